using System.Globalization;
using Graph.Text;

namespace Graph.Extraction;

/// <summary>Reads days of the calendar: "January 25", "25 Jan 2017", "on Wednesday" beside the report's own day.</summary>
public sealed class DayReader(FootballWords words)
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
    private const string Days = "sunmontuewedthufrisat";
    private const int FirstYear = 1860, LastYear = 2100;

    /// <summary>ISO text of the first day told in a range of items, as far as it is told; null when none is.</summary>
    /// <param name="published">Day of the report: gives year and weekday their day.</param>
    /// <param name="isComing">Whether the match is still to come: a weekday is then the next one, else the last one.</param>
    public string? Read(ReportReading reading, PatternItem[] items, int first, int end, DateOnly? published, bool isComing)
    {
        for (var i = Math.Max(0, first); i < end && i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(words.Month) && OfMonth(reading.Text, items, i, published, isComing) is { } day)
            {
                return day;
            }
        }

        for (var i = Math.Max(0, first); published is { } known && i < end && i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(words.Weekday) && Index(reading.Text[items[i].First], Days) is >= 0 and var weekday)
            {
                var back = ((int)known.DayOfWeek - weekday + 7) % 7;
                return Iso(isComing ? known.AddDays((weekday - (int)known.DayOfWeek + 6) % 7 + 1) : known.AddDays(-back));
            }
        }

        return null;
    }

    private static string? OfMonth(AnnotatedText text, PatternItem[] items, int at, DateOnly? published, bool isComing)
    {
        var month = MonthOf(text[items[at].First]);
        var day = Number(items, at + 1, 1, 31) is > 0 and var after ? after : Number(items, at - 1, 1, 31);
        if (month <= 0 || day <= 0)
        {
            return null;
        }

        var next = at + 1;
        while (next < items.Length && next < at + 4 && Number(items, next, FirstYear, LastYear) < 0)
        {
            next++;
        }

        var year = Number(items, next, FirstYear, LastYear);
        if (year < 0 && published is { } known)
        {
            var diff = ((known.Year * 12) + known.Month) - ((known.Year * 12) + month);
            year = known.Year + (isComing ? (diff > 0 ? 1 : 0) : diff < -1 ? -1 : 0);
        }

        return year > 0 && day <= DateTime.DaysInMonth(year, month)
            ? Iso(new DateOnly(year, month, day))
            : string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");
    }

    /// <summary>Number of a month by its name, from 1; 0 for none.</summary>
    internal static int MonthOf(ReadOnlySpan<char> word) => Index(word, Months) + 1;

    private static int Number(PatternItem[] items, int at, int least, int most) =>
        at >= 0 && at < items.Length && (items[at].Is(ItemType.NUM) || items[at].Is(ItemType.ORD)) && items[at].Value >= least && items[at].Value <= most ? items[at].Value : -1;

    /// <summary>Place of a word's first three letters in a run of such triples; -1 when it is none.</summary>
    private static int Index(ReadOnlySpan<char> word, string triples)
    {
        for (var i = 0; word.Length >= 3 && i < triples.Length; i += 3)
        {
            if (word[..3].Equals(triples.AsSpan(i, 3), StringComparison.OrdinalIgnoreCase))
            {
                return i / 3;
            }
        }

        return -1;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
