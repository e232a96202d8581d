using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Cypher.Temporal;

/// <summary>Reads days, times, offsets and zones in the forms of ISO 8601 that Cypher takes, with and without separators.</summary>
internal static partial class TemporalText
{
    /// <summary>Longer than any value; keeps a huge string from being matched at all.</summary>
    private const int LongestText = 200;

    public static long ParseDate(string text)
    {
        var match = Whole(DatePattern(), text, "date", "2015-07-21, 2015-W30-2, 2015-Q3-20 or 2015-202");
        return DayOf(match);
    }

    public static long ParseLocalTime(string text) => NanoOf(Whole(TimePattern(), text, "time", "21:40:32.142"));

    /// <returns>The zone is null when the text names none; the offset null when it gives none.</returns>
    public static (long NanoOfDay, int? Offset, string? Zone) ParseTime(string text)
    {
        var match = Whole(ZonedTimePattern(), text, "time", "21:40:32.142+01:00");
        return (NanoOf(match), OffsetOf(match), ZoneOf(match));
    }

    public static (long DayNumber, long NanoOfDay) ParseLocalDateTime(string text)
    {
        var match = Whole(DateTimePattern(), text, "local date and time", "2015-07-21T21:40:32.142");
        return (DayOf(match), NanoOf(match));
    }

    public static (long DayNumber, long NanoOfDay, int? Offset, string? Zone) ParseDateTime(string text)
    {
        var match = Whole(ZonedDateTimePattern(), text, "date and time", "2015-07-21T21:40:32.142+01:00[Europe/London]");
        return (DayOf(match), NanoOf(match), OffsetOf(match), ZoneOf(match));
    }

    public static bool TryParseOffset(string text, out int seconds)
    {
        var match = text.Length > LongestText ? Match.Empty : OffsetPattern().Match(text);
        seconds = match.Success ? OffsetOf(match) ?? 0 : 0;
        return match.Success;
    }

    private static Match Whole(Regex pattern, string text, string what, string example)
    {
        var match = text.Length > LongestText ? Match.Empty : pattern.Match(text);
        return match.Success ? match : throw new TemporalException($"'{Shown(text)}' is not a {what}; expected a text such as {example}.");
    }

    private static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private static long DayOf(Match match)
    {
        var year = Number(match, "year") ?? 0;
        TemporalException.RequireYear(year);
        if (Number(match, "week") is { } week)
        {
            return DateFields.OfWeek(year, week, Number(match, "dayOfWeek") ?? 1);
        }

        if (Number(match, "quarter") is { } quarter)
        {
            return DateFields.OfQuarter(year, quarter, Number(match, "dayOfQuarter") ?? 1);
        }

        return Number(match, "ordinal") is { } ordinal
            ? DateFields.OfOrdinal(year, ordinal)
            : DateFields.OfMonth(year, Number(match, "month") ?? 1, Number(match, "day") ?? 1);
    }

    private static long NanoOf(Match match)
    {
        if (!match.Groups["hour"].Success)
        {
            return 0;
        }

        var fraction = match.Groups["fraction"].Value;
        var nano = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(9, '0'), CultureInfo.InvariantCulture);
        var hour = Number(match, "hour") ?? 0;
        var minute = Number(match, "minute") ?? 0;
        var second = Number(match, "second") ?? 0;
        TemporalException.RequireRange("hour", hour, 0, 23);
        TemporalException.RequireRange("minute", minute, 0, 59);
        TemporalException.RequireRange("second", second, 0, 59);
        return TimeParts.ToNanoOfDay((int)hour, (int)minute, (int)second, nano);
    }

    private static int? OffsetOf(Match match)
    {
        if (match.Groups["utc"].Success)
        {
            return 0;
        }

        if (Number(match, "offsetHour") is not { } hours)
        {
            return null;
        }

        var minutes = Number(match, "offsetMinute") ?? 0;
        var seconds = Number(match, "offsetSecond") ?? 0;
        TemporalException.RequireRange("the offset's minute", minutes, 0, 59);
        TemporalException.RequireRange("the offset's second", seconds, 0, 59);
        var size = (int)((hours * 3600) + (minutes * 60) + seconds);
        return match.Groups["offsetSign"].ValueSpan is "-" ? -size : size;
    }

    private static string? ZoneOf(Match match) => match.Groups["zone"] is { Success: true } zone ? zone.Value : null;

    private static long? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? long.Parse(found.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    private const string Date =
        @"(?<year>[0-9]{4}|[+-][0-9]{1,9}(?=$|[-TQW]))" +
        @"(?:-?W(?<week>[0-9]{1,2})(?:-?(?<dayOfWeek>[0-9]))?" +
        @"|-?Q(?<quarter>[0-9])(?:-?(?<dayOfQuarter>[0-9]{1,2}))?" +
        @"|-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})" +
        @"|-?(?<ordinal>[0-9]{3})(?![0-9])" +
        @"|-(?<month>[0-9]{1,2})(?![0-9])" +
        @"|(?<month>[0-9]{2})(?<day>[0-9]{2})(?![0-9])" +
        @"|(?<month>[0-9]{2})(?![0-9]))?";

    private const string Time =
        @"(?<hour>[0-9]{1,2})(?::(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:[.,](?<fraction>[0-9]{1,9}))?)?" +
        @"|(?<minute>[0-9]{2})(?:(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?)?";

    private const string Offset =
        @"(?:(?<utc>[Zz])|(?<offsetSign>[+-])(?<offsetHour>[0-9]{1,2})(?::(?<offsetMinute>[0-9]{2})(?::(?<offsetSecond>[0-9]{2}))?" +
        @"|(?<offsetMinute>[0-9]{2})(?<offsetSecond>[0-9]{2})?)?)";

    private const string ZoneName = @"(?:\[(?<zone>[A-Za-z0-9_/+-]+)\])";

    [GeneratedRegex("^" + Date + "$", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex("^" + Time + "$", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex("^" + Time + Offset + "?" + ZoneName + "?$", RegexOptions.CultureInvariant)]
    private static partial Regex ZonedTimePattern();

    [GeneratedRegex("^" + Date + "(?:T" + Time + ")?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimePattern();

    [GeneratedRegex("^" + Date + "(?:T" + Time + Offset + "?)?" + ZoneName + "?$", RegexOptions.CultureInvariant)]
    private static partial Regex ZonedDateTimePattern();

    [GeneratedRegex("^" + Offset + "$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetPattern();
}
