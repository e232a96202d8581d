using System.Collections.Frozen;

namespace Graph.Extraction;

/// <summary>Reads <c>lexicons/shared-leagues.tsv</c>: a country, a tab, and the countries, parted by " | ", whose clubs play in its leagues too.</summary>
public static class SharedLeagueFile
{
    /// <exception cref="InvalidDataException">The file is missing or a line has no tab.</exception>
    public static SharedLeagues Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} is missing; it says clubs of which countries play in another's leagues.");
        }

        var guests = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("country\t", StringComparison.Ordinal))
            {
                continue;
            }

            guests[line.Split('\t')[0]] = line.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab
                ? line[(tab + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                : throw new InvalidDataException(FormattableString.Invariant($"{path}:{number}: a line is a country, a tab and countries parted by \" | \"; found \"{line}\"."));
        }

        return new SharedLeagues(guests.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
