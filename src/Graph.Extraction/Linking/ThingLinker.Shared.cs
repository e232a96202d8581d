using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <content>Words that many clubs bear: <c>United</c>, <c>City</c>, a nickname of several.</content>
internal sealed partial class ThingLinker
{
    /// <summary>None before the names that identify are linked.</summary>
    private NamedMen men = new(context.Gazetteer, setting, []);

    /// <summary>Men of a club that make a shared form mean it.</summary>
    private const int LeastMen = 2;

    /// <summary>Known spells of a club that everybody's reports speak of.</summary>
    private const int WellKnown = 120;

    /// <summary>Known spells of a club that reports of other countries speak of too.</summary>
    private const int OftenTold = 90;

    /// <summary>How much a bearer weighs of whom the form is a name and no nickname.</summary>
    private const int OfName = 8;

    /// <summary>A shared form that nothing in the report explains: the far best known bearer; else a node of its own where it is no bare word that ends many names.</summary>
    private void LinkShared(NameGroup group, EntityType type)
    {
        if (LinkByBearers(group, type))
        {
            return;
        }

        if (type == EntityType.NationalTeam && OnlyNation(group) is { } nation)
        {
            AddLinked(group, type, nation, nation.Category, false);
        }
        else if (Dominant(group, type) is { } entry)
        {
            AddLinked(group, type, entry, CategoryOf(group), false);
        }
        else if (group.Node == 0)
        {
            AddUnknown(group, type, CategoryOf(group));
        }
        else
        {
            Report(group, "no team of the report bears this shared name");
        }
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

    /// <summary>A shared form means the bearer most of whose men the report names.</summary>
    private bool LinkByMen(NameGroup group, EntityType type)
    {
        int best = -1, most = LeastMen - 1, second = 0;
        var named = HasNamed(group, type);
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            if (gazetteer.Entries[form.Entry].Type == type && men.Of(form.Entry) is > 0 and var count && (form.Kind != NameFormKind.Nickname || !named))
            {
                second = Math.Max(second, count > most ? most : count);
                (best, most) = count > most ? (form.Entry, count) : (best, most);
            }
        }

        if (best < 0 || most < 2 * second)
        {
            return false;
        }

        AddLinked(group, type, gazetteer.Entries[best], CategoryOf(group), false);
        return true;
    }

    /// <summary>The one bearer of a shared form, or one that is far better known than the others; null when the form is a word that ends many names.</summary>
    private GazetteerEntry? Dominant(NameGroup group, EntityType type)
    {
        GazetteerEntry? best = null;
        int bestWeight = -1, second = -1, count = 0;
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = gazetteer.Entries[form.Entry];
            if ((entry.Type != type && !(IsTeam(type) && IsTeam(entry.Type) && form.Kind == NameFormKind.Nickname && setting.Category == "women")) || !(entry.Category is "men" or "" || entry.Category == setting.Category))
            {
                continue;
            }

            count++;
            var weight = (gazetteer.WeightOf(form.Entry) + 1) * (setting.CountryVotes(entry.Country) > 0 ? 4 : 1) * (form.Kind == NameFormKind.Nickname || (group.Hints & NameHints.Article) != 0 ? 1 : OfName);
            second = Math.Max(second, Math.Min(weight, bestWeight));
            (best, bestWeight) = weight > bestWeight ? (entry, weight) : (best, bestWeight);
        }

        var startsName = best is not null && best.Name.StartsWith(group.Surface(context.Text), StringComparison.OrdinalIgnoreCase);
        if (best is not null && IsNicknameOf(best, group) && ((setting.CountryVotes(best.Country) == 0 && !(startsName && bestWeight >= OftenTold) && seen.HasUnknownClub()) || IsOfThird(best, group)))
        {
            return null;
        }

        var bare = group.Units.Length == 1 && context.Is(group.Spans[0].First, WordClasses.ClubWord | WordClasses.Common);
        if (startsName && bestWeight >= OftenTold && 4 * bestWeight >= 5 * second)
        {
            // "Inter" of no country told of is the one whose name begins so.
            return best;
        }

        return bestWeight >= 12 && bestWeight >= (startsName || !bare ? 4 : 6) * second ? best : null;
    }

    /// <summary>Whether a men's side that reports often speak of bears the form, here without an article, as a name and not as a nickname.</summary>
    private bool HasNamed(NameGroup group, EntityType type)
    {
        if ((group.Hints & NameHints.Article) != 0)
        {
            return false;
        }

        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            if (form.Kind != NameFormKind.Nickname && gazetteer.Entries[form.Entry] is { Category: "men" } entry && entry.Type == type && gazetteer.WeightOf(form.Entry) >= WellKnown)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Mentions of a country's clubs at least for a report of a competition of that country to speak of its clubs only.</summary>
    private const int LeastCompatriots = 2;

    /// <summary>
    /// The one club by a name that is of the country whose competition and clubs the report tells of, where nothing else in it is of the country of the club that is known best by the name:
    /// "Newcastle" of Australia's league; null when there is none.
    /// </summary>
    private GazetteerEntry? Compatriot(NameGroup group, int best)
    {
        var known = gazetteer.Entries[best];
        if (setting.OnlyCountry is not { } home || known.Country is not { } country || country == home || setting.CountryVotes(home) < LeastCompatriots || setting.CountryVotes(country) > group.Spans.Count || drafts.Contains(known.Id))
        {
            return null;
        }

        GazetteerEntry? only = null;
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = gazetteer.Entries[form.Entry];
            if (entry.Type == EntityType.Club && entry.Category == known.Category && entry.Country == home && entry.Name.StartsWith(group.Surface(context.Text), StringComparison.OrdinalIgnoreCase))
            {
                if (only is not null)
                {
                    return null;
                }

                only = entry;
            }
        }

        return only;
    }

    /// <summary>Whether a nickname that has no word of its club's name is of a club that the report does not name, where it names others enough: then it is rather theirs, though nobody has written that down.</summary>
    private bool IsOfThird(GazetteerEntry best, NameGroup group) =>
        best.Type == EntityType.Club && !best.Name.Contains(group.Surface(context.Text), StringComparison.OrdinalIgnoreCase) && drafts.All.Count(static draft => draft.Type == EntityType.Club) >= LeastNamed;

    /// <summary>Clubs that a report names at least for a nickname to be one of theirs.</summary>
    private const int LeastNamed = 2;

    /// <summary>Whether a form is a nickname of an entry and no name.</summary>
    private bool IsNicknameOf(GazetteerEntry entry, NameGroup group)
    {
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            if (gazetteer.Entries[form.Entry].Id == entry.Id)
            {
                return form.Kind == NameFormKind.Nickname;
            }
        }

        return false;
    }
}
