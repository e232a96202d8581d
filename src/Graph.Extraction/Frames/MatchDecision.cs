namespace Graph.Extraction;

/// <summary>Accepts or rejects candidates, each by itself and then among the others of its report: the best first, and each named opponent once.</summary>
public sealed class MatchDecision(ScoreModel acceptance, ScoreModel context, ScoreModel coming, ScoreModel comingContext, ScoreModel mainPair, ScoreModel reported, ScoreModel meetings)
{
    /// <summary>Log-odds in thousandths from which a candidate is accepted: below even chance, since F1 is highest where a doubtful one is rather told than left out (found over five folds).</summary>
    private const long Threshold = -250;

    /// <summary>How often the judgement of the words by themselves counts where several pairs claim them: that one is told elsewhere makes it no likelier here than what the words say.</summary>
    private const long Words = 4;

    /// <summary>By how much another pair must suit words better than the report's own pair to be taken for theirs, in thousandths of log-odds.</summary>
    private const long Lead = 1500;

    /// <summary>What a result is worth that is set beside one of its sides, in thousandths of log-odds.</summary>
    private const long Set = 1000;

    /// <summary>What a line of a list under the name of a side is worth, in thousandths of log-odds.</summary>
    private const long Listed = 3000;

    /// <summary>Weights by which the sides of the report's match are found.</summary>
    public ScoreModel MainPair => mainPair;

    /// <summary>Weights by which reported matches are told from those only mentioned.</summary>
    public ScoreModel Reported => reported;

    /// <summary>Weights by which another match of the same two sides is told from one told of before.</summary>
    public ScoreModel Meetings => meetings;

    public bool IsTrained => !acceptance.IsEmpty;

    /// <summary>The statements that are accepted, in the order of the text. Those of the report's main match need no model.</summary>
    public List<MatchStatement> Choose(List<MatchCandidate> candidates, int mainOne, int mainOther)
    {
        var taken = Accept(candidates, mainOne, mainOther);
        var statements = taken.ConvertAll(static entry => entry.Candidate.Best);
        var own = new long[taken.Count];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = ComingAlone(taken[i].Candidate);
        }

        for (var i = 0; i < own.Length; i++)
        {
            var score = own[i] == MatchTimeContext.Played || comingContext.IsEmpty ? own[i] : MatchTimeContext.Describe(statements, own, i, mainOne, mainOther, false).LastScore(comingContext);
            statements[i] = statements[i] with { Confidence = taken[i].Score, IsFixture = score > 0 };
        }

