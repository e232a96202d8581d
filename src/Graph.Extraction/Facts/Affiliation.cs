namespace Graph.Extraction;

/// <summary>That a man plays or played for a team, or manages or managed it, as a rule or the side solver read it.</summary>
/// <param name="Status">A value of the schema: <c>current</c>, <c>former</c>, <c>loan</c>, <c>caretaker</c>.</param>
/// <param name="IsGoing">Whether the words tell of his going: what else is told of him and the team was before it.</param>
public sealed record Affiliation(int Person, int Team, string Status, int Sentence, int FirstItem, int EndItem, string RuleId, double Confidence, bool IsGoing = false);
