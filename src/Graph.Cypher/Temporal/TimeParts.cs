using System.Globalization;

namespace Graph.Cypher.Temporal;

/// <summary>Components and text of a time of day, shared by the four types that have one.</summary>
internal static class TimeParts
{
    public const long NanosPerHour = 3600 * CalendarMath.NanosPerSecond;
    public const long NanosPerMinute = 60 * CalendarMath.NanosPerSecond;

    public static long ToNanoOfDay(int hour, int minute, int second, int nano) =>
        (hour * NanosPerHour) + (minute * NanosPerMinute) + (second * CalendarMath.NanosPerSecond) + nano;

    public static TemporalComponent? Component(long nanoOfDay, string name)
    {
        var nano = nanoOfDay % CalendarMath.NanosPerSecond;
        return name switch
        {
            "hour" => nanoOfDay / NanosPerHour,
            "minute" => nanoOfDay / NanosPerMinute % 60,
            "second" => nanoOfDay / CalendarMath.NanosPerSecond % 60,
            "millisecond" => nano / 1_000_000,
            "microsecond" => nano / 1_000,
            "nanosecond" => nano,
            _ => null,
        };
    }

    /// <summary>Seconds only when there are any; a fraction only as long as it needs to be.</summary>
    public static string Text(long nanoOfDay)
    {
        var hour = nanoOfDay / NanosPerHour;
        var minute = nanoOfDay / NanosPerMinute % 60;
        var second = nanoOfDay / CalendarMath.NanosPerSecond % 60;
        var nano = nanoOfDay % CalendarMath.NanosPerSecond;
        var fraction = nano == 0 ? string.Empty : "." + nano.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return second == 0 && nano == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}{fraction}");
    }
}
