using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>Described features → what trainers learn from and what weights are written under.</summary>
internal static class FeatureLearning
{
    /// <summary>Keeps the names of features by their keys, for the files of weights.</summary>
    public static void Remember(this Dictionary<ulong, string> names, FeatureVector features)
    {
        for (var i = 0; i < features.Names.Count; i++)
        {
            names.TryAdd(features.Entries[i].Key, features.Names[i]);
        }
    }

    /// <summary>Each feature once, with the sum of its values, in the order of keys.</summary>
    public static (ulong Key, int Value)[] Summed(this FeatureVector features) =>
        [.. features.Entries.GroupBy(static entry => entry.Key).OrderBy(static group => group.Key).Select(static group => (group.Key, group.Sum(static entry => entry.Value)))];

    /// <summary>Each feature once, with 1 for its value, in the order of keys.</summary>
    public static (ulong Key, int Value)[] Present(this FeatureVector features) =>
        [.. features.Entries.GroupBy(static entry => entry.Key).OrderBy(static group => group.Key).Select(static group => (group.Key, 1))];
}
