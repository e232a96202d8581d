using System.Globalization;
using System.Text;

namespace Graph.Training.Extraction;

/// <summary>
/// The mean of linear models of one kind, feature by feature; a feature that a model lacks counts 0 in it. Models of several runs err in different places, and their mean in fewer
/// ("bagging", Breiman 1996; of linear models the mean of the weights gives the mean of the scores).
/// </summary>
internal sealed class AverageWeights : ITrainingCommand
{
    public string Verb => "average";

    public string Usage => "OUT MODEL...   writes the mean of weights files of one kind";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var path in arguments.Skip(1))
        {
            foreach (var line in File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#'))
            {
                var tab = line.LastIndexOf('\t');
                if (tab < 0 || !long.TryParse(line.AsSpan(tab + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight))
                {
                    throw new InvalidDataException($"{path}: a weight line is a feature's name, a tab and an integer; found \"{line}\".");
                }

                sums[line[..tab]] = sums.GetValueOrDefault(line[..tab]) + weight;
            }
        }

        var text = new StringBuilder("# feature, tab, weight in thousandths of log-odds; made by scripts/train-extraction\n");
        foreach (var (name, sum) in sums)
        {
            if ((long)Math.Round((double)sum / (arguments.Count - 1)) is not 0 and var mean)
            {
                text.Append(name).Append('\t').Append(mean.ToString(CultureInfo.InvariantCulture)).Append('\n');
            }
        }

        File.WriteAllText(arguments[0], text.ToString());
        return 0;
    }
}
