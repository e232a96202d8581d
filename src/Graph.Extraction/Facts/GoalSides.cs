namespace Graph.Extraction;

/// <summary>Decides which side each goal counts for, and leaves out what does not fit the score.</summary>
public sealed class GoalSides(SideTable sides)
{
    /// <summary>Goals with a side; where more are told than the score has, those told least surely stay out.</summary>
    public List<GoalFact> Decide(List<GoalFact> goals)
    {
        var counts = new Dictionary<(MatchFrame, int), int>();
        var kept = new HashSet<GoalFact>();
        foreach (var goal in goals)
        {
            if (goal.Tellings.Find(telling => telling.Side >= 0 && goal.Frame.HasSide(telling.Side)) is { } printed)
            {
                goal.For = printed.Side;
            }
            else if (sides.SideOfScorer(goal.Scorer, goal.Frame) is >= 0 and var side)
            {
                goal.For = goal.IsOwnGoal ? goal.Frame.OtherSide(side) : side;
            }
        }

        ScoreCheck.Apply(goals);
        foreach (var goal in goals.Where(goal => goal.For >= 0).OrderByDescending(goal => goal.Strength))
        {
            var count = counts.GetValueOrDefault((goal.Frame, goal.For));
            if (!goal.Frame.HasScore || count < goal.Frame.GoalsOf(goal.For))
            {
                counts[(goal.Frame, goal.For)] = count + 1;
                kept.Add(goal);
            }
        }

        return [.. goals.Where(kept.Contains)];
    }
}
