using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;
using Graph.Text;

namespace Graph.Extraction.Linking;

/// <content>Words that many clubs bear: <c>United</c>, <c>City</c>, a nickname of several.</content>
internal sealed partial class ThingLinker
{
    /// <summary>Men of a club that make a shared form mean it.</summary>
    private const int LeastMen = 2;

    /// <summary>Known spells of a club that everybody's reports speak of.</summary>
    private const int WellKnown = 120;

    /// <summary>Known spells of a club that reports of other countries speak of too.</summary>
    private const int OftenTold = 90;

    /// <summary>How much a bearer weighs of whom the form is a name and no nickname.</summary>
    private const int OfName = 8;

    /// <summary>For each team by its index in the gazetteer, how many people of the report are known to have been there.</summary>
    private Dictionary<int, int> men = [];

    /// <summary>A shared form means the one identified entry that bears it; of several the one that the report is about, unless another was named just before.</summary>
    private bool LinkByBearers(NameGroup group, EntityType type)
    {
        var bearers = new List<EntityDraft>();
        var named = HasNamed(group, type);
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            var entry = gazetteer.Entries[form.Entry];
            if ((named && form.Kind == NameFormKind.Nickname && entry.Category == "men") || (entry.Type != type && !(IsTeam(entry.Type) && IsTeam(type))))
            {
                continue;
            }

            // A club's other sides bear its nicknames too.
            if ((drafts.Find(entry.Id) ?? drafts.Find(entry.Id + "-" + setting.Category) ?? AgeSideOf(entry)) is { } draft && !bearers.Contains(draft))
            {
                bearers.Add(draft);
            }
        }

        foreach (var draft in seen.With(group.Units, type))
        {
            if (!bearers.Contains(draft))
            {
                bearers.Add(draft);
            }
        }

        // What the report says of each in other words, before the first of these is given to one of them.
        var weights = bearers.ConvertAll(WeightHere);
        var places = bearers.ConvertAll(static bearer => bearer.Mentions.ConvertAll(static mention => mention.First));
        foreach (var span in bearers.Count > 0 ? group.Spans : [])
        {
            var bearer = OfCategory(bearers.Count == 1 ? bearers[0] : Meant(bearers, weights, places, span.First), group, type);
            bearer.Mentions.Add((span.First, span.End));
            bearer.AddAlias(context.Text, span.First, span.End);
        }

