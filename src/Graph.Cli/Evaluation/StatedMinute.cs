using System.Collections.Immutable;
using System.Globalization;

namespace Graph.Cli.Evaluation;

/// <summary>The minutes that a statement may be written as: 90+3 is 90 or 93, 93 is 93 or 90, 45+2 is 45 or 47.</summary>
internal static class StatedMinute
{
    /// <returns>Null when no minute is stated.</returns>
    public static ImmutableArray<int>? Of(string? stated)
    {
        if (stated is null || Digits(stated, 0) is not { Length: > 0 } first)
        {
            return null;
        }

        var minute = int.Parse(first, CultureInfo.InvariantCulture);
        var at = first.Length;
        while (at < stated.Length && char.IsWhiteSpace(stated[at]))
        {
            at++;
        }

        var added = 0;
        if (at < stated.Length && stated[at] == '+')
        {
            at++;
            while (at < stated.Length && char.IsWhiteSpace(stated[at]))
            {
                at++;
            }

            added = Digits(stated, at) is { Length: > 0 } second ? int.Parse(second, CultureInfo.InvariantCulture) : 0;
        }

        return [minute, minute + added, .. minute is > 90 and < 100 ? [90] : Array.Empty<int>()];
    }

    /// <summary>Distance in minutes of two statements, at its most lenient.</summary>
    public static int Apart(ImmutableArray<int> left, ImmutableArray<int> right) => left.Min(one => right.Min(two => Math.Abs(one - two)));

    private static string Digits(string text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - from < 9)
        {
            end++;
        }

        return text[from..end];
    }
}
