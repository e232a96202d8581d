using System.Globalization;

namespace Graph.Extraction;

/// <summary>Integer weights of named features: a file in <c>data/models</c> that a person can read, one feature a line, a tab, its weight in thousandths of log-odds.</summary>
public sealed class LinearModel
{
    /// <summary>Open addressing, half full at most: features are looked up by the thousand in every report.</summary>
    private readonly ulong[] keys;
    private readonly int[] weights;

    private LinearModel(Dictionary<ulong, int> byFeature)
    {
        keys = new ulong[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, byFeature.Count * 2))];
        weights = new int[keys.Length];
        IsEmpty = byFeature.Count == 0;
        foreach (var (feature, weight) in byFeature)
        {
            var slot = SlotOf(feature);
            (keys[slot], weights[slot]) = (feature, weight);
        }
    }

    public static LinearModel Empty { get; } = new([]);

    public bool IsEmpty { get; }

    /// <summary>0 for a feature without a weight.</summary>
    public int this[ulong feature] => weights[SlotOf(feature)];

    public static LinearModel Of(IEnumerable<KeyValuePair<ulong, int>> weights) => new(new Dictionary<ulong, int>(weights));

    /// <summary>The slot of a feature, or the free one where it would be. A feature of hash 0, which is as good as impossible, has no weight but that of a free slot.</summary>
    private int SlotOf(ulong feature)
    {
        var last = keys.Length - 1;
        var slot = (int)((feature ^ (feature >> 31)) & (uint)last);
        while (keys[slot] != feature && keys[slot] != 0)
        {
            slot = (slot + 1) & last;
        }

        return slot;
    }

    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line.</exception>
    public static LinearModel Load(string path)
    {
        var weights = new Dictionary<ulong, int>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.LastIndexOf('\t');
            if (tab < 0 || !int.TryParse(line.AsSpan(tab + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight))
            {
                throw new InvalidDataException(FormattableString.Invariant($"{path}:{number}: a weight line is a feature's name, a tab and an integer; found \"{line}\"."));
            }

            weights[FeatureKey.HashOf(line[..tab])] = weight;
        }

        return new LinearModel(weights);
    }
}
