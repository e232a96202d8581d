namespace Graph.Extraction;

/// <summary>
/// Decides over the goals of a report together where more are put into a match than its score has: those that are nearly as likely of another meeting of the two sides are of that one.
/// Goals that would move to a match of other sides are more often none.
/// </summary>
/// <param name="sideIn">The side that a goal counts for in a match; -1 where nothing tells it.</param>
internal sealed class FullScores(EventFrames frames, Func<GoalFact, MatchFrame, int> sideIn)
{
    /// <summary>How much less likely, in log-odds thousandths, the other meeting may be, and what each sentence between it and the goal counts: an earlier meeting's goals are told where it is.</summary>
    private const long Most = 4000, ForSentence = 200;

    private readonly Dictionary<(MatchFrame Frame, int Side), int> counts = [];

    /// <param name="goals">Goals with their sides; those that move get their new match.</param>
    public void Settle(List<GoalFact> goals)
    {
        foreach (var goal in goals)
        {
            Count(goal, 1);
        }

        while (Easiest(goals) is { } move)
        {
            Count(move.Goal, -1);
            move.Goal.Frame = move.Frame;
            Count(move.Goal, 1);
        }
    }

    private void Count(GoalFact goal, int by) => counts[(goal.Frame, goal.For)] = counts.GetValueOrDefault((goal.Frame, goal.For)) + by;

    /// <summary>The goal of an overfull score that is likeliest of another meeting; null where none is likely enough.</summary>
    private (GoalFact Goal, MatchFrame Frame)? Easiest(List<GoalFact> goals)
    {
        (GoalFact Goal, MatchFrame Frame)? easiest = null;
        var least = long.MaxValue;
        foreach (var goal in goals)
        {
            if (goal.For < 0 || !goal.Frame.HasScore || counts[(goal.Frame, goal.For)] <= goal.Frame.GoalsOf(goal.For))
            {
                continue;
            }

            foreach (var (frame, less) in frames.OthersOf(goal.Tellings[0]))
            {
                var isMeeting = frame.HasSide(goal.Frame.First) && frame.HasSide(goal.Frame.Second);
                var cost = isMeeting ? less + (ForSentence * SentencesTo(frame, goal.Tellings[0].Sentence)) : Most;
                if (cost < Math.Min(least, Most) && sideIn(goal, frame) == goal.For && HasRoom(frame, goal.For) && !IsTold(goals, goal, frame))
                {
                    (easiest, least) = ((goal, frame), cost);
                }
            }
        }

        return easiest;
    }

    /// <summary>How far from a sentence the report tells of a match.</summary>
    private static int SentencesTo(MatchFrame frame, int sentence)
    {
        var least = int.MaxValue / 1000;
        foreach (var statement in frame.Statements)
        {
            least = Math.Min(least, Math.Abs(statement.Sentence - sentence));
        }

        return least;
    }

    private bool HasRoom(MatchFrame frame, int side) => !frame.HasScore || counts.GetValueOrDefault((frame, side)) < frame.GoalsOf(side);

    /// <summary>Whether the man has a goal of the other meeting already, which this one may be.</summary>
    private static bool IsTold(List<GoalFact> goals, GoalFact goal, MatchFrame frame) => goals.Exists(other => other.Frame == frame && other.Scorer == goal.Scorer);
}
