using System.Numerics;
using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <summary>Chooses among the gazetteer's forms of a name by the category, the country and the year that the report tells of.</summary>
internal sealed class FormChooser(NameContext context, ReportSetting setting, EntityDrafts drafts)
{
    private readonly Gazetteer gazetteer = context.Gazetteer;

    /// <summary>The form of a name that fits best among those that identify; of equals the first.</summary>
    /// <param name="wanted">The category of sides that the name is of by what stands around it.</param>
    public FormChoice Choose(NameGroup group, EntityType type, string wanted)
    {
        var choice = FormChoice.None;
        if (group.Node == 0)
        {
            return choice;
        }

        var bestScore = int.MinValue;
        bool isClubWord = type == EntityType.Club && IsBareClubWord(group), isSharedNickname = false, isBareName = wanted != "men" && IsBareName(group, type, out isSharedNickname);
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = gazetteer.Entries[form.Entry];
            if (entry.Type != type)
            {
                continue;
            }

            // The bare name of a club is a shared form of its other sides.
            if (isClubWord || (wanted == "men" && entry.Category == "women" && group.Units.Length == 1 && type == EntityType.Club) || (form.Kind == NameFormKind.Nickname ? !(isBareName && entry.Category == wanted) : isSharedNickname))
            {
                choice = choice with { HasShared = true };
                continue;
            }

            var score = Score(form, entry, wanted, type);
            choice = choice with { IsTie = score == bestScore };
            if (score > bestScore)
            {
                bestScore = score;
                choice = choice with { Entry = form.Entry, Kind = form.Kind };
            }
        }

        return choice;
    }

    /// <summary>Whether a form is a name of a men's side, which its other sides bear too, and no mere nickname; the one club that bears it may have no men's side.</summary>
    /// <param name="isNickname">Whether it is a nickname of men's sides only.</param>
    private bool IsBareName(NameGroup group, EntityType type, out bool isNickname)
    {
        isNickname = false;
        var bearers = 0;
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            bearers += ThingLinker.IsTeam(gazetteer.Entries[form.Entry].Type) ? 1 : 0;
            if (gazetteer.Entries[form.Entry].Type == type && gazetteer.Entries[form.Entry].Category == "men")
            {
                if (form.Kind != NameFormKind.Nickname)
                {
                    isNickname = false;
                    return true;
                }

                isNickname = true;
            }
        }

        return type == EntityType.Club && !isNickname && bearers < 2;
    }

    /// <summary>Whether a name is one word that ends many clubs' names (<c>City</c>).</summary>
    private bool IsBareClubWord(NameGroup group)
    {
        if (group.Units.Length != 1 || !context.Is(group.Spans[0].First, WordClasses.ClubWord))
        {
            return false;
        }

        var bearers = 0;
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            bearers += gazetteer.Entries[form.Entry].Type == EntityType.Club ? 1 : 0;
            if (form.Kind == NameFormKind.Name && gazetteer.Entries[form.Entry].Category is "men")
            {
                return false;
            }
        }

        return bearers > 1;
    }

    private int Score(NameForm form, GazetteerEntry entry, string wanted, EntityType type)
    {
        var score = form.Kind == NameFormKind.Name ? 16 : 0;
        score -= setting.Year is not { } year || form.InUse(year) ? 0 : 300;
        score += entry.Category == wanted ? 200 : entry.Category is "men" or "" ? 50 : 0;
        score += Math.Min(20, 4 * setting.CountryVotes(entry.Country));
        if (type == EntityType.Club)
        {
            score += 5 * BitOperations.Log2((uint)gazetteer.WeightOf(form.Entry) + 1);
        }
        else if (type == EntityType.Competition)
        {
            // What has had many names is what reports speak of most.
            score += Math.Min(15, entry.Names.Length);
        }
        else if (type == EntityType.Venue)
        {
            foreach (var tenant in entry.Related)
            {
                score += drafts.Contains(tenant) ? 40 : 0;
            }
        }

        return score;
    }
}
