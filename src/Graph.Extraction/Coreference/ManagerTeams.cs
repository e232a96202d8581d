using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>Which team of the report a manager manages: told beside his name (<c>Hull boss Nigel Pearson</c>), else by the gazetteer's spells.</summary>
/// <param name="day">Day of the report: of two spells the one that covers it goes before a later one; null when unknown.</param>
internal sealed class ManagerTeams(EntityLayer layer, Gazetteer gazetteer, DateOnly? day)
{
    private readonly AnnotatedText text = layer.Text;

    /// <summary>Index of the side that a person manages; -1 when it is neither or unknown.</summary>
    public int Of(int person, int home, int away)
    {
        var told = Told(person, home, away);
        if (told >= 0)
        {
            return told;
        }

        if (layer.Entities[person].Entry is not { } entry)
        {
            return -1;
        }

        var (first, second) = (LastSpell(entry, layer.Entities[home]), LastSpell(entry, layer.Entities[away]));
        return first is null && second is null ? -1
            : second is null ? home
            : first is null ? away
            : IsThen(entry, layer.Entities[home]) is var then && then != IsThen(entry, layer.Entities[away]) ? then ? home : away
            : first > second ? home : away;
    }

    /// <summary>Whether somebody managed a team on the day of the report.</summary>
    private bool IsThen(GazetteerEntry entry, ReportEntity team) =>
        day is { } known && entry.Stints.Any(stint => stint.Kind is StintKind.Manager or StintKind.Caretaker && stint.Team == team.Id && stint.Covers(known));

    private int Told(int person, int home, int away)
    {
        for (var i = 0; i < layer.Mentions.Length; i++)
        {
            if (layer.Mentions[i].Entity != person)
            {
                continue;
            }

            for (var j = Math.Max(0, i - 1); j < Math.Min(layer.Mentions.Length, i + 2); j++)
            {
                var team = layer.Mentions[j];
                if ((team.Entity == home || team.Entity == away) && OnlyRoleBetween(team, layer.Mentions[i]))
                {
                    return team.Entity;
                }
            }
        }

        return -1;
    }

    /// <summary><c>TEAM manager NAME</c>, <c>TEAM's new head coach NAME</c>, <c>NAME, the TEAM manager,</c>.</summary>
    private bool OnlyRoleBetween(EntityMention team, EntityMention person)
    {
        if (team.First < person.First)
        {
            var gap = person.First - team.End;
            return gap is > 0 and < 5 && text.SentenceOf(team.First) == text.SentenceOf(person.First) && IsNominal(team.End, person.First);
        }

        return team.First - person.End is 1 or 2 && text[person.End] is "," && team.End < text.Tokens.Length && text.Tags[team.End] is PartOfSpeech.NOUN;
    }

    private bool IsNominal(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.Tokens[i].Is(TokenFlags.Possessive) && text.Tags[i] is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.Unknown) && text[i] is not "head")
            {
                return false;
            }
        }

        return !text.Tokens[end - 1].Is(TokenFlags.Possessive);
    }

    private DateOnly? LastSpell(GazetteerEntry entry, ReportEntity team)
    {
        DateOnly? last = null;
        foreach (var stint in entry.Stints)
        {
            if (stint.Kind is StintKind.Manager or StintKind.Caretaker && stint.Team == team.Id && gazetteer.IndexOf(stint.Team) >= 0)
            {
                last = stint.From ?? stint.Until ?? DateOnly.MinValue;
            }
        }

        return last;
    }
}
