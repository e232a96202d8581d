using System.Globalization;
using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Learns which matches of a report are the reported ones, from matches as a decision that had not seen the report found them.</summary>
internal sealed class ReportedTrainer(int folds, Dictionary<ulong, string> names)
{
    private readonly List<(int Fold, (ulong Key, int Value)[] Features, bool Class, string Name)> examples = [];
    private int missed;

    public void Add(GoldReport gold, ReportReading reading, IReadOnlyList<MatchFrame> frames, FeatureVector[] described, int fold)
    {
        var expected = gold.Matches.Where(match => match.Main).ToList();
        for (var i = 0; i < described.Length; i++)
        {
            names.Remember(described[i]);
            var frame = frames[i];
            string? one = gold.Align(reading.Entities[frame.First]), other = gold.Align(reading.Entities[frame.Second]);
            var place = expected.FindIndex(match => match.Fixture == frame.IsFixture && ((match.One == one && match.Other == other) || (match.One == other && match.Other == one)) && IsOfScore(match.OneGoals + match.OtherGoals, frame));
            if (place >= 0)
            {
                expected.RemoveAt(place);
            }

            examples.Add((fold, described[i].Summed(), place >= 0, $"{gold.Report.File} {one ?? "?"} v {other ?? "?"}"));
        }

        missed += expected.Count;
    }

    public Dictionary<ulong, int> Train()
    {
        Check();
        return Weights(examples);
    }

    /// <summary>A match whose score is told is not the one with another score.</summary>
    private static bool IsOfScore(int goals, MatchFrame frame) => goals < 0 || !frame.HasScore || frame.FirstGoals + frame.SecondGoals == goals;

    private void Check()
    {
        int right = 0, got = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var weights = Weights(examples.Where(example => example.Fold != fold));
            foreach (var (_, features, isReported, name) in examples.Where(example => example.Fold == fold))
            {
                var score = features.Sum(feature => feature.Value * weights.GetValueOrDefault(feature.Key));
                got += score > 0 ? 1 : 0;
                right += score > 0 && isReported ? 1 : 0;
                if (score > 0 != isReported)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reported\t{(isReported ? "missed" : "wrong")}\t{name}\t{score:F0}"));
                }
            }
        }

        var all = examples.Count(example => example.Class);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reported matches: {right} right of {got} found, {all} among the matches, {missed} not among them"));
    }

    private static Dictionary<ulong, int> Weights(IEnumerable<(int Fold, (ulong Key, int Value)[] Features, bool Class, string Name)> examples) =>
        new LogisticTrainer(3.0, 150, 0.05).Train([.. examples.Select(example => (example.Features, example.Class, 1.0))], 3);
}
