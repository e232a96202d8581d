namespace Graph.Extraction;

/// <summary>A player without a present team and a team named near him, described for the judgement whether he is of it.</summary>
/// <param name="FirstItem">The first item of the two where one sentence names both, else the man's; with <paramref name="EndItem"/>, one past the last, the words that would prove it.</param>
/// <param name="Words">How the report tells of the two.</param>
/// <param name="All">The same and what the gazetteers know of the two, where that may be used.</param>
public sealed record NearTeam(int Person, int Team, int Sentence, int FirstItem, int EndItem, FeatureVector Words, FeatureVector All);
