using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Graph.Extraction.Mentions;

/// <summary>A linear model that says what a name is: integer weights of features, one for each <see cref="NameClass"/>. Safe for many threads.</summary>
/// <remarks>File: a line for each feature, <c>feature TAB weight TAB weight …</c> in the order of the classes; <c>#</c> lines are comments.</remarks>
public sealed class NameScorer
{
    public const int ClassCount = (int)NameClass.Venue + 1;

    // An open-addressing table with at least half of its places free; a key of 0 marks a free place.
    private readonly ulong[] keys;
    private readonly Vector256<int>[] rows;

    /// <param name="weights">For each feature key a weight for each class.</param>
    public NameScorer(IReadOnlyDictionary<ulong, int[]> weights)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, weights.Count * 2));
        keys = new ulong[size];
        rows = new Vector256<int>[size];
        foreach (var (key, row) in weights.OrderBy(static w => w.Key))
        {
            var place = Find(key);
            keys[place] = key;
            rows[place] = Vector256.Create<int>(row);
        }
    }

    /// <exception cref="InvalidDataException">A line has not one integer for each class.</exception>
    public static NameScorer Load(string path)
    {
        var weights = new Dictionary<ulong, int[]>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length != 0 && line[0] != '#')
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                weights[FeatureSet.KeyOf(tab < 0 ? line : line[..tab])] = Row(tab < 0 ? default : line.AsSpan(tab + 1), path, number);
            }
        }

        return new NameScorer(weights);
    }

    private static int[] Row(ReadOnlySpan<char> cells, string path, int number)
    {
        var row = new int[ClassCount];
        var count = 0;
        foreach (var cell in cells.Split('\t'))
        {
            if (count == ClassCount || !int.TryParse(cells[cell], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out row[count]))
            {
                break;
            }

            count++;
        }

        return count == ClassCount && cells.Count('\t') == ClassCount - 1
            ? row
            : throw new InvalidDataException(FormattableString.Invariant($"{path}:{number}: expected a feature and {ClassCount} weights parted by tabs; train the model again"));
    }

    /// <summary>Adds up the weights of the features; <paramref name="scores"/> has a place for each class.</summary>
    public void Score(FeatureSet features, Span<int> scores)
    {
        var sum = Vector256<int>.Zero;
        foreach (var key in CollectionsMarshal.AsSpan(features.Keys))
        {
            sum += rows[Find(key)];
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
