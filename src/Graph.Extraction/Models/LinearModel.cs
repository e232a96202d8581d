using System.Collections.Frozen;
using System.Globalization;

namespace Graph.Extraction;

/// <summary>Integer weights of named features: a file in <c>data/models</c> that a person can read, one feature a line, a tab, its weight in thousandths of log-odds.</summary>
public sealed class LinearModel
{
    private readonly FrozenDictionary<ulong, int> weights;

    private LinearModel(FrozenDictionary<ulong, int> weights) => this.weights = weights;

    public static LinearModel Empty { get; } = new(FrozenDictionary<ulong, int>.Empty);

    public bool IsEmpty => weights.Count == 0;

    public int this[ulong feature] => weights.TryGetValue(feature, out var weight) ? weight : 0;

    public static LinearModel Of(IEnumerable<KeyValuePair<ulong, int>> weights) => new(weights.ToFrozenDictionary());

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

        return Of(weights);
    }
}
