namespace Graph.Extraction;

/// <summary>The judgements on the solved sides of a report, each made when it is asked for: of many men nothing is asked.</summary>
/// <param name="known">1, -1 or 0 for each man: the side of his club at the date, where known.</param>
/// <param name="goals">Accepted tellings of goals.</param>
/// <param name="usePrior">Whether what the gazetteers know may be used.</param>
internal sealed class SideVerdicts(SideJudge judge, ReportReading reading, SideProblem problem, int[] known, SideSolution solution, IReadOnlyList<MatchEvent> goals, bool usePrior, bool named)
{
    private readonly DateOnly? day = usePrior ? reading.Day : null;
    private readonly int[] trust = SideTrust.Of(reading, problem, known, usePrior ? reading.Day : null);
    private int looks = -1;

    /// <summary>The man described last, for whom the second judgement is asked right after the first; -1 for none.</summary>
    private int lastMan = -1;
    private FeatureVector? last;

    /// <summary>How a man is told of.</summary>
    public FeatureVector DescribeTold(int man) =>
        judge.Describe(reading, problem, man, known[man], solution.Scores[man], day, IsScorer(problem.Variables[man].Entity), trust[man], named);

    /// <summary>How the report looks back, beside that.</summary>
    public FeatureVector DescribeTimes(int man)
    {
        looks = looks < 0 ? judge.Times.LooksOf(reading) : looks;
        return judge.Times.Describe(reading, problem.Variables[man], solution.Scores[man] > 0, day, reading.Years, looks, named);
    }

    /// <summary>Log-odds in thousandths that his side may be written.</summary>
    public long ScoreOfTold(int man, ScoreModel model) => Told(man).Score(model);

    /// <summary>Log-odds in thousandths that his time at the team is over.</summary>
    public long ScoreOfOver(int man, ScoreModel model) => Told(man).Score(model) + DescribeTimes(man).LastScore(model);

    /// <summary>Whether a man scored more goals in a match than its other side: then his side is the one that he is found on.</summary>
    public bool HasOnlySide(int man, MatchFrame?[] sentenceFrames)
    {
        var variable = problem.Variables[man];
        if (variable.Frame is not { HasScore: true, IsFixture: false } frame)
        {
            return false;
        }

        var (own, other) = solution.Scores[man] > 0 ? (frame.FirstGoals, frame.SecondGoals) : (frame.SecondGoals, frame.FirstGoals);
        var most = 0;
        foreach (var goal in goals)
        {
            if (goal.Player == variable.Entity && sentenceFrames[goal.Sentence] == frame)
            {
                if (goal.GoalKind == "own-goal")
                {
                    return false;
                }

                most = Math.Max(most, goal.Count);
            }
        }

        return most > other && own > 0 && (other == 0 || own >= most);
    }

    /// <summary>Gives up what was described last.</summary>
    public void Release()
    {
        last?.Release();
        (lastMan, last) = (-1, null);
    }

    private FeatureVector Told(int man)
    {
        if (man != lastMan || last is null)
        {
            last?.Release();
            (lastMan, last) = (man, DescribeTold(man));
        }

        return last;
    }

    private bool IsScorer(int entity)
    {
        foreach (var goal in goals)
        {
            if (goal.Player == entity)
            {
                return true;
            }
        }

        return false;
    }
}
