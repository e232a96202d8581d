using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>What the gazetteers know of the men of a report: who was whose player or manager at the report's date.</summary>
public static class SidePriors
{
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

    /// <summary>Finds the teams at which a man was on a day.</summary>
    /// <param name="teams">Takes their ids, in place of what it holds.</param>
    public static void TeamsAt(GazetteerEntry man, DateOnly day, List<string> teams)
    {
        teams.Clear();
        foreach (var stint in man.Stints)
        {
            if (stint.Covers(day))
            {
                teams.Add(stint.Team);
            }
        }
    }

    /// <summary>Whether a team is a side of a man's country, of grown-ups or young, of men or women.</summary>
    public static bool IsOfNation(GazetteerEntry man, ReportEntity team) =>
        team.Type == EntityType.NationalTeam && man.Country is { Length: > 0 } country && (team.Entry?.Country ?? team.Name) is var nation
        && nation.StartsWith(country, StringComparison.Ordinal) && (nation.Length == country.Length || nation[country.Length] == ' ');

    /// <summary>
    /// The quarter in which most men of the report were at teams that it names; null when fewer than two were at any, and where it names none of them in full: surnames alone
    /// are borne by men of any time, as in reports that are older than the spells known.
    /// </summary>
    public static DateOnly? GuessDay(ReportReading reading) => NamesInFull(reading) ? GuessDay(StintsAtNamedTeams(reading.Entities), reading.Years) : null;

    private static bool NamesInFull(ReportReading reading)
    {
        foreach (var mention in reading.Layer.Mentions)
        {
            if (mention.Kind == MentionKind.Proper && mention.End - mention.First > 1 && reading.Entities[mention.Entity].Entry is { Type: EntityType.Person, Stints.IsDefaultOrEmpty: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Months whose middle stands for a quarter: before and after either time of transfers.</summary>
    private static ReadOnlySpan<int> Quarters => [2, 5, 8, 11];

    /// <summary>Quarters after the first that fits in which a report is supposed to be at most, where most men are still where they were: squads change.</summary>
    private const int MostAfter = 3;

    /// <param name="men">For each man his spells at teams of the report.</param>
    /// <param name="years">Years that the report names.</param>
    /// <returns>The middle of the last named year in which as many men as ever were at their teams, else a quarter soon after the last of them came; null when fewer than two were at any at once.</returns>
    public static DateOnly? GuessDay(IReadOnlyList<List<Stint>> men, YearSet years)
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
        Span<int> counts = stackalloc int[QuartersInAll];
        if (men.Count >= LeastMen)
        {
            Count(men, counts);
            for (var quarter = 0; quarter < counts.Length; quarter++)
            {
                if (counts[quarter] > most)
                {
                    best.Clear();
                    most = counts[quarter];
                }

                if (counts[quarter] == most)
                {
                    best.Add(DayOf(quarter));
                }
            }
        }

        return best;
    }

    private const int QuartersInAll = (YearSet.Final - YearSet.First + 1) * 4;

    private static DateOnly DayOf(int quarter) => new(YearSet.First + (quarter / 4), Quarters[quarter % 4], 15);

    /// <summary>Counts for each quarter how many men were at a team of the report in its middle.</summary>
    private static void Count(IReadOnlyList<List<Stint>> men, Span<int> counts)
    {
        counts.Clear();
        Span<int> lastMan = stackalloc int[QuartersInAll];
        lastMan.Clear();
        for (var i = 0; i < men.Count; i++)
        {
            foreach (ref readonly var stint in CollectionsMarshal.AsSpan(men[i]))
            {
                for (var quarter = stint.From is { } from ? FirstFrom(from) : QuartersInAll; quarter < QuartersInAll && stint.Covers(DayOf(quarter)); quarter++)
                {
                    counts[quarter] += lastMan[quarter] == i + 1 ? 0 : 1;
                    lastMan[quarter] = i + 1;
                }
            }
        }
    }

    /// <summary>The first quarter whose middle is not before a day.</summary>
    private static int FirstFrom(DateOnly day)
    {
        var quarter = Math.Clamp((day.Year - YearSet.First) * 4, 0, QuartersInAll);
        while (quarter < QuartersInAll && DayOf(quarter) < day)
        {
            quarter++;
        }

        return quarter;
    }

    /// <summary>Years that a text names, also as seasons: <c>2019</c>, <c>2019-20</c>.</summary>
    public static YearSet YearsOf(AnnotatedText text)
    {
        var years = new YearSet(0);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var word = text[i];
            if (word.Length >= YearDigits && char.IsAsciiDigit(word[0]) && int.TryParse(word[..YearDigits], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= YearSet.First and <= YearSet.Final && (word.Length == YearDigits || !char.IsAsciiDigit(word[YearDigits])))
            {
                years = years.With(year);
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
