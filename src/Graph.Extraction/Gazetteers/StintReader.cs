using System.Collections.Immutable;
using System.Globalization;

namespace Graph.Extraction.Gazetteers;

/// <summary>Reads spells of people: <c>P:club/arsenal@2018-07-01..2021-06-30</c>; kind P, L, M or C; either day may be a month, a year or absent.</summary>
internal static class StintReader
{
    /// <exception cref="InvalidDataException">The form is not the one above.</exception>
    public static ImmutableArray<Stint> Read(ImmutableArray<string> cells, TableFile table, int row)
    {
        if (cells.IsEmpty)
        {
            return [];
        }

        var stints = new List<Stint>(cells.Length);
        foreach (var cell in cells)
        {
            stints.Add(ReadOne(cell, table, row));
        }

        if (stints.Count == 1)
        {
            return [stints[0]];
        }

        stints.Sort(static (a, b) => (a.From ?? DateOnly.MinValue).CompareTo(b.From ?? DateOnly.MinValue) is var c and not 0
            ? c
            : string.CompareOrdinal(a.Team, b.Team));
        return [.. stints];
    }

    private static Stint ReadOne(string cell, TableFile table, int row)
    {
        var at = cell.IndexOf('@', StringComparison.Ordinal);
        var team = at < 0 ? cell : cell[..at];
        if (team.Length < 3 || team[1] != ':')
        {
            throw new InvalidDataException($"{table.PlaceOf(row)}: found the spell '{cell}', expected 'P:club/name@from..until' with P, L, M or C");
        }

        var kind = team[0] switch
        {
            'P' => StintKind.Player,
            'L' => StintKind.Loan,
            'M' => StintKind.Manager,
            'C' => StintKind.Caretaker,
            _ => throw new InvalidDataException($"{table.PlaceOf(row)}: found the kind '{team[0]}' in the spell '{cell}', expected P, L, M or C"),
        };
        if (at < 0)
        {
            return new Stint(kind, team[2..], null, null);
        }

        var years = cell.AsSpan(at + 1);
        var dots = years.IndexOf("..", StringComparison.Ordinal);
        var from = dots < 0 ? years : years[..dots];
        var until = dots < 0 ? years : years[(dots + 2)..];
        return new Stint(kind, team[2..], Day(from, false, cell, table, row), Day(until, true, cell, table, row));
    }

    private static DateOnly? Day(ReadOnlySpan<char> text, bool end, string cell, TableFile table, int row)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text.Length >= 4 && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1800)
        {
            var month = end ? 12 : 1;
            if (text.Length == 4 || (text.Length == 7 && int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out month) && month is >= 1 and <= 12))
            {
                return new DateOnly(year, month, end ? DateTime.DaysInMonth(year, month) : 1);
            }
        }

        throw new InvalidDataException($"{table.PlaceOf(row)}: found the day '{text}' in the spell '{cell}', expected YYYY-MM-DD, YYYY-MM or YYYY");
    }
}
