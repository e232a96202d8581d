using System.Collections.Immutable;
namespace Graph.Extraction.Gazetteers;

/// <summary>Reads spells of people: <c>P:club/arsenal@2018-07-01..2021-06-30</c>; kind P, L, M or C; either day may be a month, a year or absent.</summary>
internal sealed class StintReader
{
    private readonly HashSet<string> teams = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> teamsBySpan;
    private readonly List<Stint> stints = [];

    public StintReader() => teamsBySpan = teams.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="InvalidDataException">The form is not the one above.</exception>
    public ImmutableArray<Stint> Read(TableFile table, int row)
    {
        var rest = table.Cell(row, "stints");
        if (rest.IsEmpty)
        {
            return [];
        }

        stints.Clear();
        for (var bar = rest.IndexOf('|'); ; bar = rest.IndexOf('|'))
        {
            var cell = (bar < 0 ? rest : rest[..bar]).Trim();
            if (!cell.IsEmpty)
            {
                stints.Add(ReadOne(cell, table, row));
            }

            if (bar < 0)
            {
                break;
            }

            rest = rest[(bar + 1)..];
        }

        if (stints.Count > 1)
        {
            stints.Sort(static (a, b) => (a.From ?? DateOnly.MinValue).CompareTo(b.From ?? DateOnly.MinValue) is var c and not 0
                ? c
                : string.CompareOrdinal(a.Team, b.Team));
        }

        return [.. stints];
    }

    private Stint ReadOne(ReadOnlySpan<char> cell, TableFile table, int row)
    {
        var at = cell.IndexOf('@');
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
            return new Stint(kind, NameOf(team[2..]), null, null);
        }

        var years = cell[(at + 1)..];
        var dots = years.IndexOf("..", StringComparison.Ordinal);
        var from = dots < 0 ? years : years[..dots];
        var until = dots < 0 ? years : years[(dots + 2)..];
        return new Stint(kind, NameOf(team[2..]), Day(from, false, cell, table, row), Day(until, true, cell, table, row));
    }

    /// <summary>The id of a team, one string for all its spells.</summary>
    private string NameOf(ReadOnlySpan<char> team)
    {
        if (!teamsBySpan.TryGetValue(team, out var known))
        {
            known = team.ToString();
            teams.Add(known);
        }

        return known;
    }

    private static DateOnly? Day(ReadOnlySpan<char> text, bool end, ReadOnlySpan<char> cell, TableFile table, int row)
    {
        text = text.Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        if (text.Length >= 4 && Number(text[..4]) is var year and > 1800)
        {
            if (text.Length == 4)
            {
                return end ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
            }

            if (text.Length >= 7 && text[4] == '-' && Number(text[5..7]) is var month and >= 1 and <= 12)
            {
                if (text.Length == 7)
                {
                    return new DateOnly(year, month, end ? DateTime.DaysInMonth(year, month) : 1);
                }

                if (text.Length == 10 && text[7] == '-' && Number(text[8..]) is var day and >= 1 && day <= DateTime.DaysInMonth(year, month))
                {
                    return new DateOnly(year, month, day);
                }
            }
        }

        throw new InvalidDataException($"{table.PlaceOf(row)}: found the day '{text}' in the spell '{cell}', expected YYYY-MM-DD, YYYY-MM or YYYY");
    }

    /// <summary>The number of some digits; -1 when one of them is none.</summary>
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
