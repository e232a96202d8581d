using System.Collections.Frozen;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>Reads <c>lexicons/stages.tsv</c>: a stage of a competition, a tab, its names in reports parted by " | ", and behind a second tab, where there is one, the stage before it.</summary>
public static class StageFile
{
    /// <exception cref="InvalidDataException">The file is missing or a line has no tab.</exception>
    public static Stages Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} is missing; it gives the names of the stages of competitions.");
        }

        var stages = new Dictionary<string, string>(StringComparer.Ordinal);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || number <= 2 && line.StartsWith("stage\t", StringComparison.Ordinal))
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                throw new InvalidDataException(FormattableString.Invariant($"{path}:{number}: a line is a stage, a tab and its names parted by \" | \"; found \"{line}\"."));
            }

            var fields = line.Split('\t');
            if (fields.Length > 2)
            {
                before[fields[0]] = fields[2];
            }

            foreach (var name in fields[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                stages[WordFolding.Fold(name)] = fields[0];
            }
        }

        return new Stages(stages.ToFrozenDictionary(StringComparer.Ordinal), before.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
