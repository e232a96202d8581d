namespace Graph.Extraction;

/// <summary>Accepts or rejects a telling of a goal by its features.</summary>
public static class GoalDecision
{
    /// <summary>Log-odds in thousandths from which a telling is accepted.</summary>
    private const long Threshold = 0;

    public static bool Accepts(MatchEvent told, LinearModel model) => model.IsEmpty || told.Features.Score(model) >= Threshold;
}
