using System.Globalization;
using System.Text;
using Graph.Extraction;

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

    /// <summary>Writes trees in the form that <see cref="BoostedTrees"/> reads.</summary>
    public static void Write(string path, BoostedTrees trees, Dictionary<ulong, string> names)
    {
        var text = new StringBuilder(BoostedTrees.FirstLine + ": ? feature, below it the branch of those that have it, then of those that don't; = leaf, in thousandths of log-odds; made by scripts/train-extraction\n");
        text.Append(CultureInfo.InvariantCulture, $"start {trees.Start}\n");
        foreach (var root in trees.Roots)
        {
            Write(root, 0);
        }

        File.WriteAllText(path, text.ToString());

        void Write(int place, int depth)
        {
            var node = trees.Nodes[place];
            text.Append(' ', depth);
            if (node.IsLeaf)
            {
                text.Append(CultureInfo.InvariantCulture, $"= {node.Value}\n");
                return;
            }

            text.Append("? ").Append(names[node.Feature]).Append('\n');
            Write(node.With, depth + 1);
            Write(node.Without, depth + 1);
        }
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
