using System.Numerics;
using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Model;

namespace Graph.Extraction.Linking;

/// <summary>Links clubs, national teams, competitions and venues: forms that identify first, then shared words (<c>United</c>) by what was identified.</summary>
internal sealed partial class ThingLinker(NameContext context, ReportSetting setting, SourceReport report, EntityDrafts drafts)
{
    private readonly Gazetteer gazetteer = context.Gazetteer;
    private readonly SeenNames seen = new(context, setting);

    public void Link(List<NameGroup> groups)
    {
        var postponed = new List<NameGroup>();
        groups = ByCategory(groups);
        foreach (var group in groups.OrderByDescending(static g => g.Units.Length))
        {
            if (TypeOf(group.Class) is { } type && !TryLink(group, type, groups))
            {
                postponed.Add(group);
            }
        }

        // What one shared name turns out to mean may be what a second one needs.
        men = new NamedMen(gazetteer, setting, groups);
        postponed.RemoveAll(group => LinkByBearers(group, TypeOf(group.Class)!.Value));
        postponed.RemoveAll(group => LinkByMen(group, TypeOf(group.Class)!.Value));
        foreach (var group in postponed)
        {
            LinkShared(group, TypeOf(group.Class)!.Value);
        }
    }

    /// <summary>A team's name that stands in passages about men's and about women's football, or in parts about first sides and reserves, is several names.</summary>
    private List<NameGroup> ByCategory(List<NameGroup> groups)
    {
        var parted = new List<NameGroup>(groups.Count);
        foreach (var group in groups)
        {
            if (!setting.HasParts || TypeOf(group.Class) is not (EntityType.Club or EntityType.NationalTeam))
            {
                parted.Add(group);
                continue;
            }

            foreach (var spans in group.Spans.GroupBy(span => setting.CategoryAt(span.First)))
            {
                parted.Add(group.With([.. spans]));
            }
        }

        return parted;
    }

    public static EntityType? TypeOf(NameClass kind) => kind switch
    {
        NameClass.Club => EntityType.Club,
        NameClass.NationalTeam => EntityType.NationalTeam,
        NameClass.Competition => EntityType.Competition,
        NameClass.Venue => EntityType.Venue,
        _ => null,
    };

    /// <summary>Links a group by a form that identifies, or gives an unknown name its own node; false when only shared forms match.</summary>
    private bool TryLink(NameGroup group, EntityType type, List<NameGroup> groups)
    {
        if (type == EntityType.Competition && seen.LongerCompetition(group) is { } longer)
        {
            AddMentions(longer, group);
            return true;
        }

        if (Abbreviated(group, type) is { } named)
        {
            AddMentions(named, group);
            return true;
        }

        var wanted = CategoryOf(group);
        if (wanted == "women" && (group.Hints & NameHints.Women) == 0 && IsBesideWomen(group, groups))
        {
            wanted = "men";
        }

        int best = -1, bestScore = int.MinValue;
        var bestKind = NameFormKind.Name;
        bool shared = false, tie = false, isClubWord = type == EntityType.Club && IsBareClubWord(group), isSharedNickname = false, isBareName = wanted != "men" && IsBareName(group, type, out isSharedNickname);
        if (group.Node != 0)
        {
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
                    shared = true;
                    continue;
                }

                var score = Score(form, entry, wanted, type);
                tie = score == bestScore;
                if (score > bestScore)
                {
                    (best, bestScore, bestKind) = (form.Entry, score, form.Kind);
                }
            }
        }

        if (best >= 0 && type == EntityType.Club && Compatriot(group, best) is { } compatriot)
        {
            AddLinked(group, type, compatriot, wanted, false);
            return true;
        }

        if (best >= 0 && type == EntityType.Club && !drafts.Contains(gazetteer.Entries[best].Id) && seen.IsPartOfSeen(group, best, bestKind))
        {
            return false;
        }

        if (best >= 0)
        {
            if (tie)
            {
                Report(group, "several entries fit");
            }

            AddLinked(group, type, gazetteer.Entries[best], wanted, tie);
            return true;
        }

        if (shared)
        {
            return false;
        }

        if (type == EntityType.Venue && WithoutLastWord(group) is { } venue)
        {
            AddLinked(group, type, venue, wanted, false);
            return true;
        }

        if (IsTeam(type) && (seen.Variant(group.Units, type, wanted) ?? Within(group, type, wanted)) is { } written)
        {
            AddMentions(written, group);
            return true;
        }

        if (type == EntityType.Club && WithoutLetters(group) is { } plain)
        {
            AddLinked(group, type, plain, wanted, false);
            return true;
        }

        if (type == EntityType.Club && seen.IsStartOfSeen(group.Units, type))
        {
            return false;
        }

        AddUnknown(group, type, wanted);
        return true;
    }

    /// <summary>The one country, or its side of women or of an age, that bears a nickname no club has; null when several countries do.</summary>
    private GazetteerEntry? OnlyNation(NameGroup group)
    {
        GazetteerEntry? only = null;
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = gazetteer.Entries[form.Entry];
            if (entry.Type != EntityType.NationalTeam || (only is not null && entry.Country != only.Country))
            {
                return null;
            }

            only = only is null || (entry.Category == setting.Category && only.Category != setting.Category) || (entry.Id.Length < only.Id.Length && only.Category != setting.Category) ? entry : only;
        }

        return only;
    }

    /// <summary><c>Anfield Stadium</c> is Anfield: the one venue known by the name without its last word.</summary>
    private GazetteerEntry? WithoutLastWord(NameGroup group)
    {
        GazetteerEntry? found = null;
        if (group.Units.Length > 1 && context.Is(group.Longest.CoreEnd - 1, WordClasses.StadiumWord))
        {
            foreach (var form in gazetteer.Trie.Find(group.Units.AsSpan(0, group.Units.Length - 1)))
            {
                if (gazetteer.Entries[form.Entry].Type == EntityType.Venue)
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = gazetteer.Entries[form.Entry];
                }
            }
        }

        return found;
    }

    /// <summary>Whether a sentence sets the bare name beside the same name with a word for women: then the bare one is the men's side.</summary>
    private bool IsBesideWomen(NameGroup bare, List<NameGroup> groups)
    {
        foreach (var other in groups)
        {
            var same = other.Units.AsSpan().SequenceEqual(bare.Units) || (other.Units.Length == bare.Units.Length + 1 && other.Units.AsSpan().StartsWith(bare.Units));
            if (other == bare || !same || ((other.Hints & NameHints.Women) == 0 && !context.Is(other.Longest.End - 1, WordClasses.CategoryWomen)))
            {
                continue;
            }

            foreach (var span in bare.Spans)
            {
                foreach (var beside in other.Spans)
                {
                    if (context.Text.SentenceOf(span.First) == context.Text.SentenceOf(beside.First))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether a form is a name of a men's side, which its other sides bear too, and no mere nickname; the one club that bears it may have no men's side.</summary>
    /// <param name="isNickname">Whether it is a nickname of men's sides only.</param>
    private bool IsBareName(NameGroup group, EntityType type, out bool isNickname)
    {
        isNickname = false;
        var bearers = 0;
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            bearers += IsTeam(gazetteer.Entries[form.Entry].Type) ? 1 : 0;
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
