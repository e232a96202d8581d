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

    /// <summary>Adds the features of another vector.</summary>
    public void AddAll(FeatureVector other)
    {
        entries.AddRange(other.entries);
        if (other.names is not null)
        {
            names?.AddRange(other.names);
        }
    }

    /// <summary>The same features once each, in the order of first addition, with the sum of their values held between ±<paramref name="limit"/>: what is told often is not told anew each time.</summary>
    public FeatureVector Limited(int limit)
    {
        var limited = new FeatureVector(IsNamed);
        var places = new Dictionary<ulong, int>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            if (places.TryGetValue(entries[i].Key, out var place))
            {
                limited.entries[place] = (entries[i].Key, limited.entries[place].Value + entries[i].Value);
            }
            else
            {
                places.Add(entries[i].Key, limited.entries.Count);
                limited.entries.Add(entries[i]);
                limited.names?.Add(names![i]);
            }
        }

        for (var i = 0; i < limited.entries.Count; i++)
        {
            limited.entries[i] = (limited.entries[i].Key, Math.Clamp(limited.entries[i].Value, -limit, limit));
        }

        return limited;
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
