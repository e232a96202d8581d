using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Graph.Text;

namespace Graph.Extraction.Gazetteers;

/// <summary>Reads the gazetteer tables of data folders: <c>gazetteers/clubs*.tsv</c>, <c>national-teams*.tsv</c>, <c>competitions*.tsv</c>, <c>venues*.tsv</c>, <c>people*.tsv</c>.</summary>
public sealed class GazetteerLoader(TextAnalyzer analyzer)
{
    private readonly Dictionary<string, GazetteerEntry> entries = new(StringComparer.Ordinal);
    private readonly StintReader stints = new();

    /// <summary>Which entries to keep, for experiments; all when null.</summary>
    public Func<GazetteerEntry, bool>? Keep { get; init; }

    /// <summary>Reads folders in their order; a later row replaces an earlier one of the same id, save that people's names and spells are added up.</summary>
    /// <exception cref="InvalidDataException">A table is malformed; the message names file and line.</exception>
    public Gazetteer Load(params ReadOnlySpan<string> dataDirectories)
    {
        entries.Clear();
        foreach (var directory in dataDirectories)
        {
            var folder = Path.Combine(directory, "gazetteers");
            if (Directory.Exists(folder))
            {
                foreach (var file in Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
                {
                    ReadFile(file);
                }
            }
        }

        var kept = entries.Values.Where(entry => Keep?.Invoke(entry) ?? true).ToArray();
        SortById(kept);
        return new GazetteerIndexer(analyzer).Build(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(kept));
    }

    /// <summary>A merge of ascending runs: the tables are sorted already, so few comparisons are left.</summary>
    private static void SortById(GazetteerEntry[] entries)
    {
        var (from, to) = (entries, new GazetteerEntry[entries.Length]);
        while (Merge(from, to) > 1)
        {
            (from, to) = (to, from);
        }

        to.CopyTo(entries, 0);
    }

    /// <summary>Merges each two neighbouring runs; returns how many runs there are then.</summary>
    private static int Merge(GazetteerEntry[] from, GazetteerEntry[] to)
    {
        int runs = 0, start = 0;
        while (start < from.Length)
        {
            var middle = RunEnd(from, start);
            var end = middle < from.Length ? RunEnd(from, middle) : middle;
            int left = start, right = middle;
            for (var place = start; place < end; place++)
            {
                to[place] = right >= end || (left < middle && string.CompareOrdinal(from[left].Id, from[right].Id) <= 0) ? from[left++] : from[right++];
            }

            start = end;
            runs++;
        }

        return runs;
    }

    private static int RunEnd(GazetteerEntry[] entries, int start)
    {
        var end = start + 1;
        while (end < entries.Length && string.CompareOrdinal(entries[end - 1].Id, entries[end].Id) < 0)
        {
            end++;
        }

        return end;
    }

    private void ReadFile(string file)
    {
        var name = Path.GetFileName(file);
        Func<TableFile, int, GazetteerEntry>? row =
            name.StartsWith("clubs", StringComparison.Ordinal) ? Club
            : name.StartsWith("national-teams", StringComparison.Ordinal) ? NationalTeam
            : name.StartsWith("competitions", StringComparison.Ordinal) ? Competition
            : name.StartsWith("venues", StringComparison.Ordinal) ? Venue
            : name.StartsWith("people", StringComparison.Ordinal) ? Person
            : null;
        if (row is null)
        {
            return;
        }

        var table = TableFile.Read(file, "id", "name");
        for (var i = 0; i < table.Count; i++)
        {
            var entry = row(table, i);
            if (entry.Id.Length == 0 || entry.Name.Length == 0)
            {
                throw new InvalidDataException($"{table.PlaceOf(i)}: the row has no id or no name; fill both cells");
            }

            entries[entry.Id] = entry.Type == EntityType.Person && entries.TryGetValue(entry.Id, out var known) ? Merge(known, entry) : entry;
        }
    }

    private static GazetteerEntry Merge(GazetteerEntry known, GazetteerEntry added) => known with
    {
        Names = [.. known.Names.Union(added.Names, StringComparer.Ordinal)],
        Country = known.Country ?? added.Country,
        Kind = known.Kind.Length == 0 ? added.Kind : known.Kind,
        Roles = known.Roles | added.Roles,
        Wikidata = known.Wikidata ?? added.Wikidata,
        Born = known.Born ?? added.Born,
        Stints = [.. known.Stints.Union(added.Stints).OrderBy(static s => s.From ?? DateOnly.MinValue).ThenBy(static s => s.Team, StringComparer.Ordinal)],
    };

    private static GazetteerEntry Club(TableFile table, int row) => Entry(table, row, EntityType.Club) with
    {
        Nicknames = table.List(row, "nicknames"),
        Descriptions = table.List(row, "descriptions"),
        Category = table[row, "category"],
        Related = table.List(row, "ground"),
    };

    private static GazetteerEntry NationalTeam(TableFile table, int row) => Entry(table, row, EntityType.NationalTeam) with
    {
        Nicknames = table.List(row, "nicknames"),
        Category = table[row, "category"],
        Demonyms = table.List(row, "demonyms"),
        Adjectives = table.List(row, "adjectives"),
    };

    private static GazetteerEntry Competition(TableFile table, int row) => Entry(table, row, EntityType.Competition) with
    {
        Category = table[row, "category"],
        Kind = table[row, "kind"],
        Stages = table.List(row, "stages"),
    };

    private static GazetteerEntry Venue(TableFile table, int row) => Entry(table, row, EntityType.Venue) with { Related = table.List(row, "clubs") };

    private GazetteerEntry Person(TableFile table, int row) => Entry(table, row, EntityType.Person) with
    {
        Country = table.Optional(row, "nationality"),
        Kind = table[row, "position"],
        Roles = Roles(table[row, "roles"], table, row),
        Born = Day(table[row, "born"]),
        Stints = stints.Read(table, row),
    };

    private static GazetteerEntry Entry(TableFile table, int row, EntityType type) => new(
        table[row, "id"],
        type,
        table[row, "name"],
        table.List(row, "names"),
        [],
        [],
        table.Optional(row, "country"),
        "",
        "",
        table.Optional(row, "city"),
        table.Optional(row, "wikidata"),
        PersonRoles.None,
        [],
        []);

    private static PersonRoles Roles(string cell, TableFile table, int row)
    {
        var roles = PersonRoles.None;
        foreach (var role in cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            roles |= role switch
            {
                "player" => PersonRoles.Player,
                "manager" => PersonRoles.Manager,
                "referee" => PersonRoles.Referee,
                _ => throw new InvalidDataException($"{table.PlaceOf(row)}: found the role '{role}', expected player, manager or referee, joined by commas"),
            };
        }

        return roles;
    }

    /// <summary>A day, or the first of January of a bare year; null when empty or of another form.</summary>
    private static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : cell.Length == 4 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? new DateOnly(year, 1, 1)
        : null;
}
