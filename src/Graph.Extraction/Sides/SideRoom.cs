namespace Graph.Extraction;

/// <summary>
/// Sides against scores: where more goals are told of the men of a side than it scored, and just so many fewer of the other's, the one man of whose side the text is unsure is the other side's.
/// </summary>
internal sealed class SideRoom(SideProblem problem, int[] known, SideSolution solution)
{
    /// <summary>Margin in thousandths of log-odds below which a side is unsure.</summary>
    private const long Unsure = 1500;

    /// <summary>How many times surer all others of his side must be.</summary>
    private const long Surer = 2;

    /// <summary>Puts men on the side that the score has room for.</summary>
    /// <param name="goals">Accepted tellings of goals.</param>
    public void Settle(MatchFrame?[] sentenceFrames, IReadOnlyList<MatchEvent> goals)
    {
        var counts = CountsOf(sentenceFrames, goals);
        foreach (var one in counts)
        {
            Fit(one);
        }

        counts = CountsOf(sentenceFrames, goals);
        foreach (var frame in problem.Variables.Select(static man => man.Frame).Distinct().Where(static frame => frame is { HasScore: true, IsFixture: false }))
        {
            var first = counts.Where(one => one.Frame == frame && one.IsFirst).Sum(static one => one.Count);
            var second = counts.Where(one => one.Frame == frame && !one.IsFirst).Sum(static one => one.Count);
            var (over, lack) = (first - frame.FirstGoals, second - frame.SecondGoals);
            if (over > 0 && lack + over <= 0)
            {
                Turn([.. counts.Where(one => one.Frame == frame && one.IsFirst)], over);
            }
            else if (lack > 0 && over + lack <= 0)
            {
                Turn([.. counts.Where(one => one.Frame == frame && !one.IsFirst)], lack);
            }
        }
    }

    /// <summary>Who scored three goals is no man of the side that scored two, where the other has three.</summary>
    private void Fit(Scored one)
    {
        if (one.Man < 0 || one.Count < 2 || known[one.Man] != 0 || one.Frame is not { HasScore: true, IsFixture: false } || Math.Abs(solution.Scores[one.Man]) >= Unsure)
        {
            return;
        }

        if (one.Count > one.Frame.SecondGoals && one.Count <= one.Frame.FirstGoals)
        {
            solution.Scores[one.Man] = Unsure;
        }
        else if (one.Count > one.Frame.FirstGoals && one.Count <= one.Frame.SecondGoals)
        {
            solution.Scores[one.Man] = -Unsure;
        }
    }

    /// <param name="Man">Number of the variable; -1 for an own goal, which nobody of the side scored.</param>
    private readonly record struct Scored(int Man, MatchFrame Frame, bool IsFirst, int Count);

    private void Turn(List<Scored> scorers, int over)
    {
        var least = scorers.Where(static one => one.Man >= 0).OrderBy(one => Math.Abs(solution.Scores[one.Man])).FirstOrDefault();
        if (least.Frame is null || least.Count != over || known[least.Man] != 0 || problem.Variables[least.Man].Proofs.Exists(static proof => proof.IsOutright))
        {
            return;
        }

        var margin = Math.Abs(solution.Scores[least.Man]);
        if (margin < Unsure && scorers.TrueForAll(one => one.Man < 0 || one.Man == least.Man || Math.Abs(solution.Scores[one.Man]) > Surer * margin))
        {
            solution.Scores[least.Man] = least.IsFirst ? -Unsure : Unsure;
        }
    }

    /// <summary>For each scorer of a match, how many goals are told of him at least.</summary>
    private List<Scored> CountsOf(MatchFrame?[] sentenceFrames, IReadOnlyList<MatchEvent> goals)
    {
        var counts = new List<Scored>();
        for (var man = 0; man < problem.Variables.Count; man++)
        {
            var (most, own) = (0, 0);
            foreach (var goal in goals)
            {
                if (goal.Player == problem.Variables[man].Entity && sentenceFrames[goal.Sentence] == problem.Variables[man].Frame)
                {
                    (most, own) = goal.GoalKind == "own-goal" ? (most, 1) : (Math.Max(most, goal.Count), own);
                }
            }

            var isFirst = solution.Scores[man] > 0;
            if (most > 0)
            {
                counts.Add(new Scored(man, problem.Variables[man].Frame, isFirst, most));
            }

            if (own > 0)
            {
                counts.Add(new Scored(-1, problem.Variables[man].Frame, !isFirst, own));
            }
        }

        return counts;
    }
}
