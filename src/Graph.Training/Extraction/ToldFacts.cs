using System.Globalization;
using Graph.Training.Names;

namespace Graph.Training.Extraction;

/// <summary>
/// Which words of annotated reports tell which annotated facts, as people have read them. An annotation says what a report tells, not where; where that is in doubt, a reader has answered.
/// A line of the file: the report, "match" or the scorer's gold name, where the words stand, and the facts (places in the gold file's list, separated by commas; - for none), separated by tabs.
/// </summary>
internal sealed class ToldFacts
{
    private readonly Dictionary<(string Report, string What, int Offset), int[]> facts = [];

    /// <exception cref="InvalidDataException">A line is malformed; the message names file and line.</exception>
    public void Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split('\t') is not [var report, var what, var place, var told] || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            {
                throw new InvalidDataException($"{path}:{number}: a line is a report, \"match\" or a scorer, an offset and the facts told, separated by tabs; found \"{line}\".");
            }

            facts[(report, GoldNames.Fold(what), offset)] = told == "-" ? [] : [.. told.Split(',').Select(static fact => int.Parse(fact, CultureInfo.InvariantCulture))];
        }
    }

    public int[]? At(string report, string what, int offset) => facts.GetValueOrDefault((Path.GetFileNameWithoutExtension(report), what, offset));
}
