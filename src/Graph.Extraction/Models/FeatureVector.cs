using System.Numerics;

namespace Graph.Extraction;

/// <summary>Features of one decision with their values, in the order of addition. Names are kept only while training.</summary>
public sealed class FeatureVector(bool named)
{
    private const int MostOnStack = 2048;

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
        limited.entries.EnsureCapacity(entries.Count);

        // By the key's low bits the number of its entry plus one, half full at most.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, entries.Count * 2));
        Span<int> places = size <= MostOnStack ? stackalloc int[size] : new int[size];
        places.Clear();
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, value) = entries[i];
            var slot = (int)(key & (ulong)(size - 1));
            while (places[slot] > 0 && limited.entries[places[slot] - 1].Key != key)
            {
                slot = (slot + 1) & (size - 1);
            }

            if (places[slot] > 0)
            {
                limited.entries[places[slot] - 1] = (key, limited.entries[places[slot] - 1].Value + value);
                continue;
            }

            limited.entries.Add((key, value));
            limited.names?.Add(names![i]);
            places[slot] = limited.entries.Count;
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
