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
}