        return bearers.Count > 0;
    }

    /// <summary>The side of an age or the reserves of a club whose first side the report does not name.</summary>
    private EntityDraft? AgeSideOf(GazetteerEntry entry) =>
        !setting.HasParts && entry is { Type: EntityType.Club, Category: "men" } ? drafts.All.Find(draft => (draft.Category == "reserve" || draft.Category.StartsWith("under-", StringComparison.Ordinal)) && draft.Id == entry.Id + "-" + draft.Category) : null;

    /// <summary>Mentions and men of a bearer that count at most, and what it counts to be named at the start of the report, and in the sentence of a mention before it or in the one before that.</summary>
    private const int MostMentions = 5, MostMen = 6, AtStart = 4, InSentence = 10, InSentenceBefore = 2;

    /// <summary>Sentences that start a report: a headline and what it says in full.</summary>
    private const int Starting = 2;

    /// <summary>How much a report is about a team: how often it names it, at its start too, and how many of its men.</summary>
    private int WeightHere(EntityDraft bearer)
    {
        var own = gazetteer.IndexOf(bearer.Id) is >= 0 and var index ? men.GetValueOrDefault(index) : 0;
        return (2 * Math.Min(MostMentions, bearer.Mentions.Count)) + Math.Min(MostMen, own) + (bearer.Mentions.Exists(mention => context.Text.SentenceOf(mention.First) < Starting) ? AtStart : 0);
    }

    /// <summary>Clubs that a report names at least for it to be a round-up, whose passages are of different sides, and how much it says there for a bearer to be the one told of in the sentences just before.</summary>
    private const int Many = 7, InSentencesBefore = 6, Passage = 4;

    /// <param name="distance">Sentences from the last mention of a bearer; those of a passage still count in a report of many clubs.</param>
    private static int Closeness(int distance, bool isOfMany) => distance switch
    {
        0 => InSentence,
        1 => isOfMany ? InSentencesBefore : InSentenceBefore,
        < Passage => isOfMany ? InSentencesBefore - distance : 0,
        _ => 0,
    };

    /// <summary>The bearer that weighs most where a shared form stands; of equals the one named last before it.</summary>
    private EntityDraft Meant(List<EntityDraft> bearers, List<int> weights, List<List<int>> places, int token)
    {
        var sentence = context.Text.SentenceOf(token);
        var isOfMany = !context.Is(token, WordClasses.ClubWord) && drafts.All.Count(static draft => draft.Type == EntityType.Club) >= Many;
        var best = new List<EntityDraft>();
        var most = -1;
        for (var i = 0; i < bearers.Count; i++)
        {
            var last = -1;
            foreach (var place in places[i])
            {
                last = place < token ? Math.Max(last, context.Text.SentenceOf(place)) : last;
            }

            var weight = weights[i] + Closeness(last < 0 ? int.MaxValue : sentence - last, isOfMany);
            if (weight > most)
            {
                best.Clear();
                most = weight;
            }

            if (weight == most)
            {
                best.Add(bearers[i]);
            }
        }

        return Nearest(best, token);
    }

    /// <summary>The women's side of a men's one in a passage about women's football, and the other way round.</summary>
    private EntityDraft OfCategory(EntityDraft bearer, NameGroup group, EntityType type)
    {
        const string Suffix = "-women";
        var wanted = CategoryOf(group);
        if (wanted == "women" && bearer.Category == "men" && setting.Category == "men")
        {
            return Side(bearer.Id + Suffix, bearer.Name + " Women", wanted, type);
        }

        if (wanted == "men" && bearer.Category == "women" && bearer.Id.EndsWith(Suffix, StringComparison.Ordinal) && gazetteer.Find(bearer.Id[..^Suffix.Length]) is { } men && (setting.IsPlainlyMen || drafts.Contains(men.Id) || !IsNicknameOf(men, group)))
        {
            return Side(men.Id, men.Name, wanted, type);
        }

        return bearer;
    }

    private EntityDraft Side(string id, string name, string category, EntityType type)
    {
        var entry = gazetteer.Find(id);
        var draft = drafts.Get(type, id, entry?.Name ?? name);
        draft.Category = category;
        draft.Entry = entry;
        draft.Link = entry is null ? LinkStatus.Nil : LinkStatus.Linked;
        return draft;
    }

    /// <summary>A shared form means the bearer most of whose men the report names.</summary>
    private bool LinkByMen(NameGroup group, EntityType type)
    {
        int best = -1, most = LeastMen - 1, second = 0;
        var named = HasNamed(group, type);
        foreach (var form in gazetteer.Trie.FormsAt(group.Node))
        {
            if (gazetteer.Entries[form.Entry].Type == type && men.TryGetValue(form.Entry, out var count) && (form.Kind != NameFormKind.Nickname || !named))
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

    /// <summary>Counts for each team the people named who were there, at the day of the report where it is known.</summary>
    private Dictionary<int, int> MenOf(List<NameGroup> groups)
    {
        var counts = new Dictionary<int, int>();
        var own = new HashSet<int>();
        foreach (var group in groups)
        {
            if (group.Class is not (NameClass.Player or NameClass.Manager) || group.Node == 0)
            {
                continue;
            }

            own.Clear();
            foreach (var form in gazetteer.Trie.FormsAt(group.Node))
            {
                AddTeams(form.Entry, own);
            }

            foreach (var team in own)
            {
                counts[team] = counts.GetValueOrDefault(team) + 1;
            }
        }

        return counts;
    }

    private void AddTeams(int person, HashSet<int> teams)
    {
        var spells = gazetteer.StintTeams(person);
        for (var i = 0; i < spells.Length; i++)
        {
            var stint = gazetteer.Entries[person].Stints[i];
            if (spells[i] >= 0 && (setting.Day is not { } day || ((stint.From is not { } from || from <= day) && (stint.Until is not { } until || day <= until))))
            {
                teams.Add(spells[i]);
            }
        }
    }

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

    /// <summary>Letters of an abbreviation that says no more than that a name is a club's.</summary>
    private const int MostLetters = 3;

    /// <summary>The one club by the name without the letters that end it: <c>Mossley AFC</c> is Mossley; null when there is none or several are called so.</summary>
    private GazetteerEntry? WithoutLetters(NameGroup group)
    {
        var last = group.Longest.CoreEnd - 1;
        GazetteerEntry? only = null;
        if (group.Units.Length > 1 && context.Text[last].Length <= MostLetters && context.Text.Tokens[last].Is(TokenFlags.AllCaps) && context.Is(last, WordClasses.ClubWord))
        {
            foreach (var form in gazetteer.Trie.Find(group.Units.AsSpan(0, group.Units.Length - 1)))
            {
                if (gazetteer.Entries[form.Entry] is { Type: EntityType.Club, Category: "men" } entry && form.Kind == NameFormKind.Name)
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = entry;
                }
            }
        }

        return only;
    }

    /// <summary>The one known club of the report that has a word, which nobody knows as a name, between the first and the last of its own: <c>Ferriby</c> of North Ferriby United.</summary>
    private EntityDraft? Within(NameGroup group, EntityType type, string wanted)
    {
        if (group.Node != 0 || group.Units.Length != 1 || context.Is(group.Longest.First, WordClasses.ClubWord | WordClasses.VenueWord))
        {
            return null;
        }

        EntityDraft? only = null;
        foreach (var draft in seen.Around(group.Units[0], type))
        {
            if (draft.Category != wanted || (only is not null && only != draft))
            {
                return null;
            }

            only = draft;
        }

        return only;
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
