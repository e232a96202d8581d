namespace Graph.Training.Extraction;

/// <summary>Numbers features from 0 in the order of appearance.</summary>
internal static class FeatureNumbers
{
    /// <param name="rows">The features of each example.</param>
    /// <param name="least">Features of fewer rows get no number.</param>
    /// <returns>Enumerated in the order of the numbers.</returns>
    public static Dictionary<ulong, int> Of(IEnumerable<IEnumerable<ulong>> rows, int least)
    {
        ulong[][] all = [.. rows.Select(static row => row.Distinct().ToArray())];
        var counts = new Dictionary<ulong, int>();
        foreach (var key in all.SelectMany(static row => row))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var numbers = new Dictionary<ulong, int>();
        foreach (var key in all.SelectMany(static row => row))
        {
            if (counts[key] >= least)
            {
                numbers.TryAdd(key, numbers.Count);
            }
        }

        return numbers;
    }
}
