using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Learns which two sides the report is about.</summary>
internal static class MainPairTrainer
{
    public static List<MatchExample> Examples(ExtractionPipeline pipeline, GoldReport gold, ReportReading reading, Dictionary<ulong, string> names)
    {
        var examples = new List<MatchExample>();
        foreach (var (pair, features) in pipeline.MainPairs(reading, true))
        {
            names.Remember(features);
            var (one, other) = (gold.Align(reading.Entities[pair.One]), gold.Align(reading.Entities[pair.Other]));
            var isMain = one is not null && other is not null && gold.Matches.Exists(match => match.Main && MatchReport.PairOf(match.One, match.Other) == MatchReport.PairOf(one, other));
            examples.Add(new MatchExample(features.Summed(), isMain));
        }

        return examples;
    }

    public static Dictionary<ulong, int> Weights(IEnumerable<MatchExample> examples) =>
        new LogisticTrainer(4.0, 120, 0.05).Train([.. examples.Select(example => (example.Features, example.Class, 1.0))], 3);

    /// <summary>Prints how often the likeliest pair is the right one, by weights that have not seen the report.</summary>
    public static void Check(int folds, List<GoldReport> golds, List<List<MatchExample>> pairs)
    {
        int right = 0, all = 0, possible = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var weights = Weights(pairs.Where((_, index) => index % folds != fold).SelectMany(list => list));
            for (var i = fold; i < pairs.Count; i += folds)
            {
                if (golds[i].Matches.Exists(match => match.Main))
                {
                    var best = pairs[i].Count == 0 ? default : pairs[i].MaxBy(example => example.Features.Sum(feature => weights.GetValueOrDefault(feature.Key)));
                    all++;
                    right += best.Class ? 1 : 0;
                    possible += pairs[i].Exists(example => example.Class) ? 1 : 0;
                    if (!best.Class)
                    {
                        Console.WriteLine($"main\t{golds[i].Report.File}");
                    }
                }
            }
        }

        Console.Error.WriteLine($"main pair right in {right} of {all} reports, among the pairs in {possible}");
    }
}
