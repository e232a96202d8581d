using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trees that tell two classes apart, fitted to the likelihood of weighted examples.</summary>
internal sealed class TreeTrainer(TreeSettings settings)
{
    private const double LeastCurvature = 1e-6;

    /// <param name="examples">Sparse features, which count as there where their value is not 0, and the class.</param>
    public BoostedTrees Train(IReadOnlyList<((ulong Key, int Value)[] Features, bool Class, double Weight)> examples)
    {
        var numbers = FeatureNumbers.Of(examples.Select(static example => example.Features.Select(static feature => feature.Key)), settings.LeastRows);
        ulong[] keys = [.. numbers.Keys];
        int[][] rows = [.. examples.Select(example => example.Features.Where(feature => feature.Value != 0 && numbers.ContainsKey(feature.Key)).Select(feature => numbers[feature.Key]).Distinct().ToArray())];
        double yes = 0.5, no = 0.5;
        foreach (var (_, isTrue, weight) in examples)
        {
            (yes, no) = isTrue ? (yes + weight, no) : (yes, no + weight);
        }

        var start = Math.Log(yes / no);
        var (nodes, roots) = new TreeBooster(settings).Fit(rows, keys.Length, start, (scores, gradient, curvature) =>
        {
            for (var i = 0; i < scores.Length; i++)
            {
                var likelihood = 1 / (1 + Math.Exp(-scores[i]));
                gradient[i] = ((examples[i].Class ? 1 : 0) - likelihood) * examples[i].Weight;
                curvature[i] = Math.Max(LeastCurvature, likelihood * (1 - likelihood) * examples[i].Weight);
            }
        });
        return new BoostedTrees((int)Math.Round(start * 1000), nodes.ConvertAll(node => node.IsLeaf ? node : node with { Feature = keys[(int)node.Feature] }), roots);
    }
}
