using System.Buffers;
using System.Numerics;

namespace Graph.Extraction;

/// <summary>Features of one decision with their values, in the order of addition. Names are kept only while training.</summary>
/// <param name="expected">About how many will be added.</param>
public sealed class FeatureVector(bool named, int expected = FeatureVector.Few)
{
    private const int Few = 16, MostOnStack = 2048;

    private readonly List<string>? names = named ? [] : null;
    private (ulong Key, int Value)[] entries = [];
    private int count;

    public bool IsNamed { get; } = named;

    public IReadOnlyList<(ulong Key, int Value)> Entries => new ArraySegment<(ulong Key, int Value)>(entries, 0, count);

    public IReadOnlyList<string> Names => names ?? (IReadOnlyList<string>)[];

    public void Add(FeatureKey key, int value = 1)
    {
        Add(key.Hash, value);
        names?.Add(key.ToString());
    }

    /// <summary>Adds the features of another vector.</summary>
    public void AddAll(FeatureVector other)
    {
        foreach (var (key, value) in other.entries.AsSpan(0, other.count))
        {
            Add(key, value);
        }

        if (other.names is not null)
        {
            names?.AddRange(other.names);
        }
    }

    private void Add(ulong key, int value)
    {
        if (count == entries.Length)
        {
            var larger = ArrayPool<(ulong Key, int Value)>.Shared.Rent(Math.Max(expected, count * 2));
            entries.AsSpan(0, count).CopyTo(larger);
            GiveBack();
            entries = larger;
        }

        entries[count++] = (key, value);
    }

    /// <summary>The same features once each, in the order of first addition, with the sum of their values held between ±<paramref name="limit"/>: what is told often is not told anew each time.</summary>
    public FeatureVector Limited(int limit)
    {
        var limited = new FeatureVector(IsNamed, count);

        // By the key's low bits the number of its entry plus one, half full at most.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count * 2));
        Span<int> places = size <= MostOnStack ? stackalloc int[size] : new int[size];
        places.Clear();
        for (var i = 0; i < count; i++)
        {
            var (key, value) = entries[i];
            var slot = (int)(key & (ulong)(size - 1));
            while (places[slot] > 0 && limited.entries[places[slot] - 1].Key != key)
            {
                slot = (slot + 1) & (size - 1);
            }

            if (places[slot] > 0)
            {
                limited.entries[places[slot] - 1].Value += value;
                continue;
            }

            limited.Add(key, value);
            limited.names?.Add(names![i]);
            places[slot] = limited.count;
        }

        foreach (ref var entry in limited.entries.AsSpan(0, limited.count))
        {
            entry.Value = Math.Clamp(entry.Value, -limit, limit);
        }

        return limited;
    }

    /// <summary>In thousandths of log-odds.</summary>
    public long Score(ScoreModel model) => model.Score(entries.AsSpan(0, count));

    /// <summary>The same where it is the last that is asked: the features are gone then, and their room serves another vector.</summary>
    public long LastScore(ScoreModel model)
    {
        var score = Score(model);
        GiveBack();
        (entries, count) = ([], 0);
        return score;
    }

    private void GiveBack()
    {
        if (entries.Length > 0)
        {
            ArrayPool<(ulong Key, int Value)>.Shared.Return(entries);
        }
    }
}
