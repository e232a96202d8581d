using System.Collections.Immutable;

namespace Graph.Extraction.Gazetteers;

/// <summary>Reads the entries of one table; which kind of thing they are is told by the file's name.</summary>
internal sealed class EntryReader
{
    private readonly TableFile table;
    private readonly EntityType type;
    private readonly StintReader stints;

    /// <summary>Words that stand in many rows (countries, positions), each kept once.</summary>
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> shared = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int id, name, names, nicknames, descriptions, country, category, kind, city, wikidata, related, roles, born, demonyms, adjectives, stages;

    private EntryReader(TableFile table, EntityType type)
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

        var reader = new EntryReader(TableFile.Read(file, "id", "name"), type);
        var entries = new GazetteerEntry[reader.table.Count];
        for (var row = 0; row < entries.Length; row++)
        {
            entries[row] = reader.Entry(row);
        }

        return entries;
    }

    private static EntityType? TypeOf(string name) =>
        name.StartsWith("clubs", StringComparison.Ordinal) ? EntityType.Club
        : name.StartsWith("national-teams", StringComparison.Ordinal) ? EntityType.NationalTeam
        : name.StartsWith("competitions", StringComparison.Ordinal) ? EntityType.Competition
        : name.StartsWith("venues", StringComparison.Ordinal) ? EntityType.Venue
        : name.StartsWith("people", StringComparison.Ordinal) ? EntityType.Person
        : null;

    private int Column(string title, bool applies) => applies ? table.Column(title) : -1;

    private GazetteerEntry Entry(int row)
    {
        if (table.Cell(row, id).IsEmpty || table.Cell(row, name).IsEmpty)
        {
            throw new InvalidDataException($"{table.PlaceOf(row)}: the row has no id or no name; fill both cells");
        }

        var called = table.Cell(row, name).ToString();
        return new GazetteerEntry(
            table.Cell(row, id).ToString(), type, called, List(row, names, called), List(row, nicknames, called), List(row, descriptions, called),
            Shared(row, country), Shared(row, category) ?? "", Shared(row, kind) ?? "", table.Optional(row, city), table.Optional(row, wikidata), Roles(row),
            List(row, related, called), stints.Read(row))
        {
            Born = Day(table.Cell(row, born)),
            Demonyms = List(row, demonyms, called),
            Adjectives = List(row, adjectives, called),
            Stages = List(row, stages, called),
        };
    }

    private ImmutableArray<string> List(int row, int column, string known) => column < 0 ? [] : table.List(row, column, known);

    /// <summary>The cell's word, or null when empty.</summary>
    private string? Shared(int row, int column)
    {
        var cell = table.Cell(row, column);
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

    private PersonRoles Roles(int row)
    {
        var known = PersonRoles.None;
        var rest = table.Cell(row, roles);
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
                _ => throw new InvalidDataException($"{table.PlaceOf(row)}: found the role '{role}', expected player, manager or referee, joined by commas"),
            };
        }

        return known;
    }

    /// <summary>A day, or the first of January of a bare year; null when empty or of another form.</summary>
    private static DateOnly? Day(ReadOnlySpan<char> cell) => cell.Length is 4 or 10 && DayCell.TryRead(cell, false, out var day) ? day : null;
}
