using System.Collections.Frozen;

namespace Graph.Extraction;

/// <summary>Countries in whose leagues clubs of other countries play too, as a Welsh club may in England.</summary>
/// <param name="Guests">For a country the countries of its guests.</param>
public sealed record SharedLeagues(FrozenDictionary<string, string[]> Guests)
{
    /// <summary>Whether clubs of a country play in the leagues of another.</summary>
    public bool Has(string league, string club) => league == club || (Guests.TryGetValue(league, out var guests) && guests.Contains(club, StringComparer.Ordinal));

    /// <summary>Whether clubs of two countries meet in a league.</summary>
    public bool Meet(string one, string other) => Has(one, other) || Has(other, one);
}
