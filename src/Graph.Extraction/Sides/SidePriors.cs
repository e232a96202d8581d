using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>What the gazetteers know of the men of a report: who was whose player or manager at the report's date.</summary>
public static class SidePriors
{
    /// <summary>Years that reports can be of when nothing tells.</summary>
    private const int FirstYear = 1990, LastYear = 2027;

    /// <summary>Known clubs in at least this many men are needed to tell a season.</summary>
    private const int LeastMen = 2;

    /// <summary>For each variable 1 when its man was at the first side of his match at the day and not at the second, -1 the other way round, 0 when unknown or both.</summary>
    public static int[] Read(ReportReading reading, SideProblem problem)
    {
        var known = new int[problem.Variables.Count];
        if (reading.Day is not { } day)
        {
            return known;
        }

        for (var i = 0; i < known.Length; i++)
        {
            var variable = problem.Variables[i];
            if (reading.Entities[variable.Entity].Entry is not { } man)
            {
                continue;
            }

            var isFirst = IsAt(man, reading.Entities[variable.Frame.First], day);
            var isSecond = IsAt(man, reading.Entities[variable.Frame.Second], day);
            known[i] = isFirst == isSecond ? 0 : isFirst ? 1 : -1;
        }

        return known;
    }

    /// <summary>Whether a man was at a team on a day; a nation's man is at its team.</summary>
    public static bool IsAt(GazetteerEntry man, ReportEntity team, DateOnly day)
    {
        if (IsOfNation(man, team))
        {
            return true;
        }

        foreach (var stint in man.Stints)
        {
            if (stint.Covers(day) && team.Entry is { } entry && entry.Id == stint.Team)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a team is a side of a man's country, of grown-ups or young, of men or women.</summary>
    public static bool IsOfNation(GazetteerEntry man, ReportEntity team) =>
        team.Type == EntityType.NationalTeam && man.Country is { Length: > 0 } country && (team.Entry?.Country ?? team.Name) is var nation
        && nation.StartsWith(country, StringComparison.Ordinal) && (nation.Length == country.Length || nation[country.Length] == ' ');

    /// <summary>The quarter in which most men of the report were at teams that it names; null when fewer than two were at any.</summary>
    public static DateOnly? GuessDay(ReportReading reading) => GuessDay(StintsAtNamedTeams(reading.Entities), YearsOf(reading.Text));

    /// <summary>Months whose middle stands for a quarter: before and after either time of transfers.</summary>
    private static ReadOnlySpan<int> Quarters => [2, 5, 8, 11];

    /// <summary>Quarters after the first that fits in which a report is supposed to be at most, where most men are still where they were: squads change.</summary>
    private const int MostAfter = 3;

    /// <param name="men">For each man his spells at teams of the report.</param>
    /// <param name="years">Years that the report names.</param>
    /// <returns>The middle of the last named year in which as many men as ever were at their teams, else a quarter soon after the last of them came; null when fewer than two were at any at once.</returns>
    public static DateOnly? GuessDay(IReadOnlyList<List<Stint>> men, IReadOnlySet<int> years)
    {
        var best = BestDays(men);
        var last = best.FindLastIndex(day => years.Contains(day.Year));
        if (last >= 0)
        {
            var first = best.FindIndex(day => day.Year == best[last].Year);
            return best[(first + last + 1) / 2];
        }

        return best.Count == 0 ? null : best[Math.Min(MostAfter, (best.Count - 1) / 2)];
    }

    /// <summary>The quarters in which most men were at teams of the report at once.</summary>
    private static List<DateOnly> BestDays(IReadOnlyList<List<Stint>> men)
    {
        var best = new List<DateOnly>();
        var most = LeastMen;
        for (var year = FirstYear; men.Count >= LeastMen && year <= LastYear; year++)
        {
            foreach (var month in Quarters)
            {
                var day = new DateOnly(year, month, 15);
                var count = CountAt(men, day);
                if (count > most)
                {
                    best.Clear();
                    most = count;
                }

                if (count == most)
                {
                    best.Add(day);
                }
            }
        }

        return best;
    }

    /// <summary>How many men were at a team of the report on a day.</summary>
    private static int CountAt(IReadOnlyList<List<Stint>> men, DateOnly day)
    {
        var count = 0;
        for (var i = 0; i < men.Count; i++)
        {
            foreach (ref readonly var stint in CollectionsMarshal.AsSpan(men[i]))
            {
                if (stint.Covers(day))
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }

    /// <summary>Years that a text names, also as seasons: <c>2019</c>, <c>2019-20</c>.</summary>
    public static IReadOnlySet<int> YearsOf(AnnotatedText text)
    {
        var years = new HashSet<int>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var word = text[i];
            if (word.Length >= YearDigits && int.TryParse(word[..YearDigits], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= FirstYear and <= LastYear && (word.Length == YearDigits || !char.IsAsciiDigit(word[YearDigits])))
            {
                years.Add(year);
            }
        }

        return years;
    }

    private const int YearDigits = 4;

    /// <summary>For each man who was ever at a team of the report, when he was.</summary>
    private static List<List<Stint>> StintsAtNamedTeams(ImmutableArray<ReportEntity> entities)
    {
        var teams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            if (entity is { IsTeam: true, Entry: { } entry })
            {
                teams.Add(entry.Id);
            }
        }

        var men = new List<List<Stint>>();
        foreach (var entity in entities)
        {
            List<Stint>? here = null;
            foreach (var stint in entity.Entry is { Stints.IsDefaultOrEmpty: false } man ? man.Stints : [])
            {
                if (teams.Contains(stint.Team))
                {
                    (here ??= []).Add(stint);
                }
            }

            if (here is not null)
            {
                men.Add(here);
            }
        }

        return men;
    }
}
