namespace Graph.Extraction;

/// <summary>Says how likely an event is to be of one match after another.</summary>
/// <param name="placed">The goals before with their matches, in the order of the text.</param>
/// <param name="resultBefore">The match whose result the words before the event tell; null where there is none.</param>
internal sealed class EventFrameJudge(EventFrameDescriber describer, ScoreModel model, MatchEvent told, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed, MatchFrame? resultBefore)
{
    /// <summary>What it says for a match in log-odds thousandths that the words before a goal in its sentence tell how it ended, and how no other did: "beat Rovers 3-1 with goals from".</summary>
    private const long OfResultBefore = 1500;

    /// <summary>What it says for a match that the words of a goal themselves name it: "struck when Rovers beat City". Such words are rare where goals of the reported match are learnt from.</summary>
    private const long ToldOf = 2000;

    private FeatureVector features = new(false, EventFrameDescriber.Many);

    /// <summary>The description of the match before, and what the model said of it.</summary>
    private FeatureVector before = new(false, EventFrameDescriber.Many);
    private long judged;

    /// <summary>Log-odds in thousandths.</summary>
    public long Score(MatchFrame frame)
    {
        features.Clear();
        describer.Describe(told, frame, placed, features);

        // Of several matches that the words leave out nothing tells one from the other.
        judged = before.Count > 0 && features.IsAs(before) ? judged : features.Score(model);
        (features, before) = (before, features);
        return judged + (frame == resultBefore ? OfResultBefore : 0) + (describer.IsToldOf(told, frame) ? ToldOf : 0);
    }

    /// <summary>Gives back the room of the descriptions; nothing is asked after that.</summary>
    public void Release()
    {
        features.Release();
        before.Release();
    }
}
