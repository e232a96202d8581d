using System.Collections.Immutable;

namespace Graph.Extraction;

public enum EventKind : byte { Goal, Card, Substitution, MissedPenalty }

/// <summary>One telling of an event: who, in which sentence, with what the words add. The same goal may be told several times.</summary>
/// <param name="Player">Entity of the scorer, the booked man, the man who came on, the taker; -1 for a substitution that tells only who went off.</param>
/// <param name="Other">Entity of the man who went off, or of the goal's maker; -1 when not told.</param>
/// <param name="Trigger">Item of the trigger.</param>
/// <param name="Minutes">Minutes told with it, in the order of the text; empty when none.</param>
/// <param name="Count">How many goals the words count at once (a brace is 2).</param>
/// <param name="GoalKind">penalty, header…; null when not told. For cards <c>red</c> or <c>yellow</c>.</param>
/// <param name="ScoreAfter">Running score told with it, packed first × 100 + second in the order of the words; -1 when none.</param>
public sealed record MatchEvent(
    EventKind Kind,
    int Sentence,
    int FirstItem,
    int EndItem,
    int Trigger,
    int Player,
    int Other,
    ImmutableArray<MinuteStatement> Minutes,
    int Count,
    string? GoalKind,
    int ScoreAfter,
    ExtractionRule Rule,
    FeatureVector Features)
{
    /// <summary>Log-odds in thousandths that the telling is true, where a model decides; 0 else.</summary>
    public long Score { get; init; }

    /// <summary>Entity of the side that a printed goal counts for; -1 where the sides are worked out.</summary>
    public int Side { get; init; } = -1;

    /// <summary>The printed result that a goal stands in; null for what sentences tell.</summary>
    public MatchStatement? Result { get; init; }

    /// <summary>The places of a goal's sentence that tell of it; empty for what is printed and for other events.</summary>
    public ImmutableArray<GoalTrigger> Triggers { get; init; } = [];

    /// <summary>Whether another man of the sentence may be the subject of the same trigger: of such tellings the surest holds.</summary>
    public bool IsRival { get; init; }

    /// <summary>Whether its words count it after an earlier goal: "doubled the lead", "his second", "added".</summary>
    public bool IsFurther { get; init; }

    /// <summary>Whether <see cref="Count"/> says how many goals the man scored in all: "twice", but not "his second".</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether <see cref="Count"/> is a plain number of three or more, as the goals of a season are told: "five goals", but not "a hat-trick".</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether the man is told to have sent on another's ball, which may have gone into his own net.</summary>
    public bool IsDiverted { get; init; }

    /// <summary>Item of the trigger that the man shares with others in a list ("Smith, Jones and Brown scored"); -1 when he stands in none.</summary>
    public int List { get; init; } = -1;
}
