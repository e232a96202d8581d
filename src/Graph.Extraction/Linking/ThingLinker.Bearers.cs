using Graph.Extraction.Gazetteers;
using Graph.Extraction.Mentions;

namespace Graph.Extraction.Linking;

/// <content>Which of the teams that the report names in other words a shared form means.</content>
internal sealed partial class ThingLinker
{
    /// <summary>A shared form means the one identified entry that bears it; of several the one that the report is about, unless another was named just before.</summary>
    private bool LinkByBearers(NameGroup group, EntityType type)
    {
        var bearers = BearersOf(group, type);

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

    /// <summary>Those that the report names in other words and that bear a form too: first those of the gazetteer.</summary>
    private List<EntityDraft> BearersOf(NameGroup group, EntityType type)
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

        return bearers;
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
        var own = gazetteer.IndexOf(bearer.Id) is >= 0 and var index ? men.Of(index) : 0;
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
            var last = LastSentence(places[i], token);
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

    /// <summary>The last sentence with a mention before a token; -1 when there is none.</summary>
    private int LastSentence(List<int> places, int token)
    {
        var last = -1;
        foreach (var place in places)
        {
            last = place < token ? Math.Max(last, context.Text.SentenceOf(place)) : last;
        }

        return last;
    }
}
