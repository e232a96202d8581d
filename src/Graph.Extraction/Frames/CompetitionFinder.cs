namespace Graph.Extraction;

/// <summary>Finds the competition of matches: told beside them or in their paragraph, else the one that the report speaks of most; none in which such sides don't meet.</summary>
internal sealed class CompetitionFinder
{
    private const int Reach = 12;
    private const int LeadSentences = 3;
    private const int LeadWeight = 2;

    /// <summary>Words between a competition and the team that it describes.</summary>
    private const int Description = 2;

    private readonly ReportReading reading;
    private readonly FootballWords words;
    private readonly CompetitionFit fit;

    /// <summary>Entities of the competitions that the report names, in the order of the text, with how much it speaks of each.</summary>
    private readonly List<(int Entity, int Weight)> named = [];

    public CompetitionFinder(ReportReading reading, FootballWords words, SharedLeagues shared)
    {
        this.reading = reading;
        this.words = words;
        fit = new CompetitionFit(reading, shared);
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i].Is(ItemType.COMP))
                {
                    var isOfTeam = IsOfTeam(items, i);
                    hasOwn |= !isOfTeam;
                    Count(items[i].Entity, isOfTeam ? 0 : s < LeadSentences ? 1 + LeadWeight : 1);
                }
            }
        }
    }

    /// <summary>Whether some competition is named otherwise than to describe a team.</summary>
    private readonly bool hasOwn;

    /// <summary>Whether no second competition is named.</summary>
    public bool IsOnly => named.Count == 1;

    /// <summary>The one competition of those named that suits a match well; -1 when none or several do.</summary>
    public int OnlyOne(MatchFrame frame)
    {
        var found = -1;
        foreach (var (entity, _) in named)
        {
            if (fit.Of(entity, frame) == CompetitionSuit.Well)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = entity;
            }
        }

        return found;
    }

    /// <summary>The competition named nearest to a telling of a match; -1 when none is near.</summary>
    public int Near(MatchFrame frame, MatchStatement statement)
    {
        var items = reading.Sentences[statement.Sentence].Items;
        int low = statement.FirstItem, high = statement.EndItem, best = -1, nearest = Reach + 1;
        for (var i = Math.Max(0, low - Reach); i < items.Length && i < high + Reach; i++)
        {
            var distance = i < low ? low - i : i >= high ? i - high + 1 : 0;
            if (items[i].Is(ItemType.COMP) && distance < nearest && MayBe(items, i, frame))
            {
                (best, nearest) = (items[i].Entity, distance);
            }
        }

        return best;
    }

    /// <summary>The competition named last before the first telling of a match in the same paragraph; -1 when none is.</summary>
    public int InParagraph(MatchFrame frame)
    {
        foreach (var statement in frame.Statements)
        {
            if (!statement.IsLoose)
            {
                return Before(statement.Sentence, statement.FirstItem, frame);
            }
        }

        return -1;
    }

    /// <summary>The competition that the report speaks of most of those that suit a match best; -1 when it names none in which its sides meet. Sides that hardly meet in it do where a stage of it is told.</summary>
    public int OfReport(MatchFrame frame)
    {
        var best = -1;
        var most = (Suit: frame.Stage is null ? CompetitionSuit.Hardly : CompetitionSuit.Never, Weight: 0);
        foreach (var (entity, weight) in named)
        {
            var suit = fit.Of(entity, frame);
            if (suit > most.Suit || (suit == most.Suit && best >= 0 && weight > most.Weight))
            {
                (best, most) = (entity, (suit, weight));
            }
        }

        return best;
    }

    /// <summary>Whether a match may be of the competition of another: sides of a kind meet in the competitions of their kind.</summary>
    public bool MayShare(MatchFrame frame, MatchFrame other) =>
        reading.Entities[frame.First].Type == reading.Entities[other.First].Type && reading.Entities[frame.First].Category == reading.Entities[other.First].Category
        && other.Competition >= 0 && fit.Of(other.Competition, frame) >= CompetitionSuit.Unknown;

    private void Count(int entity, int weight)
    {
        for (var i = 0; i < named.Count; i++)
        {
            if (named[i].Entity == entity)
            {
                named[i] = (entity, named[i].Weight + weight);
                return;
            }
        }

        named.Add((entity, weight));
    }

    private int Before(int sentence, int item, MatchFrame frame)
    {
        var paragraph = reading.Text.Sentences[sentence].Paragraph;
        for (var s = sentence; s >= 0 && reading.Text.Sentences[s].Paragraph == paragraph; s--)
        {
            var items = reading.Sentences[s].Items;
            for (var i = (s == sentence ? item : items.Length) - 1; i >= 0; i--)
            {
                if (items[i].Is(ItemType.COMP) && MayBe(items, i, frame))
                {
                    return items[i].Entity;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a competition named beside a match may be the match's own: one in which such sides hardly meet is where the words are of a match of it.</summary>
    private bool MayBe(PatternItem[] items, int at, MatchFrame frame) => !(hasOwn && IsOfTeam(items, at)) && fit.Of(items[at].Entity, frame) switch
    {
        CompetitionSuit.Never => false,
        CompetitionSuit.Hardly => at + 1 < items.Length && items[at + 1].Classes.Overlaps(words.Stage | words.MatchNoun),
        _ => true,
    };

    /// <summary>Whether a league says where a team plays, not what is played: "Championship side Rovers".</summary>
    private bool IsOfTeam(PatternItem[] items, int at)
    {
        if (reading.Entities[items[at].Entity].Entry is not { Kind: CompetitionFit.League })
        {
            return false;
        }

        var i = at + 1;
        while (i < items.Length && i <= at + Description && (items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.ADJ)) && !items[i].Classes.Overlaps(words.Stage | words.MatchNoun))
        {
            i++;
        }

        return i < items.Length && items[i].Is(ItemType.TEAM);
    }
}
