using System.Collections.Frozen;
using System.Globalization;

namespace Graph.Extraction.Mentions;

/// <summary>A linear model that says what a name is: integer weights of features, one for each <see cref="NameClass"/>.</summary>
/// <remarks>File: a line for each feature, <c>feature TAB weight TAB weight …</c> in the order of the classes; <c>#</c> lines are comments.</remarks>
public sealed class NameScorer
{
    public const int ClassCount = (int)NameClass.Venue + 1;

    private readonly FrozenDictionary<ulong, int[]> weights;

    public NameScorer(IReadOnlyDictionary<ulong, int[]> weights) => this.weights = weights.ToFrozenDictionary();

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
                var cells = line.Split('\t');
                if (cells.Length != ClassCount + 1)
                {
                    throw new InvalidDataException(FormattableString.Invariant($"{path}:{number}: found {cells.Length} cells, expected a feature and {ClassCount} weights; train the model again"));
                }

                weights[FeatureSet.KeyOf(cells[0])] = Array.ConvertAll(cells[1..], static c => int.Parse(c, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            }
        }

        return new NameScorer(weights);
    }

    /// <summary>Adds up the weights of the features; <paramref name="scores"/> has a place for each class.</summary>
    public void Score(FeatureSet features, Span<int> scores)
    {
        scores.Clear();
        foreach (var key in features.Keys)
        {
            if (weights.TryGetValue(key, out var row))
            {
                for (var i = 0; i < row.Length; i++)
                {
                    scores[i] += row[i];
                }
            }
        }
    }
}
