using System.Globalization;
using Graph.Text.Reading;

namespace Graph.Extraction;

/// <summary>Integer weights of named features: a file in <c>data/models</c> that a person can read, one feature a line, a tab, its weight in thousandths of log-odds.</summary>
public sealed class LinearModel : ScoreModel
{
    private readonly FeatureSlots<int> slots;

    private LinearModel(int features)
    {
        slots = new FeatureSlots<int>(features);
        IsEmpty = features == 0;
    }

    public static LinearModel Empty { get; } = new(0);

    public override bool IsEmpty { get; }

    /// <summary>0 for a feature without a weight.</summary>
    public int this[ulong feature] => slots[feature];

    public static LinearModel Of(IEnumerable<KeyValuePair<ulong, int>> weights)
    {
        var byFeature = new Dictionary<ulong, int>(weights);
        var model = new LinearModel(byFeature.Count);
        foreach (var (feature, weight) in byFeature)
        {
            model.slots[feature] = weight;
        }

        return model;
    }

    /// <summary>Sum of weight × value.</summary>
    public override long Score(ReadOnlySpan<(ulong Key, int Value)> features)
    {
        var sum = 0L;
        foreach (var (key, value) in features)
        {
            sum += (long)this[key] * value;
        }

        return sum;
    }

    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line.</exception>
    public static new LinearModel Load(string path) => Read(FileLines.ReadText(path), path);

    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line.</exception>
    internal static LinearModel Read(string text, string path)
    {
        var features = 0;
        for (var lines = FileLines.OfText(text); lines.TryRead(out var line);)
        {
            features += IsFeature(line) ? 1 : 0;
        }

        var model = new LinearModel(features);
        for (var lines = FileLines.OfText(text); lines.TryRead(out var line);)
        {
            if (!IsFeature(line))
            {
                continue;
            }

            var tab = line.LastIndexOf('\t');
            if (tab < 0 || !int.TryParse(line[(tab + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight))
            {
                throw new InvalidDataException(FormattableString.Invariant($"{path}:{lines.Number}: a weight line is a feature's name, a tab and an integer; found \"{line.ToString()}\"."));
            }

            model.slots[FeatureKey.HashOf(line[..tab])] = weight;
        }

        return model;
    }

    private static bool IsFeature(ReadOnlySpan<char> line) => line.Length > 0 && line[0] != '#';
}
