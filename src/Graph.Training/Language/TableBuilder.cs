using Graph.Text.Models;

namespace Graph.Training.Language;

/// <summary>Squeezes mean weights into a table of bytes: the features that matter most, rounded to a common unit.</summary>
internal static class TableBuilder
{
    private const int Unit = 1 << 12;

    /// <param name="bucketBits">The table gets two to this power buckets of four slots.</param>
    /// <param name="keep">At most so many features, those with the heaviest rows.</param>
    public static FeatureTable Build(PerceptronTrainer trainer, int width, int bucketBits, int keep)
    {
        var kept = Heaviest(trainer, keep);
        var scale = ScaleOf(kept);
        var buckets = new ulong[1 << bucketBits];
        var placed = new List<(int Slot, sbyte[] Row)>(kept.Count);
        var used = new int[buckets.Length];
        foreach (var (feature, row) in kept)
        {
            var bucket = (int)(feature & ((1UL << bucketBits) - 1));
            var bytes = Array.ConvertAll(row, weight => (sbyte)Math.Clamp(((2L * weight * 127) + (weight < 0 ? -scale : scale)) / (2L * scale), -127, 127));
            if (used[bucket] == FeatureTable.SlotsPerBucket || Array.TrueForAll(bytes, value => value == 0))
            {
                continue;
            }

            buckets[bucket] |= (ulong)FeatureTable.FingerprintOf(feature) << (16 * used[bucket]);
            placed.Add(((bucket * FeatureTable.SlotsPerBucket) + used[bucket], bytes));
            used[bucket]++;
        }

        var table = new FeatureTable(width, buckets);
        placed.ForEach(slot => slot.Row.CopyTo(table.Row(slot.Slot)));
        return table;
    }

    public static List<(ulong Feature, int[] Row)> Heaviest(PerceptronTrainer trainer, int keep)
    {
        var all = trainer.Averages(Unit)
            .Where(feature => feature.Updates > 1)
            .Select(feature => (feature.Feature, feature.Row, Weight: (long)feature.Row.Max() - feature.Row.Min()))
            .OrderByDescending(feature => feature.Weight)
            .ThenBy(feature => feature.Feature)
            .Take(keep);
        return [.. all.Select(feature => (feature.Feature, feature.Row))];
    }

    /// <summary>The weight that becomes 127: all but one row in two thousand stay below it.</summary>
    private static int ScaleOf(List<(ulong Feature, int[] Row)> kept)
    {
        var peaks = kept.Select(feature => feature.Row.Max(Math.Abs)).OrderDescending().ToArray();
        return Math.Max(1, peaks[Math.Min(peaks.Length - 1, peaks.Length / 2000)]);
    }
}
