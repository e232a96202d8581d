using System.Collections.Frozen;
using Graph.Extraction.Gazetteers;

namespace Graph.Extraction;

/// <summary>Reads <c>lexicons/shared-leagues.tsv</c>: a country, and the countries whose clubs play in its leagues too.</summary>
public static class SharedLeagueFile
{
    private const string Country = "country", Guests = "clubs of";

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A column is missing, or a row has more cells than the header.</exception>
    public static SharedLeagues Read(string path)
    {
        var table = TableFile.Read(path, Country, Guests);
        return new SharedLeagues(Enumerable.Range(0, table.Count).ToFrozenDictionary(row => table[row, Country], row => table.List(row, Guests).ToArray(), StringComparer.Ordinal));
    }
}
