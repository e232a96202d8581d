using System.Collections.Immutable;
using Graph.Model;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>The layers of one report while it is read; each step appends its own.</summary>
public sealed class ReportReading(SourceReport report, EntityLayer layer, ItemSequence[] sentences, List<MinuteStatement> minutes, ReportReading? earlier = null)
{
    private readonly ClauseLayer? earlierClauses = earlier?.clauses;
    private ClauseLayer? clauses;
    private ReportKind? kind;
    private MinuteClock? clock;

    public SourceReport Report { get; } = report;

    public EntityLayer Layer { get; } = layer;

    public AnnotatedText Text => Layer.Text;

    public ImmutableArray<ReportEntity> Entities => Layer.Entities;

    public ItemSequence[] Sentences { get; } = sentences;

    public List<MinuteStatement> Minutes { get; } = minutes;

    /// <summary>The clauses of the text, read when first asked for.</summary>
    public ClauseLayer Clauses => clauses ??= earlierClauses ?? ClauseLayer.Of(Text);

    /// <summary>What kind of report it is, found when first asked for.</summary>
    internal ReportKind Kind => kind ??= new ReportKind(this);

    /// <summary>The minutes that the report tells in their course, read when first asked for.</summary>
    internal MinuteClock ClockBy(FootballWords words) => clock ??= new MinuteClock(this, words);

    /// <summary>Whose man each person is, without and with what the gazetteers know; null until somebody asks.</summary>
    internal PersonTeams?[] Men { get; } = new PersonTeams?[2];

    /// <summary>What rules have read in it so far.</summary>
    public RuleReadings Rules { get; } = new(sentences, earlier?.Rules);

    /// <summary>What was read in it of matches so far, made when first asked for.</summary>
    internal Interpretations Interpretations => interpretations ??= new Interpretations(this);

    private Interpretations? interpretations;

    /// <summary>A reading of the same text and entities with fewer mentions; null when there is none.</summary>
    internal ReportReading? Earlier => earlier;

    /// <summary>What may be tellings of matches, as last described; null before.</summary>
    internal DescribedCandidates? MatchCandidates { get; set; }

    /// <summary>What its reader found, so that it reads once; null before.</summary>
    internal IReadOnlyList<PrintedResult>? PrintedResults { get; set; }

    /// <summary>Day of the report: metadata, else its dateline; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The <see cref="Date"/>, else the day by which most men were at teams of the report; null when neither is known.</summary>
    public DateOnly? Day
    {
        get
        {
            if (!isDayRead)
            {
                (day, isDayRead) = (Date ?? (earlier is not null && earlier.Entities == Entities ? earlier.Day : SidePriors.GuessDay(this)), true);
            }

            return day;
        }
    }

    private DateOnly? day;
    private bool isDayRead;

    /// <summary>Years that the report names, read when first asked for.</summary>
    public YearSet Years => years ??= earlier?.years ?? SidePriors.YearsOf(Text);

    private YearSet? years;

    /// <summary>The items that stand for an entity, in the order of the text.</summary>
    public (int Sentence, int Item)[] Mentioned => mentioned ??= ItemsOfEntities();

    private (int Sentence, int Item)[]? mentioned;

    /// <summary>The items that stand for one entity, in the order of the text.</summary>
    public ReadOnlySpan<(int Sentence, int Item)> MentionsOf(int entity)
    {
        mentions ??= new EntityPlaces(Mentioned, Sentences, Entities.Length);
        return mentions.Of(entity);
    }

    private EntityPlaces? mentions;

    /// <summary>The items of one sentence that stand for entities.</summary>
    public ReadOnlySpan<(int Sentence, int Item)> MentionsIn(int sentence)
    {
        mentionEnds ??= EndsOfSentences();
        var first = sentence == 0 ? 0 : mentionEnds[sentence - 1];
        return Mentioned.AsSpan(first, mentionEnds[sentence] - first);
    }

    private int[]? mentionEnds;

    private int[] EndsOfSentences()
    {
        var ends = new int[Sentences.Length];
        for (int s = 0, at = 0; s < ends.Length; s++)
        {
            while (at < Mentioned.Length && Mentioned[at].Sentence == s)
            {
                at++;
            }

            ends[s] = at;
        }

        return ends;
    }

    private (int Sentence, int Item)[] ItemsOfEntities()
    {
        var found = new List<(int, int)>(Layer.Mentions.Length);
        for (var s = 0; s < Sentences.Length; s++)
        {
            var items = Sentences[s].Items;
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i].Entity >= 0)
                {
                    found.Add((s, i));
                }
            }
        }

        return [.. found];
    }

    /// <summary>Span of the text from an item to one past another, in one sentence.</summary>
    public TextSpan SpanOf(int sentence, int firstItem, int endItem)
    {
        var items = Sentences[sentence].Items;
        return Text.SpanOf(items[firstItem].First, items[endItem - 1].End);
    }

    /// <summary>Span of a whole sentence.</summary>
    public TextSpan SpanOf(int sentence) => Text.SpanOf(Text.Sentences[sentence].First, Text.Sentences[sentence].End);
}
