namespace Graph.Extraction;

/// <summary>A player without a present team and a team named near him, described for the judgement whether he is of it.</summary>
/// <param name="FirstItem">The first item of the two where one sentence names both, else the man's; with <paramref name="EndItem"/>, one past the last, the words that would prove it.</param>
/// <param name="Words">How the report tells of the two.</param>
/// <param name="Kind">Club or nation, and whether he has a team of the other kind.</param>
/// <param name="Rank">How many other teams are nearer.</param>
/// <param name="Solved">Whether his match was solved for the team.</param>
public sealed record NearTeam(int Person, int Team, int Sentence, int FirstItem, int EndItem, FeatureVector Words, FeaturePart Kind, FeaturePart Rank, FeaturePart Solved)
{
    /// <summary>Whether one sentence names both.</summary>
    public bool IsBeside => EndItem - FirstItem > 1;
}
