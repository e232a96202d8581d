namespace Graph.Extraction;

/// <summary>Decides which side each goal counts for, and leaves out what does not fit the score.</summary>
public sealed class GoalSides(SideTable sides, EventFrames frames)
{
    /// <summary>Goals with a side; where more are told than the score has, those told least surely stay out.</summary>
    public List<GoalFact> Decide(List<GoalFact> goals)
    {
        var counts = new Dictionary<(MatchFrame, int), int>();
        var kept = new HashSet<GoalFact>();
        foreach (var goal in goals)
        {
            goal.For = SideIn(goal, goal.Frame);
        }

        new FullScores(frames, SideIn).Settle(goals);
        ScoreCheck.Apply(goals);
        Complete(goals);
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

    /// <summary>Gives goals of which no side is known to the one side whose score they fit, where the other's is filled.</summary>
    private static void Complete(List<GoalFact> goals)
    {
        foreach (var goal in goals)
        {
            if (goal.For >= 0 || goal.Frame is not { HasScore: true, IsFixture: false } frame)
            {
                continue;
            }

            int open = Many(-1), first = frame.FirstGoals - Many(frame.First), second = frame.SecondGoals - Many(frame.Second);
            goal.For = first >= open && second <= 0 ? frame.First : second >= open && first <= 0 ? frame.Second : -1;

            int Many(int side) => goals.Count(other => other.Frame == frame && other.For == side);
        }
    }

    /// <summary>The side that a goal counts for in a match; -1 where nothing tells it.</summary>
    private int SideIn(GoalFact goal, MatchFrame frame) =>
        goal.Tellings.Find(telling => telling.Side >= 0 && frame.HasSide(telling.Side)) is { } printed ? printed.Side
        : sides.SideOfScorer(goal.Scorer, frame) is >= 0 and var side ? (goal.IsOwnGoal ? frame.OtherSide(side) : side) : -1;
}
