using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Text.Reading;

/// <summary>The day of publication, from metadata or from a file's name; never from the file's time.</summary>
internal static partial class PublishedDate
{
    /// <summary>The day of <c>2017-01-11</c>, <c>2017-01-11T20:45:00Z</c> (as written, no change of zone), <c>20170111</c> or <c>20170111T2045</c>.</summary>
    public static bool TryParse(string text, out DateOnly day)
    {
        var trimmed = text.AsSpan().Trim();
        var time = trimmed.IndexOfAny("Tt ");
        if (time is 8 or 10)
        {
            trimmed = trimmed[..time];
        }

        return DateOnly.TryParseExact(trimmed, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>The first full day in a file's name, such as <c>afp-2017-01-11.txt</c> or <c>20170111_final.txt</c>; null when there is none.</summary>
    public static DateOnly? InName(string fileName)
    {
        foreach (System.Text.RegularExpressions.Match found in Day().Matches(fileName))
        {
            var digits = found.Groups[1].Value + found.Groups[3].Value + found.Groups[4].Value;
            if (DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![0-9])((?:18|19|20)[0-9]{2})([-_.]?)([0-9]{2})\2([0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
