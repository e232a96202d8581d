using System.Runtime.InteropServices;

namespace Graph.Training.Language;

/// <summary>An averaged perceptron over hashed features, with whole-number weights.</summary>
/// <param name="width">Outcomes of a row.</param>
/// <param name="admits">Which features may get weights: those seen often enough, or those that an earlier run found useful.</param>
internal sealed class PerceptronTrainer(int width, Func<ulong, bool> admits)
{
    private readonly Dictionary<ulong, int> index = [];
    private readonly List<int[]> weights = [];

    // The sum of each weight over all past steps is (steps × weight − drift).
    private readonly List<long[]> drift = [];
    private readonly List<int> updates = [];
    private long step = 1;

    public int FeatureCount => index.Count;

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (index.TryGetValue(feature, out var row))
            {
                var weight = weights[row].AsSpan();
                for (var i = 0; i < width; i++)
                {
                    scores[i] += weight[i];
                }
            }
        }
    }

    /// <summary>Counts a decision; with <paramref name="good"/> unlike <paramref name="bad"/> also moves the weights.</summary>
    public void Learn(ReadOnlySpan<ulong> features, int good, int bad)
    {
        if (good != bad)
        {
            foreach (var feature in features)
            {
                var row = RowOf(feature);
                if (row >= 0)
                {
                    weights[row][good]++;
                    drift[row][good] += step;
                    weights[row][bad]--;
                    drift[row][bad] -= step;
                    updates[row]++;
                }
            }
        }

        step++;
    }

    /// <summary>The mean weights over all steps, in units of 1/<paramref name="unit"/>, for each feature.</summary>
    public IEnumerable<(ulong Feature, int Updates, int[] Row)> Averages(int unit)
    {
        foreach (var (feature, row) in index)
        {
            var means = new int[width];
            for (var i = 0; i < width; i++)
            {
                means[i] = (int)Math.Clamp(((step * weights[row][i]) - drift[row][i]) * unit / step, int.MinValue, int.MaxValue);
            }

            yield return (feature, updates[row], means);
        }
    }

    private int RowOf(ulong feature)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(index, feature, out var known);
        if (known)
        {
            return row;
        }

        if (!admits(feature))
        {
            row = -1;
            index.Remove(feature);
            return -1;
        }

        row = weights.Count;
        weights.Add(new int[width]);
        drift.Add(new long[width]);
        updates.Add(0);
        return row;
    }
}
