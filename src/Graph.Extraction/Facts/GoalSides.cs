namespace Graph.Extraction;

/// <summary>Decides which side each goal counts for, and leaves out what does not fit the score.</summary>
public sealed class GoalSides(IReadOnlyDictionary<(int Entity, MatchFrame Frame), int> sideOf)
{
    public List<GoalFact> Decide(List<GoalFact> goals)
    {
        var kept = new List<GoalFact>();
        var counts = new Dictionary<(MatchFrame, int), int>();
        foreach (var goal in goals)
        {
            if (!sideOf.TryGetValue((goal.Scorer, goal.Frame), out var side))
            {
                continue;
            }

            goal.For = goal.IsOwnGoal ? goal.Frame.OtherSide(side) : side;
            var count = counts.GetValueOrDefault((goal.Frame, goal.For));
            if (goal.Frame.HasScore && count >= goal.Frame.GoalsOf(goal.For))
            {
                continue;
            }

            counts[(goal.Frame, goal.For)] = count + 1;
            kept.Add(goal);
        }

        return kept;
    }
}
