using System.Globalization;

namespace Graph.Model.Schema;

/// <summary>Dates as far as they are told: <c>2017-01-11</c>, <c>2017-01</c>, <c>01-11</c>, <c>2017</c>.</summary>
public static class PartialDate
{
    public static bool IsWellFormed(string text) => text.Length switch
    {
        10 => Parses(text, "yyyy-MM-dd"),
        7 => Parses(text + "-01", "yyyy-MM-dd"),
        // In a leap year every day of a year exists.
        5 => Parses("2000-" + text, "yyyy-MM-dd"),
        4 => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0,
        _ => false,
    };

    private static bool Parses(string text, string format) => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
