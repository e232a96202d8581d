using System.Collections.Immutable;
using Graph.Extraction.Gazetteers;
using Graph.Text;

namespace Graph.Extraction.Coreference;

/// <summary>Whom a noun such as <c>keeper</c> can mean.</summary>
/// <param name="Roles">Any of these.</param>
/// <param name="Positions">Positions as in the gazetteer; empty when the noun tells none.</param>
/// <param name="NeedsModifier">Whether it describes somebody only with a team, a nationality or an age before it.</param>
public sealed record Descriptor(PersonRoles Roles, ImmutableArray<string> Positions, bool NeedsModifier);

/// <summary>The nouns of <c>lexicons/descriptors*.tsv</c>, and the nouns of nationality of the gazetteer. Safe for many threads.</summary>
public sealed class Descriptors
{
    private readonly Dictionary<ulong, Descriptor> nouns;
    private readonly Dictionary<ulong, string> demonyms;
    private readonly Dictionary<ulong, string> adjectives;

    private Descriptors(Dictionary<ulong, Descriptor> nouns, Dictionary<ulong, string> demonyms, Dictionary<ulong, string> adjectives)
    {
        this.nouns = nouns;
        this.demonyms = demonyms;
        this.adjectives = adjectives;
    }

    public Descriptor? Noun(ulong word) => nouns.GetValueOrDefault(word);

    /// <summary>The country of a singular noun of nationality (<c>Frenchman</c>); null for another word.</summary>
    public string? CountryOfNoun(ulong word) => demonyms.GetValueOrDefault(word);

    /// <summary>The country of an adjective of nationality; null for another word.</summary>
    public string? CountryOfAdjective(ulong word) => adjectives.GetValueOrDefault(word);

    /// <exception cref="InvalidDataException">A role is unknown; the message names file and line.</exception>
    public static Descriptors Load(Gazetteer gazetteer, params ReadOnlySpan<string> dataDirectories)
    {
        var nouns = new Dictionary<ulong, Descriptor>();
        foreach (var directory in dataDirectories)
        {
            var folder = Path.Combine(directory, "lexicons");
            if (Directory.Exists(folder))
            {
                foreach (var file in Directory.GetFiles(folder, "descriptors*.tsv").Order(StringComparer.Ordinal))
                {
                    Read(TableFile.Read(file, "word", "role"), nouns);
                }
            }
        }

        var (demonyms, adjectives) = Nationalities(gazetteer);
        return new Descriptors(nouns, demonyms, adjectives);
    }

    private static void Read(TableFile table, Dictionary<ulong, Descriptor> nouns)
    {
        for (var row = 0; row < table.Count; row++)
        {
            var roles = table[row, "role"] switch
            {
                "player" => PersonRoles.Player,
                "manager" => PersonRoles.Manager,
                "referee" => PersonRoles.Referee,
                "any" => PersonRoles.Player | PersonRoles.Manager | PersonRoles.Referee,
                var other => throw new InvalidDataException($"{table.PlaceOf(row)}: found the role '{other}', expected player, manager, referee or any"),
            };
            nouns[HashOf(table[row, "word"])] = new Descriptor(roles, table.List(row, "positions"), table[row, "needs"] == "modifier");
        }
    }

    /// <summary>Singular nouns only: a collective (<c>the French</c>) or a plural never means one person.</summary>
    private static (Dictionary<ulong, string> Demonyms, Dictionary<ulong, string> Adjectives) Nationalities(Gazetteer gazetteer)
    {
        var demonyms = new Dictionary<ulong, string>();
        var adjectives = new Dictionary<ulong, string>();
        foreach (var entry in gazetteer.Entries)
        {
            if (entry.Type != EntityType.NationalTeam || entry.Category != "men")
            {
                continue;
            }

            var collective = false;
            foreach (var word in entry.Demonyms)
            {
                collective |= word.StartsWith("the ", StringComparison.Ordinal);
                if (!word.Contains(' ', StringComparison.Ordinal) && !IsPlural(word, entry.Demonyms))
                {
                    demonyms.TryAdd(HashOf(word), entry.Name);
                }
            }

            foreach (var word in entry.Adjectives)
            {
                adjectives.TryAdd(HashOf(word), entry.Name);
                if (!collective && word.EndsWith("ese", StringComparison.Ordinal))
                {
                    demonyms.TryAdd(HashOf(word), entry.Name);
                }
            }
        }

        return (demonyms, adjectives);
    }

    private static bool IsPlural(string word, ImmutableArray<string> all) =>
        word.EndsWith("men", StringComparison.Ordinal) || (word.EndsWith('s') && all.Contains(word[..^1]));

    private static ulong HashOf(string word) => WordFolding.Hash(WordFolding.Fold(word));
}