        return statements;
    }

    /// <summary>The candidates that are accepted with their log-odds, in the order of the text.</summary>
    public List<(MatchCandidate Candidate, long Score)> Accept(List<MatchCandidate> candidates, int mainOne, int mainOther)
    {
        var taken = new List<(MatchCandidate Candidate, long Score)>();
        var alone = ScoresAlone(candidates, mainOne, mainOther);
        var scores = Scores(candidates, alone, mainOne, mainOther);
        var order = new List<(long Score, int Index)>();
        for (var from = 0; from < candidates.Count;)
        {
            var end = from;
            order.Clear();
            while (end < candidates.Count && candidates[end].Best.Sentence == candidates[from].Best.Sentence)
            {
                if (scores[end] > Threshold)
                {
                    order.Add((scores[end] + (Words * alone[end]), end));
                }

                end++;
            }

            order.Sort(static (x, y) => y.Score.CompareTo(x.Score) is not 0 and var byScore ? byScore : x.Index.CompareTo(y.Index));
            Take(candidates, scores, order, taken);
            from = end;
        }

        return taken;
    }

    /// <summary>Log-odds in thousandths of each candidate among the others.</summary>
    /// <param name="alone">Those of each by itself.</param>
    public long[] Scores(List<MatchCandidate> candidates, long[] alone, int mainOne, int mainOther)
    {
        if (context.IsEmpty)
        {
            return alone;
        }

        var result = new long[alone.Length];
        var all = MatchContext.ToldBy(candidates);
        var features = new FeatureVector(false);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = candidates[i].Best.IsOf(mainOne, mainOther) ? alone[i]
                : candidates[i].IsHeaded || IsOfLines(candidates, i) ? Math.Max(Listed, alone[i])
                : Math.Max(candidates[i].Best.IsSet ? Set : long.MinValue, ScoreAmong(all, alone, i));
        }

        features.Release();
        return result;

        long ScoreAmong(MatchContext.Told[] all, long[] alone, int index)
        {
            features.Clear();
            MatchContext.Describe(all, alone, index, mainOne, mainOther, features);
            return features.Score(context);
        }
    }

    /// <summary>Results of one sentence from which it is a list of them.</summary>
    private const int LeastLines = 3;

    /// <summary>Whether a candidate is one of a sentence's list of printed results, and not of a table of points, whose pairs have sides in common.</summary>
    private static bool IsOfLines(List<MatchCandidate> candidates, int index)
    {
        if (!candidates[index].Best.IsLine)
        {
            return false;
        }

        var first = index;
        while (first > 0 && candidates[first - 1].Best.Sentence == candidates[index].Best.Sentence)
        {
            first--;
        }

        var sides = new HashSet<int>();
        var lines = 0;
        for (var i = first; i < candidates.Count && candidates[i].Best.Sentence == candidates[index].Best.Sentence; i++)
        {
            if (candidates[i].Best is { IsLine: true } line)
            {
                lines++;
                if (!sides.Add(line.First) || !sides.Add(line.Second))
                {
                    return false;
                }
            }
        }

        return lines >= LeastLines;
    }

    /// <summary>Log-odds in thousandths of each candidate by itself.</summary>
    public long[] ScoresAlone(List<MatchCandidate> candidates, int mainOne, int mainOther)
    {
        var scores = new long[candidates.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = candidates[i].Best.IsOf(mainOne, mainOther) ? OfMain(candidates[i].Best) : Score(candidates[i]);
        }

        if (IsTrained)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                if (candidates[i].Best.IsOf(mainOne, mainOther) && Rival(candidates, scores, i, mainOne, mainOther) is var rival and > 0 && Score(candidates[i]) is var own && own + Lead < rival)
                {
                    scores[i] = own;
                }
            }
        }

        return scores;
    }

    /// <summary>The score of the best other pair that claims the team named as opponent; nothing when no pair does.</summary>
    private static long Rival(List<MatchCandidate> candidates, long[] scores, int index, int mainOne, int mainOther)
    {
        var own = candidates[index].Best;
        var best = long.MinValue;
        for (var i = index; i >= 0 && candidates[i].Best.Sentence == own.Sentence; i--)
        {
            best = Math.Max(best, ClaimOf(candidates[i].Best, scores[i]));
        }

        for (var i = index + 1; i < scores.Length && candidates[i].Best.Sentence == own.Sentence; i++)
        {
            best = Math.Max(best, ClaimOf(candidates[i].Best, scores[i]));
        }

        return best;

        long ClaimOf(MatchStatement other, long score) => other.Object == own.Object && !other.IsOf(mainOne, mainOther) ? score : long.MinValue;
    }

    private static long OfMain(MatchStatement statement) => statement.IsLoose ? 1 : 500 * MatchCandidate.Rank(statement);

    /// <summary>Log-odds in thousandths; without a model, by how much the words say.</summary>
    public long Score(MatchCandidate candidate) =>
        IsTrained ? candidate.ScoreBy(acceptance) : candidate.Best is { IsImplied: true, IsWeak: true } ? -1 : MatchCandidate.Rank(candidate.Best) + 1;

    private static void Take(List<MatchCandidate> candidates, long[] scores, List<(long Score, int Index)> order, List<(MatchCandidate Candidate, long Score)> taken)
    {
        var first = taken.Count;
        foreach (var (_, index) in order)
        {
            var candidate = candidates[index];
            var isTaken = false;
            for (var i = first; i < taken.Count && !isTaken; i++)
            {
                isTaken = taken[i].Candidate.Best.Object == candidate.Best.Object;
            }

            if (!isTaken)
            {
                taken.Add((candidate, scores[index]));
            }
        }

        taken.Sort(first, taken.Count - first, ByPlace);
    }

    private static readonly Comparer<(MatchCandidate Candidate, long Score)> ByPlace = Comparer<(MatchCandidate Candidate, long Score)>.Create(static (x, y) => x.Candidate.Best.Object.CompareTo(y.Candidate.Best.Object));

    /// <summary>Log-odds in thousandths that a candidate's match is still to come, by itself.</summary>
    public long ComingAlone(MatchCandidate candidate) =>
        candidate.Best.HasScore || candidate.Best.FirstShootout >= 0 || candidate.Best.IsOver ? MatchTimeContext.Played
        : coming.IsEmpty ? (candidate.Best.IsFixture ? 1 : -1)
        : candidate.TimeFeatures!.Score(coming);
}
