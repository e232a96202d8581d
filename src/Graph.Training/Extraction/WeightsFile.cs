using System.Globalization;
using System.Text;

namespace Graph.Training.Extraction;

/// <summary>Writes weights in the form that <see cref="Graph.Extraction.LinearModel"/> reads, ordered by name.</summary>
internal static class WeightsFile
{
    public static void Write(string path, Dictionary<ulong, int> weights, Dictionary<ulong, string> names)
    {
        var text = new StringBuilder("# feature, tab, weight in thousandths of log-odds; made by scripts/train-extraction\n");
        foreach (var (name, weight) in weights.Select(entry => (names[entry.Key], entry.Value)).OrderBy(entry => entry.Item1, StringComparer.Ordinal))
        {
            text.Append(name).Append('\t').Append(weight.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    /// <summary>Fitted weights in whole thousandths by feature; those that round to nothing are left out.</summary>
    /// <param name="ids">The place of each feature among the weights.</param>
    /// <param name="weights">In log-odds.</param>
    public static Dictionary<ulong, int> InThousandths(Dictionary<ulong, int> ids, double[] weights)
    {
        var result = new Dictionary<ulong, int>();
        foreach (var (key, id) in ids)
        {
            if ((int)Math.Round(weights[id] * 1000) is not 0 and var rounded)
            {
                result.Add(key, rounded);
            }
        }

        return result;
    }
}
