namespace Graph.Extraction;

/// <summary>A man and a team that one sentence names, described for the judgement whether the sentence says that he is or was of the team.</summary>
/// <param name="FirstItem">The first item of the two, and one past the last: the words that would prove it.</param>
/// <param name="Features">How the sentence tells of the two.</param>
/// <param name="Known">What the gazetteers know of the two; empty where that may not be used.</param>
public sealed record SaidTeam(int Person, int Team, int Sentence, int FirstItem, int EndItem, FeatureVector Features, FeatureVector Known)
{
    /// <summary>Log-odds in thousandths.</summary>
    public long Score(ScoreModel model) => ScoreOfWords(model) + Known.Score(model);

    /// <summary>Log-odds in thousandths by the words alone.</summary>
    public long ScoreOfWords(ScoreModel model) => Features.Score(model);

    /// <summary>Gives up the features once they are weighed.</summary>
    public void Release()
    {
        Features.Release();
        Known.Release();
    }
}
