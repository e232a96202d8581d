using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Learns the first judgements: of each candidate by itself, whether it tells of a match and whether that is to come.</summary>
internal static class MatchCandidateTrainer
{
    private const int Rounds = 3;

    /// <summary>How far a telling with a score, and a loose one of the report's own match, count where time is learnt.</summary>
    private const double Scored = 0.3, Loose = 0.1;

    /// <summary>
    /// Trees of the first judgement, since no linear model did it as well. An annotation tells which sides met, not where the report says so: of several sentences that may tell of a match only the likeliest must
    /// ("multiple instances", Dietterich 1997). So each counts as far as it is likely beside the others of its sides, first by its rule, then by linear weights, which are quicker found.
    /// </summary>
    public static BoostedTrees AcceptTrees(IReadOnlyList<MatchReport> reports)
    {
        ScoreModel model = LinearModel.Empty;
        for (var round = 1; ; round++)
        {
            var examples = new List<((ulong, int)[], bool, double)>();
            foreach (var report in reports)
            {
                foreach (var (example, worth) in report.Examples.Zip(WorthOf(report, model)))
                {
                    if (example.Accept is { } accept)
                    {
                        examples.Add((accept.Features, accept.Class, worth));
                    }
                }
            }

            if (round == Rounds)
            {
                return new TreeTrainer(new TreeSettings()).Train(examples);
            }

            model = LinearModel.Of(new LogisticTrainer(4.0, 120, 0.05).Train(examples, 3));
        }
    }

    /// <summary>How far each candidate counts that is of sides that met: as far as it is likely beside the likeliest of them.</summary>
    /// <param name="weights">Those of the first judgement; none yet: by rule.</param>
    private static double[] WorthOf(MatchReport report, ScoreModel model)
    {
        var worth = new double[report.Examples.Count];
        var best = new Dictionary<(string, string), double>();
        for (var i = 0; i < worth.Length; i++)
        {
            if (report.Examples[i].Accept is { Class: true } example)
            {
                worth[i] = model.IsEmpty ? MatchCandidate.Rank(report.Candidates[i].Best) / 4.0 : model.Score(example.Features) / 1000.0;
                best[report.Keys[i]!.Value] = Math.Max(worth[i], best.GetValueOrDefault(report.Keys[i]!.Value, double.MinValue));
            }
        }

        for (var i = 0; i < worth.Length; i++)
        {
            worth[i] = report.Examples[i].Accept is { Class: true, IsSure: false } ? Math.Exp(worth[i] - best[report.Keys[i]!.Value]) : 1.0;
        }

        return worth;
    }

    /// <summary>Weights of the first judgement of time. A telling with a score needs none; a loose one of the report's own match says little.</summary>
    public static Dictionary<ulong, int> TimeWeights(IReadOnlyList<MatchReport> reports, ScoreModel accept)
    {
        var examples = new List<((ulong, int)[], bool, double)>();
        foreach (var report in reports)
        {
            var worth = WorthOf(report, accept);
            for (var i = 0; i < worth.Length; i++)
            {
                if (report.Examples[i].Coming is { } example)
                {
                    var best = report.Candidates[i].Best;
                    examples.Add((example.Features, example.Class, (best.HasScore ? Scored : 1.0) * (report.Examples[i].Accept is null && best.IsLoose ? Loose : worth[i])));
                }
            }
        }

        return new LogisticTrainer(1.5, 120, 0.05).Train(examples, 3);
    }
}
