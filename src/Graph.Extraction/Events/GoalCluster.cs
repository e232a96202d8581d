namespace Graph.Extraction;

/// <summary>The candidates of one scorer in one clause: one telling.</summary>
/// <param name="Entity">The scorer.</param>
/// <param name="Candidates">In the order of their triggers.</param>
/// <param name="Best">The surest of them.</param>
internal sealed record GoalCluster(int Entity, List<GoalCandidate> Candidates, GoalCandidate Best)
{
    /// <summary>The first item of its words.</summary>
    public int First { get; } = FirstOf(Candidates);

    /// <summary>The item behind the last of its words.</summary>
    public int End { get; } = EndOf(Candidates);

    /// <summary>The team that an own goal is said to help: "turned into his own net to give Rovers the lead"; -1 where none is told.</summary>
    public int GainerIn(PatternItem[] items)
    {
        foreach (var candidate in Candidates)
        {
            if (candidate.IsOwnGoal && candidate.Match["team"] is >= 0 and var team)
            {
                return items[team].Entity;
            }
        }

        return -1;
    }

    /// <summary>The running score that a rule reads as what the goal made it; -1 when none.</summary>
    public int ScoreIn(PatternItem[] items)
    {
        foreach (var candidate in Candidates)
        {
            if (candidate.Match["score"] is >= 0 and var score)
            {
                return items[score].Value;
            }
        }

        return -1;
    }

    private static int FirstOf(List<GoalCandidate> candidates)
    {
        var first = int.MaxValue;
        foreach (var candidate in candidates)
        {
            first = Math.Min(first, Math.Min(candidate.Scorer, candidate.Match.First));
        }

        return first;
    }

    private static int EndOf(List<GoalCandidate> candidates)
    {
        var end = 0;
        foreach (var candidate in candidates)
        {
            end = Math.Max(end, Math.Max(candidate.Scorer + 1, candidate.Match.End));
        }

        return end;
    }
}
