using System.Collections.Immutable;

namespace Graph.Extraction.Gazetteers;

/// <summary>Reads the entries of one table; which kind of thing they are is told by the file's name.</summary>
internal sealed class EntryReader
{
    private readonly TableRows table;
    private readonly EntityType type;
    private readonly StintReader stints;

    /// <summary>Words that stand in many rows (countries, positions), each kept once.</summary>
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> shared = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int id, name, names, nicknames, descriptions, country, category, kind, city, wikidata, related, roles, born, demonyms, adjectives, stages;

    private EntryReader(TableRows table, EntityType type)
    {
        this.table = table;
        this.type = type;
        var (person, club) = (type == EntityType.Person, type == EntityType.Club);
        var team = club || type == EntityType.NationalTeam;
        id = table.Column("id");
        name = table.Column("name");
        names = table.Column("names");
        city = table.Column("city");
        wikidata = table.Column("wikidata");
        country = table.Column(person ? "nationality" : "country");
        nicknames = Column("nicknames", team);
        descriptions = Column("descriptions", club);
        category = Column("category", team || type == EntityType.Competition);
        kind = person ? table.Column("position") : Column("kind", type == EntityType.Competition);
        related = club ? table.Column("ground") : Column("clubs", type == EntityType.Venue);
        roles = Column("roles", person);
        born = Column("born", person);
        demonyms = Column("demonyms", type == EntityType.NationalTeam);
        adjectives = Column("adjectives", type == EntityType.NationalTeam);
        stages = Column("stages", type == EntityType.Competition);
        stints = new StintReader(table, Column("stints", person));
    }

    /// <summary>The entries in the order of their rows; none for a file of another name.</summary>
    /// <exception cref="InvalidDataException">The table is malformed; the message names file and line.</exception>
    public static GazetteerEntry[] Read(string file)
    {
        if (TypeOf(Path.GetFileName(file)) is not { } type)
        {
            return [];
        }

        using var table = new TableRows(file, "id", "name");
        var reader = new EntryReader(table, type);
        var entries = new List<GazetteerEntry>();
        while (table.TryRead())
        {
            entries.Add(reader.Entry());
        }

        return [.. entries];
    }

    private static EntityType? TypeOf(string name) =>
        name.StartsWith("clubs", StringComparison.Ordinal) ? EntityType.Club
        : name.StartsWith("national-teams", StringComparison.Ordinal) ? EntityType.NationalTeam
        : name.StartsWith("competitions", StringComparison.Ordinal) ? EntityType.Competition
        : name.StartsWith("venues", StringComparison.Ordinal) ? EntityType.Venue
        : name.StartsWith("people", StringComparison.Ordinal) ? EntityType.Person
        : null;

    private int Column(string title, bool applies) => applies ? table.Column(title) : -1;

    private GazetteerEntry Entry()
    {
        if (table[id].IsEmpty || table[name].IsEmpty)
        {
            throw new InvalidDataException($"{table.Place}: the row has no id or no name; fill both cells");
        }

        var called = table[name].ToString();
        return new GazetteerEntry(
            table[id].ToString(), type, called, List(names, called), List(nicknames, called), List(descriptions, called),
            Shared(country), Shared(category) ?? "", Shared(kind) ?? "", table.Optional(city), table.Optional(wikidata), Roles(),
            List(related, called), stints.Read())
        {
            Born = Day(table[born]),
            Demonyms = List(demonyms, called),
            Adjectives = List(adjectives, called),
            Stages = List(stages, called),
        };
    }

    private ImmutableArray<string> List(int column, string known) => column < 0 ? [] : table.List(column, known);

    /// <summary>The cell's word, or null when empty.</summary>
    private string? Shared(int column)
    {
        var cell = table[column];
        if (cell.IsEmpty)
        {
            return null;
        }

        if (!shared.TryGetValue(cell, out var word))
        {
            word = cell.ToString();
            shared.Set.Add(word);
        }

        return word;
    }

    private PersonRoles Roles()
    {
        var known = PersonRoles.None;
        var rest = table[roles];
        while (!rest.IsEmpty)
        {
            var comma = rest.IndexOf(',');
            var role = (comma < 0 ? rest : rest[..comma]).Trim();
            rest = comma < 0 ? default : rest[(comma + 1)..];
            known |= role switch
            {
                "" => PersonRoles.None,
                "player" => PersonRoles.Player,
                "manager" => PersonRoles.Manager,
                "referee" => PersonRoles.Referee,
                _ => throw new InvalidDataException($"{table.Place}: found the role '{role}', expected player, manager or referee, joined by commas"),
            };
        }

        return known;
    }

    /// <summary>A day, or the first of January of a bare year; null when empty or of another form.</summary>
    private static DateOnly? Day(ReadOnlySpan<char> cell) => cell.Length is 4 or 10 && DayCell.TryRead(cell, false, out var day) ? day : null;
}
