namespace Graph.Extraction;

/// <summary>Features of one decision with their values, in the order of addition. Names are kept only while training.</summary>
public sealed class FeatureVector(bool named)
{
    private readonly List<(ulong Key, int Value)> entries = [];
    private readonly List<string>? names = named ? [] : null;

    public bool IsNamed { get; } = named;

    public IReadOnlyList<(ulong Key, int Value)> Entries => entries;

    public IReadOnlyList<string> Names => names ?? (IReadOnlyList<string>)[];

    public void Add(FeatureKey key, int value = 1)
    {
        entries.Add((key.Hash, value));
        names?.Add(key.ToString());
    }

    /// <summary>Sum of weight × value, in thousandths.</summary>
    public long Score(LinearModel model)
    {
        var sum = 0L;
        foreach (var (key, value) in entries)
        {
            sum += (long)model[key] * value;
        }

        return sum;
    }
}
