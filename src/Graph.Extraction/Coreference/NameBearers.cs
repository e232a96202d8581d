using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Coreference;

/// <summary>What the gazetteers know of those who bear a name.</summary>
internal sealed class NameBearers(NameContext context, ReportKnowledge knowledge)
{
    /// <summary>Weight from which on a club is one that reports speak of without its full name.</summary>
    private const int WeightOfKnown = 12;

    /// <summary>Whether somebody known by the one word is of a team of the report.</summary>
    public bool IsServing(NameGroup group)
    {
        foreach (var form in group.Node == 0 ? [] : context.Gazetteer.Trie.FormsAt(group.Node))
        {
            if (knowledge.ServiceOf(form.Entry) != Service.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Known as a club, country, competition or ground, and not as a person.</summary>
    public bool IsKnownThing(NameGroup group) => group.IsKnownThing ??= LookUpThing(group);

    private bool LookUpThing(NameGroup group)
    {
        if (group.Node == 0)
        {
            return false;
        }

        var thing = false;
        foreach (var form in context.Gazetteer.Trie.FormsAt(group.Node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type == EntityType.Person)
            {
                if (group.Units.Length > 1)
                {
                    return false;
                }
            }
            else
            {
                thing = true;
            }
        }

        return thing;
    }

    /// <summary>Whether only clubs that reports hardly speak of bear the form.</summary>
    public bool IsSmallClub(NameGroup group)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(group.Node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type is EntityType.NationalTeam || (context.Gazetteer.Entries[form.Entry].Type is EntityType.Club && context.Gazetteer.WeightOf(form.Entry) >= WeightOfKnown))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no club, country or ground bears the form as its name.</summary>
    public bool IsOnlyNickname(NameGroup group)
    {
        foreach (var form in context.Gazetteer.Trie.FormsAt(group.Node))
        {
            if (form.Kind != NameFormKind.Nickname && context.Gazetteer.Entries[form.Entry].Type != EntityType.Person)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the short form is by itself the name of somebody else at a team of the report (Gabriel beside Gabriel Martinelli).</summary>
    public bool IsAnotherPerson(NameGroup shorter, NameGroup full)
    {
        if (shorter.Node == 0 || full.Node == 0)
        {
            return false;
        }

        var another = false;
        foreach (var form in context.Gazetteer.Trie.FormsAt(shorter.Node))
        {
            foreach (var other in context.Gazetteer.Trie.FormsAt(full.Node))
            {
                if (other.Entry == form.Entry)
                {
                    return false;
                }
            }

            another |= (knowledge.ServiceOf(form.Entry) & Service.Plays) != 0;
        }

        return another;
    }

    /// <summary>Whether only people bear the first form, and one of them the second too.</summary>
    public bool SharePerson(NameGroup a, NameGroup b)
    {
        if (a.Node == 0 || b.Node == 0)
        {
            return false;
        }

        var found = false;
        foreach (var form in context.Gazetteer.Trie.FormsAt(a.Node))
        {
            if (context.Gazetteer.Entries[form.Entry].Type != EntityType.Person)
            {
                return false;
            }

            foreach (var other in context.Gazetteer.Trie.FormsAt(b.Node))
            {
                found |= other.Entry == form.Entry;
            }
        }

        return found;
    }
}
