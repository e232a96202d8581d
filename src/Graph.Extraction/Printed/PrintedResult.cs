namespace Graph.Extraction;

/// <summary>A result as lists print it: two sides with their goals, and the scorers of each in brackets.</summary>
/// <param name="Statement">The same as a statement of a match; the side printed first is at home.</param>
/// <param name="Goals">Scorers in the order of print; empty when none are printed.</param>
public sealed record PrintedResult(MatchStatement Statement, IReadOnlyList<PrintedGoal> Goals);

/// <summary>One scorer with one minute, or one of his goals where print only counts them.</summary>
/// <param name="Side">Entity of the side that the goal counts for.</param>
/// <param name="Minute">Minute of play; -1 where print gives none. <paramref name="Added"/> counts minutes of added time.</param>
public sealed record PrintedGoal(int Sentence, int FirstItem, int EndItem, int Scorer, int Side, int Minute, int Added, bool IsOwnGoal, bool IsPenalty, ExtractionRule Rule);
