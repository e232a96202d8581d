namespace Graph.Extraction;

/// <summary>Accepts or rejects a telling of a goal by its features.</summary>
public static class GoalDecision
{
    /// <summary>Log-odds in thousandths from which a telling is accepted.</summary>
    private const long Threshold = 200;

    /// <summary>Log-odds from which one of a list is accepted with another of it: what is said of one is said of all, but the further from the verb the less the words beside him tell.</summary>
    private const long Listed = -2000;

    /// <summary>The tellings that are accepted, with their log-odds.</summary>
    public static List<MatchEvent> Choose(IReadOnlyList<MatchEvent> tellings, ScoreModel model)
    {
        var weighed = new List<MatchEvent>(tellings.Count);
        foreach (var told in tellings)
        {
            weighed.Add(told with { Score = told.Features.Score(model) });
        }

        var accepted = weighed.FindAll(told => model.IsEmpty || told.Score >= Threshold
            || (told.List >= 0 && told.Score >= Listed && weighed.Exists(other => other.List == told.List && other.Sentence == told.Sentence && other.Score >= Threshold)));
        SettleRivals(accepted);
        return accepted;
    }

    /// <summary>Takes out the tellings whose trigger another man is likelier to be the subject of.</summary>
    /// <param name="accepted">Accepted tellings in the order of the text.</param>
    private static void SettleRivals(List<MatchEvent> accepted) =>
        accepted.RemoveAll(told => told.IsRival && accepted.Exists(other =>
            other.IsRival && other.Sentence == told.Sentence && other.Trigger == told.Trigger && other.Player != told.Player && other.Score > told.Score));
}
