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

    /// <summary>How many features were added.</summary>
    public int Count => count;

    /// <summary>Keeps each feature once, in the order of first addition, with the sum of its values held between ±<paramref name="limit"/>: what is told often is not told anew each time.</summary>
    /// <returns>This vector.</returns>
    public FeatureVector Limit(int limit)
    {
        // By the key's low bits the number of its entry plus one, half full at most.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count * 2));
        Span<int> places = size <= MostOnStack ? stackalloc int[size] : new int[size];
        places.Clear();
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var (key, value) = entries[i];
            var slot = (int)(key & (ulong)(size - 1));
            while (places[slot] > 0 && entries[places[slot] - 1].Key != key)
            {
                slot = (slot + 1) & (size - 1);
            }

            if (places[slot] > 0)
            {
                entries[places[slot] - 1].Value += value;
                continue;
            }

            entries[kept] = (key, value);
            if (names is not null)
            {
                names[kept] = names[i];
            }

            places[slot] = ++kept;
        }

        names?.RemoveRange(kept, count - kept);
        count = kept;
        foreach (ref var entry in entries.AsSpan(0, count))
        {
            entry.Value = Math.Clamp(entry.Value, -limit, limit);
        }

        return this;
    }

    /// <summary>Some of the features as a vector of their own.</summary>
    public FeatureVector Part(Range range)
    {
        var (first, length) = range.GetOffsetAndLength(count);
        var part = new FeatureVector(IsNamed, length);
        for (var i = first; i < first + length; i++)
        {
            part.Add(entries[i].Key, entries[i].Value);
            part.names?.Add(names![i]);
        }

        return part;
    }

    /// <summary>In thousandths of log-odds.</summary>
    public long Score(ScoreModel model) => model.Score(entries.AsSpan(0, count));

    /// <summary>The same of some of the features.</summary>
    public long Score(ScoreModel model, Range range) => model.Score(entries.AsSpan(0, count)[range]);

    /// <summary>The same where it is the last that is asked: the features are gone then, and their room serves another vector.</summary>
    public long LastScore(ScoreModel model)
    {
        var score = Score(model);
        Release();
        return score;
    }

    /// <summary>Whether another vector has the same features in the same order.</summary>
    public bool IsAs(FeatureVector other) => entries.AsSpan(0, count).SequenceEqual(other.entries.AsSpan(0, other.count));

    /// <summary>Takes out all features; their room is kept.</summary>
    public void Clear()
    {
        count = 0;
        names?.Clear();
    }

    /// <summary>Gives up the features: their room serves another vector.</summary>
    public void Release()
    {
        GiveBack();
        (entries, count) = ([], 0);
        names?.Clear();
    }

    private void GiveBack()
    {
        if (entries.Length > 0)
        {
            ArrayPool<(ulong Key, int Value)>.Shared.Return(entries);
        }
    }
}
