using System.Globalization;

namespace Graph.Model.Merging;

/// <summary>The days on which a match may have been played, both ends included, as day numbers of <see cref="DateOnly"/>.</summary>
/// <param name="MonthDay">Month and day (month × 100 + day) when they are told without a year and no year could be found; else 0.</param>
internal readonly record struct DayRange(int From, int To, int MonthDay)
{
    // A report of a match comes out within days of it; the day after only where the date line is cut at midnight elsewhere.
    private const int DaysBeforeReport = 4;
    private const int DaysAfterReport = 1;
    private const int NarrowDays = 10;

    public static DayRange Unknown { get; } = new(int.MinValue / 2, int.MaxValue / 2, 0);

    public bool IsExact => From == To;

    public bool IsNarrow => To - From <= NarrowDays;

    /// <summary>Days between the two ranges; 0 or less when they overlap.</summary>
    public int Gap(DayRange other) => Math.Max(From, other.From) - Math.Min(To, other.To);

    /// <param name="date">What the match says: <c>2017-01-11</c>, <c>2017-01</c>, <c>01-11</c>, <c>2017</c> or null.</param>
    /// <param name="season"><c>2016/17</c> or <c>2017</c>; used when there is no date.</param>
    /// <param name="published">Day of the report.</param>
    /// <param name="isMain">The report is about this match, so that it was played just before.</param>
    public static DayRange Of(string? date, string? season, DateOnly? published, bool isMain, bool isFixture)
    {
        var told = date is null ? null : FromDate(date, published, isFixture);
        told ??= season is null ? null : FromSeason(season);
        return told ?? FromReport(published, isMain, isFixture);
    }

    private static DayRange? FromDate(string date, DateOnly? published, bool isFixture)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DayRange(day.DayNumber, day.DayNumber, 0);
        }

        if (date.Length == 7 && DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new DayRange(month.DayNumber, month.AddMonths(1).DayNumber - 1, 0);
        }

        if (date.Length == 4 && Number(date) is { } year and >= 1800 and <= 9998)
        {
            return new DayRange(new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber, 0);
        }

        // 2000 is a leap year: 02-29 can be read.
        return DateOnly.TryParseExact("2000-" + date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var yearless)
            ? WithoutYear(yearless, published, isFixture)
            : null;
    }

    /// <summary>The last such day up to the report, or the next one for a fixture.</summary>
    private static DayRange WithoutYear(DateOnly monthDay, DateOnly? published, bool isFixture)
    {
        if (published is not { } day || day.Year is < 2 or > 9990)
        {
            return Unknown with { MonthDay = (monthDay.Month * 100) + monthDay.Day };
        }

        for (var step = -1; step <= 4; step++)
        {
            var year = isFixture ? day.Year + step : day.Year - step;
            var fits = monthDay is not { Month: 2, Day: 29 } || DateTime.IsLeapYear(year);
            if (fits && new DateOnly(year, monthDay.Month, monthDay.Day).DayNumber is var number
                && (isFixture ? number >= day.DayNumber - 1 : number <= day.DayNumber + DaysAfterReport))
            {
                return new DayRange(number, number, 0);
            }
        }

        return Unknown with { MonthDay = (monthDay.Month * 100) + monthDay.Day };
    }

    private static DayRange? FromSeason(string season)
    {
        if (season.Length < 4 || Number(season.AsSpan(0, 4)) is not ({ } year and >= 1800 and <= 9998))
        {
            return null;
        }

        return season.Length == 4
            ? new DayRange(new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber, 0)
            : new DayRange(new DateOnly(year, 6, 1).DayNumber, new DateOnly(year + 1, 8, 31).DayNumber, 0);
    }

    private static DayRange FromReport(DateOnly? published, bool isMain, bool isFixture)
    {
        if (published is not { } day)
        {
            return Unknown;
        }

        return isFixture ? Unknown with { From = day.DayNumber - 1 }
            : isMain ? new DayRange(day.DayNumber - DaysBeforeReport, day.DayNumber + DaysAfterReport, 0)
            : Unknown with { To = day.DayNumber + DaysAfterReport };
    }

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
