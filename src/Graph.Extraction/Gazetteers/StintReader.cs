using System.Collections.Immutable;

namespace Graph.Extraction.Gazetteers;

/// <summary>Reads spells of people: <c>P:club/arsenal@2018-07-01..2021-06-30</c>; kind P, L, M or C; either day may be a month, a year or absent.</summary>
/// <param name="column">The table's column of spells; -1 when it has none.</param>
internal sealed class StintReader(TableRows table, int column)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> teams = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<Stint> stints = [];

    /// <exception cref="InvalidDataException">The form is not the one above.</exception>
    public ImmutableArray<Stint> Read()
    {
        var rest = table[column];
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
                stints.Add(ReadOne(cell));
            }

            if (bar < 0)
            {
                break;
            }

            rest = rest[(bar + 1)..];
        }

        // Hardly ever anything to do, and the runtime's sort is not compiled ahead.
        if (!IsOrdered())
        {
            stints.Sort(Compare);
        }

        return [.. stints];
    }

    private static int Compare(Stint a, Stint b) => (a.From ?? DateOnly.MinValue).CompareTo(b.From ?? DateOnly.MinValue) is var order and not 0
        ? order
        : string.CompareOrdinal(a.Team, b.Team);

    private bool IsOrdered()
    {
        for (var i = 1; i < stints.Count; i++)
        {
            if (Compare(stints[i - 1], stints[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private Stint ReadOne(ReadOnlySpan<char> cell)
    {
        var at = cell.IndexOf('@');
        var team = at < 0 ? cell : cell[..at];
        if (team.Length < 3 || team[1] != ':')
        {
            throw new InvalidDataException($"{table.Place}: found the spell '{cell}', expected 'P:club/name@from..until' with P, L, M or C");
        }

        var kind = team[0] switch
        {
            'P' => StintKind.Player,
            'L' => StintKind.Loan,
            'M' => StintKind.Manager,
            'C' => StintKind.Caretaker,
            _ => throw new InvalidDataException($"{table.Place}: found the kind '{team[0]}' in the spell '{cell}', expected P, L, M or C"),
        };
        if (at < 0)
        {
            return new Stint(kind, NameOf(team[2..]), null, null);
        }

        var years = cell[(at + 1)..];
        var dots = years.IndexOf("..", StringComparison.Ordinal);
        var from = dots < 0 ? years : years[..dots];
        var until = dots < 0 ? years : years[(dots + 2)..];
        return new Stint(kind, NameOf(team[2..]), Day(from, false, cell), Day(until, true, cell));
    }

    /// <summary>The id of a team, one string for all its spells.</summary>
    private string NameOf(ReadOnlySpan<char> team)
    {
        if (!teams.TryGetValue(team, out var known))
        {
            known = team.ToString();
            teams.Set.Add(known);
        }

        return known;
    }

    private DateOnly? Day(ReadOnlySpan<char> text, bool end, ReadOnlySpan<char> cell)
    {
        text = text.Trim();
        return text.IsEmpty ? null
            : DayCell.TryRead(text, end, out var day) ? day
            : throw new InvalidDataException($"{table.Place}: found the day '{text}' in the spell '{cell}', expected YYYY-MM-DD, YYYY-MM or YYYY");
    }
}
