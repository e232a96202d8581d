namespace Graph.Extraction;

/// <summary>A man and a team that one sentence names, described for the judgement whether the sentence says that he is or was of the team.</summary>
/// <param name="FirstItem">The first item of the two, and one past the last: the words that would prove it.</param>
public sealed record SaidTeam(int Person, int Team, int Sentence, int FirstItem, int EndItem, FeatureVector Features);
