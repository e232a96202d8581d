namespace Graph.Extraction;

/// <summary>Accepts or rejects a telling of a goal by its features.</summary>
public static class GoalDecision
{
    /// <summary>Log-odds in thousandths from which a telling is accepted.</summary>
    private const long Threshold = 400;

    public static bool Accepts(MatchEvent told, LinearModel model) => model.IsEmpty || told.Features.Score(model) >= Threshold;

    /// <summary>Takes out the tellings whose trigger another man is likelier to be the subject of.</summary>
    /// <param name="accepted">Accepted tellings in the order of the text.</param>
    public static void SettleRivals(List<MatchEvent> accepted) =>
        accepted.RemoveAll(told => told.IsRival && accepted.Exists(other =>
            other.IsRival && other.Sentence == told.Sentence && other.Trigger == told.Trigger && other.Player != told.Player && other.Score > told.Score));
}
