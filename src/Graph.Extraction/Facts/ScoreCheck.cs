namespace Graph.Extraction;

/// <summary>
/// Weighs a match's score against the goals told of it: a score read the wrong way round is turned, and one that a single statement gives
/// against several surely told goals is dropped. Scores are read from few words, goals from many.
/// </summary>
public static class ScoreCheck
{
    /// <summary>Strength from which a goal speaks against a score, in thousandths of log-odds.</summary>
    private const long SureGoal = 1200;

    /// <param name="goals">Goals with their sides.</param>
    public static void Apply(IReadOnlyList<GoalFact> goals)
    {
        foreach (var group in goals.Where(goal => goal.For >= 0 && goal.Frame.HasScore && goal.Strength >= SureGoal).GroupBy(goal => goal.Frame))
        {
            var frame = group.Key;
            var (first, second) = (group.Count(goal => goal.For == frame.First), group.Count(goal => goal.For == frame.Second));
            var excess = Excess(first, second, frame.FirstGoals, frame.SecondGoals);
            if (excess == 0)
            {
                continue;
            }

            if (Excess(first, second, frame.SecondGoals, frame.FirstGoals) == 0 && frame.FirstGoals != frame.SecondGoals)
            {
                (frame.FirstGoals, frame.SecondGoals) = (frame.SecondGoals, frame.FirstGoals);
                frame.Winner = frame.FirstGoals > frame.SecondGoals ? frame.First : frame.Second;
            }
            else if (excess >= 30)
            {
                (frame.FirstGoals, frame.SecondGoals, frame.Winner) = (-1, -1, -1);
            }
        }
    }

    private static int Excess(int first, int second, int firstGoals, int secondGoals) => Math.Max(0, first - firstGoals) + Math.Max(0, second - secondGoals);
}
