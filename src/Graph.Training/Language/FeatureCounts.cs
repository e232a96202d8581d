namespace Graph.Training.Language;

/// <summary>How often each feature was met, roughly: a table of small counters, where a rare collision only lets a feature in too soon.</summary>
internal sealed class FeatureCounts
{
    private const int Bits = 26;

    private readonly byte[] counts = new byte[1 << Bits];

    public void Add(ReadOnlySpan<ulong> features)
    {
        foreach (var feature in features)
        {
            ref var count = ref counts[feature >> (64 - Bits)];
            if (count < byte.MaxValue)
            {
                count++;
            }
        }
    }

    public int Of(ulong feature) => counts[feature >> (64 - Bits)];
}
