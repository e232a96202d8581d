namespace Graph.Extraction;

/// <summary>
/// Weighs the scores that a report tells of a match against the goals told of it: of all scores told, each as it stands and turned round, and of "not known", the one stands
/// for which most is said. Scores are read from few words, goals from many, so a score that would take away several sure goals is more likely misread than they are.
/// </summary>
public static class ScoreCheck
{
    /// <summary>What a telling of a score is worth in thousandths of log-odds: one that names both sides, any other, and either turned round.</summary>
    private const long ToldOfBoth = 5000, Told = 3500, Turned = 1500;

    /// <summary>The same for a score found beside the words for a match, and for one that the words tell in passing: of an earlier leg, or on the way.</summary>
    private const long Found = 2500, InPassing = 1000;

    /// <summary>What each further telling of the same score adds.</summary>
    private const long Again = 1200;

    /// <summary>Most that a single goal can say against a score.</summary>
    private const long MostOfGoal = 2500;

    /// <summary>What a further goal of the same telling says.</summary>
    private const long Repeated = 400;

    /// <param name="goals">Goals with their sides.</param>
    public static void Apply(IReadOnlyList<GoalFact> goals)
    {
        foreach (var group in goals.Where(goal => goal.For >= 0 && goal.Frame.HasScore).GroupBy(goal => goal.Frame))
        {
            Choose(group.Key, [.. group]);
        }
    }

    private static void Choose(MatchFrame frame, List<GoalFact> goals)
    {
        var first = Strengths(goals, frame.First);
        var second = Strengths(goals, frame.Second);
        var best = (First: frame.FirstGoals, Second: frame.SecondGoals);
        var most = Weight(frame, best.First, best.Second) + Kept(first, best.First) + Kept(second, best.Second);
        foreach (var (one, other) in Hypotheses(frame))
        {
            var weight = Weight(frame, one, other) + Kept(first, one < 0 ? int.MaxValue : one) + Kept(second, other < 0 ? int.MaxValue : other);
            if (weight > most)
            {
                (best, most) = ((one, other), weight);
            }
        }

        if (best != (frame.FirstGoals, frame.SecondGoals))
        {
            (frame.FirstGoals, frame.SecondGoals) = best;
            frame.Winner = best.First < 0 ? -1 : best.First > best.Second ? frame.First : best.First < best.Second ? frame.Second : -2;
        }
    }

    /// <summary>The scores told, the same turned round, and none.</summary>
    private static IEnumerable<(int First, int Second)> Hypotheses(MatchFrame frame)
    {
        yield return (frame.SecondGoals, frame.FirstGoals);
        for (var i = 0; i < frame.Statements.Length; i++)
        {
            if (frame.Statements[i] is { HasScore: true } statement)
            {
                var (one, other) = Of(statement, frame);
                yield return (one, other);
                yield return (other, one);
            }
        }

        yield return (-1, -1);
    }

    /// <summary>What is told of a score; 0 for none, which nothing tells.</summary>
    private static long Weight(MatchFrame frame, int first, int second)
    {
        if (first < 0)
        {
            return 0;
        }

        int told = 0, turned = 0;
        bool isOfBoth = false, isInPassing = false;
        foreach (var statement in frame.Statements)
        {
            if (!statement.HasScore)
            {
                continue;
            }

            var (one, other) = Of(statement, frame);
            var isSame = one == first && other == second;
            isInPassing |= isSame && !statement.IsResult;
            told += isSame && statement.IsResult ? 1 : 0;
            isOfBoth |= isSame && !statement.IsImplied && statement.IsResult;
            turned += one == second && other == first && statement.IsResult ? 1 : 0;
        }

        if (told > 0)
        {
            return (isOfBoth ? ToldOfBoth : Told) + (Again * (told - 1));
        }

        return first == frame.FirstGoals && second == frame.SecondGoals ? Found
            : turned > 0 ? Turned + (Again / 2 * (turned - 1))
            : first == frame.SecondGoals && second == frame.FirstGoals ? Turned
            : isInPassing ? InPassing : 0;
    }

    private static (int First, int Second) Of(MatchStatement statement, MatchFrame frame) =>
        statement.First == frame.First ? (statement.FirstGoals, statement.SecondGoals) : (statement.SecondGoals, statement.FirstGoals);

    /// <summary>Strengths of a side's goals, the surest first.</summary>
    private static List<long> Strengths(List<GoalFact> goals, int side)
    {
        var strengths = new List<long>();
        var seen = new HashSet<MatchEvent>(ReferenceEqualityComparer.Instance);
        foreach (var goal in goals)
        {
            if (goal.For == side)
            {
                // Several goals of one telling are one witness.
                strengths.Add(seen.Add(goal.Tellings[0]) ? Math.Clamp(goal.Strength, 0, MostOfGoal) : Repeated);
            }
        }

        strengths.Sort(static (x, y) => y.CompareTo(x));
        return strengths;
    }

    /// <summary>Strength of the goals that a score has room for.</summary>
    private static long Kept(List<long> strengths, int room)
    {
        var sum = 0L;
        for (var i = 0; i < strengths.Count && i < room; i++)
        {
            sum += strengths[i];
        }

        return sum;
    }
}
