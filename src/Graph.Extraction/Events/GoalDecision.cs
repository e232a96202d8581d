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
        var scores = new long[tellings.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = tellings[i].Features.Score(model);
        }

        var accepted = new List<MatchEvent>(scores.Length);
        for (var i = 0; i < scores.Length; i++)
        {
            if (model.IsEmpty || scores[i] >= Threshold || (tellings[i].List >= 0 && scores[i] >= Listed && IsListedWithSure(tellings, scores, tellings[i])))
            {
                accepted.Add(tellings[i] with { Score = scores[i] });
            }
        }

        SettleRivals(accepted);
        SettleOwnGoals(accepted);
        return accepted;
    }

    /// <summary>"Smith scored an own goal. … Smith diverted the cross past Jones": what a man of an own goal sent on went into his own net.</summary>
    private static void SettleOwnGoals(List<MatchEvent> accepted)
    {
        for (var i = 0; i < accepted.Count; i++)
        {
            var told = accepted[i];
            if (told is { IsDiverted: true, GoalKind: null, Count: 1 } && accepted.Exists(other => other.Player == told.Player && other.GoalKind == "own-goal" && other.Sentence != told.Sentence))
            {
                accepted[i] = told with { GoalKind = "own-goal" };
            }
        }
    }

    private static bool IsListedWithSure(IReadOnlyList<MatchEvent> tellings, long[] scores, MatchEvent told)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] >= Threshold && tellings[i].List == told.List && tellings[i].Sentence == told.Sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes out the tellings whose trigger another man is likelier to be the subject of.</summary>
    /// <param name="accepted">Accepted tellings in the order of the text.</param>
    private static void SettleRivals(List<MatchEvent> accepted) =>
        accepted.RemoveAll(told => told.IsRival && accepted.Exists(other =>
            other.IsRival && other.Sentence == told.Sentence && other.Trigger == told.Trigger && other.Player != told.Player && other.Score > told.Score));
}
