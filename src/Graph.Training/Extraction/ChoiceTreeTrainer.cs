using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Trees whose scores make the right one of several alternatives the likeliest, or none of them: conditional logit (McFadden, 1974) with boosted trees in place of weights.</summary>
/// <param name="none">Score of choosing no alternative, in log-odds.</param>
internal sealed class ChoiceTreeTrainer(TreeSettings settings, double none)
{
    private const double LeastCurvature = 1e-6;

    /// <param name="choices">The features of each alternative, and which are right; where none is, no alternative may be chosen.</param>
    public BoostedTrees Train(IReadOnlyList<TrainedChoice> choices)
    {
        var numbers = FeatureNumbers.Of(choices.SelectMany(static choice => choice.Alternatives), settings.LeastRows);
        ulong[] keys = [.. numbers.Keys];
        int[][] rows = [.. choices.SelectMany(static choice => choice.Alternatives).Select(features => features.Where(numbers.ContainsKey).Select(key => numbers[key]).ToArray())];
        var (nodes, roots) = new TreeBooster(settings).Fit(rows, keys.Length, 0, (scores, gradient, curvature) => Derive(choices, scores, gradient, curvature));
        return new BoostedTrees(0, nodes.ConvertAll(node => node.IsLeaf ? node : node with { Feature = keys[(int)node.Feature] }), roots);
    }

    private void Derive(IReadOnlyList<TrainedChoice> choices, double[] scores, double[] gradient, double[] curvature)
    {
        var row = 0;
        foreach (var choice in choices)
        {
            var count = choice.Alternatives.Count;
            var most = none;
            for (var k = 0; k < count; k++)
            {
                most = Math.Max(most, scores[row + k]);
            }

            var all = Math.Exp(none - most);
            var right = choice.IsNoneRight ? all : 0;
            for (var k = 0; k < count; k++)
            {
                var likelihood = Math.Exp(scores[row + k] - most);
                all += likelihood;
                right += choice.IsRight(k) ? likelihood : 0;
            }

            for (var k = 0; k < count; k++)
            {
                var likelihood = Math.Exp(scores[row + k] - most);
                var share = likelihood / all;
                gradient[row + k] = ((choice.IsRight(k) ? likelihood / Math.Max(right, 1e-300) : 0) - share) * choice.Weight;
                curvature[row + k] = Math.Max(LeastCurvature, share * (1 - share) * choice.Weight);
            }

            row += count;
        }
    }
}
