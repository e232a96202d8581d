namespace Graph.Extraction;

/// <summary>How the side that a pattern leaves out was found; several ways may lead to one team.</summary>
[Flags]
public enum SideSources
{
    None = 0,

    /// <summary>The pattern names both sides.</summary>
    Pattern = 1,

    /// <summary>The nearest team before the words in the sentence.</summary>
    Near = 2,

    /// <summary>The second nearest team before.</summary>
    Second = 4,

    /// <summary>The first team of the sentence that no preposition governs.</summary>
    Subject = 8,

    /// <summary>The first team behind the words.</summary>
    After = 16,

    /// <summary>The other side of the report's main match, one side of which is named.</summary>
    FocusOther = 32,

    /// <summary>A side of the report's main match, neither side of which is named.</summary>
    Focus = 64,

    /// <summary>The subject of an earlier sentence.</summary>
    LastSubject = 128,

    /// <summary>The other side of the match told last, one side of which is named.</summary>
    CurrentOther = 256,

    /// <summary>A side of the match told last, neither side of which is named.</summary>
    Current = 512,

    /// <summary>The team that heads the paragraph.</summary>
    Topic = 1024,

    /// <summary>A team farther before.</summary>
    Farther = 2048,

    /// <summary>The team of the nearest man before the words.</summary>
    Man = 4096,

    /// <summary>The team of another man of the sentence.</summary>
    OtherMan = 8192,

    /// <summary>The team of the last man of the sentences before.</summary>
    LastMan = 16384,

    /// <summary>The men of the sentence are of another team.</summary>
    ManElsewhere = 32768,

    /// <summary>The team named last before the sentence.</summary>
    Recent = 65536,
}

/// <summary>One place of a report that tells of a match of two sides, as rules read it.</summary>
/// <param name="First">Entity of the side named first: winner, home side or subject, as far as the words tell.</param>
/// <param name="Second">Entity of the other side.</param>
/// <param name="FirstGoals">Goals of <paramref name="First"/>; -1 when no score is told.</param>
/// <param name="Home">Entity of the home side; -1 when the words don't tell.</param>
/// <param name="Outcome">1 when <paramref name="First"/> won, 0 for a draw, -1 when not told.</param>
/// <param name="IsWeak">Tells of no result.</param>
/// <param name="IsLoose">Only a model can tell whether it tells of a match.</param>
/// <param name="IsPast">The words look back on an earlier meeting.</param>
/// <param name="Object">Item of the team that the words name as opponent.</param>
/// <param name="Partner">Item of the other team; -1 when it stands outside the sentence.</param>
public sealed record MatchStatement(
    int Sentence,
    int FirstItem,
    int EndItem,
    int First,
    int Second,
    int FirstGoals,
    int SecondGoals,
    int Home,
    int Outcome,
    bool IsWeak,
    bool IsLoose,
    bool IsFixture,
    bool IsPast,
    SideSources Sources,
    int Object,
    int Partner,
    ExtractionRule Rule)
{
    public bool HasScore => FirstGoals >= 0;

    /// <summary>Whether the score told is how the match ended.</summary>
    public bool IsResult => HasScore && (Outcome >= 0 || Rule.Flags.Contains("scoreline"));

    /// <summary>Whether the score is printed between its sides.</summary>
    public bool IsLine => HasScore && Rule.Flags.Contains("scoreline");

    /// <summary>Whether a side was not named in the sentence.</summary>
    public bool IsImplied => Partner < 0;

    /// <summary>Whether the result is told in words set beside one of the sides, which tell of that side for certain.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether the only score told with it, in words set beside one of the sides, is that of a whole tie.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Which leg of a tie the words tell of; 0 when they don't.</summary>
    public int Leg { get; init; }

    /// <summary>Entity of the team that the words name as opponent; -1 where nobody asks for it.</summary>
    public int Opponent { get; init; } = -1;

    /// <summary>Item of the first team of the list that <see cref="Object"/> goes on; -1 when it is not joined to one.</summary>
    public int Joined { get; init; } = -1;

    /// <summary>Whether a year before the report's own is told with it: then it has been played.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether the sentence tells of another meeting of the same sides before this one.</summary>
    public bool IsFurther { get; init; }

    /// <summary>Goals of <see cref="First"/> in a shoot-out; -1 when none is told.</summary>
    public int FirstShootout { get; init; } = -1;

    public int SecondShootout { get; init; } = -1;

    /// <summary>Log-odds in thousandths that this tells of a match; 0 before a model has judged.</summary>
    public long Confidence { get; init; }

    public bool IsOf(int one, int other) => (First == one && Second == other) || (First == other && Second == one);
}
