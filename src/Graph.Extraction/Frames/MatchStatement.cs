namespace Graph.Extraction;

/// <summary>One place of a report that tells of a match of two sides, as a rule read it.</summary>
/// <param name="First">Entity of the side named first: winner, home side or subject, as far as the words tell.</param>
/// <param name="Second">Entity of the other side.</param>
/// <param name="FirstGoals">Goals of <paramref name="First"/>; -1 when no score is told.</param>
/// <param name="Home">Entity of the home side; -1 when the words don't tell.</param>
/// <param name="Outcome">1 when <paramref name="First"/> won, 0 for a draw, -1 when not told.</param>
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
    bool IsFixture,
    bool IsPast,
    bool IsImplied,
    ExtractionRule Rule)
{
    public bool HasScore => FirstGoals >= 0;

    public bool IsOf(int one, int other) => (First == one && Second == other) || (First == other && Second == one);
}
