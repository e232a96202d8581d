using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Graph.Text.Reading;

namespace Graph.Extraction.Mentions;

/// <summary>A linear model that says what a name is: integer weights of features, one for each <see cref="NameClass"/>. Safe for many threads.</summary>
/// <remarks>File: a line for each feature, <c>feature TAB weight TAB weight …</c> in the order of the classes; <c>#</c> lines are comments.</remarks>
public sealed class NameScorer
{
    public const int ClassCount = (int)NameClass.Venue + 1;

    // An open-addressing table with at least half of its places free; a key of 0 marks a free place.
    private readonly ulong[] keys;

    /// <summary>A row of weights for each place.</summary>
    private readonly int[] rows;

    private NameScorer(int features)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features * 2));
        keys = new ulong[size];
        rows = new int[size * ClassCount];
    }

    /// <param name="weights">For each feature key a weight for each class.</param>
    public NameScorer(IReadOnlyDictionary<ulong, int[]> weights)
        : this(weights.Count)
    {
        foreach (var (key, row) in weights.OrderBy(static w => w.Key))
        {
            row.CopyTo(Row(key));
        }
    }

    /// <exception cref="InvalidDataException">A line has not one integer for each class.</exception>
    public static NameScorer Load(string path)
    {
        var text = FileLines.ReadText(path);
        var scorer = new NameScorer(text.AsSpan().Count('\n') + 1);
        var lines = FileLines.OfText(text);
        while (lines.TryRead(out var line))
        {
            if (line.Length != 0 && line[0] != '#')
            {
                var tab = line.IndexOf('\t');
                if (tab < 0 || !TryReadRow(line[(tab + 1)..], scorer.Row(FeatureSet.KeyOf(line[..tab]))))
                {
                    throw new InvalidDataException(FormattableString.Invariant($"{path}:{lines.Number}: expected a feature and {ClassCount} weights parted by tabs; train the model again"));
                }
            }
        }

        return scorer;
    }

    private static bool TryReadRow(ReadOnlySpan<char> cells, Span<int> row)
    {
        for (var count = 0; ; count++)
        {
            var tab = cells.IndexOf('\t');
            var cell = tab < 0 ? cells : cells[..tab];
            if (count == ClassCount || !int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out row[count]))
            {
                return false;
            }

            if (tab < 0)
            {
                return count == ClassCount - 1;
            }

            cells = cells[(tab + 1)..];
        }
    }

    /// <summary>The weights of a feature, to be filled; its place is taken from now on.</summary>
    private Span<int> Row(ulong key)
    {
        var place = Find(key);
        keys[place] = key;
        return rows.AsSpan(place * ClassCount, ClassCount);
    }

    /// <summary>Adds up the weights of the features; <paramref name="scores"/> has a place for each class.</summary>
    public void Score(FeatureSet features, Span<int> scores)
    {
        var sum = Vector256<int>.Zero;
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        foreach (var key in CollectionsMarshal.AsSpan(features.Keys))
        {
            sum += Vector256.LoadUnsafe(ref first, (nuint)(Find(key) * ClassCount));
        }

        sum.CopyTo(scores);
    }

    /// <summary>The place of a key, or the free place (with a row of zeros) where it would stand.</summary>
    private int Find(ulong key)
    {
        var mask = keys.Length - 1;
        var place = (int)(key >> 7) & mask;
        while (keys[place] != key && keys[place] != 0)
        {
            place = (place + 1) & mask;
        }

        return place;
    }
}
