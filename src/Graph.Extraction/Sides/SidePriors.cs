using System.Collections.Immutable;

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

    /// <summary>The autumn or spring in which most men of the report were at teams that it names; null when fewer than two were at any.</summary>
    public static DateOnly? GuessDay(ReportReading reading) => GuessDay(StintsAtNamedTeams(reading.Entities));

    /// <param name="men">For each man his spells at teams of the report.</param>
    public static DateOnly? GuessDay(IReadOnlyList<List<Stint>> men)
    {
        if (men.Count < LeastMen)
        {
            return null;
        }

        DateOnly? best = null;
        var most = LeastMen - 1;
        for (var year = FirstYear; year <= LastYear; year++)
        {
            foreach (var month in (ReadOnlySpan<int>)[3, 10])
            {
                var day = new DateOnly(year, month, 15);
                var count = 0;
                foreach (var stints in men)
                {
                    count += stints.Exists(stint => stint.Covers(day)) ? 1 : 0;
                }

                if (count >= most && count >= LeastMen)
                {
                    (best, most) = (day, count);
                }
            }
        }

        return best;
    }

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
