using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Cypher.Temporal;

/// <summary>Reads <c>P12Y5M14DT16H12M70S</c>, with fractions and signs, and the form of a date and time, <c>P2012-02-02T14:37:21.545</c>.</summary>
internal static partial class DurationText
{
    private const int LongestText = 200;

    public static CypherDuration Parse(string text)
    {
        var match = text.Length > LongestText ? Match.Empty : UnitPattern().Match(text);
        if (match.Success && match.Groups["any"].Success)
        {
            return OfUnits(match);
        }

        match = text.Length > LongestText ? Match.Empty : DatePattern().Match(text);
        return match.Success
            ? OfDate(match)
            : throw new TemporalException($"'{(text.Length <= 60 ? text : text[..60])}' is not a duration; expected a text such as P1Y2M3DT4H5M6.7S.");
    }

    private static CypherDuration OfUnits(Match match)
    {
        var sign = match.Groups["sign"].ValueSpan is "-" ? -1 : 1;
        var months = (Amount(match, "years") * 12) + (Amount(match, "quarters") * 3) + Amount(match, "months");
        var days = (Amount(match, "weeks") * 7) + Amount(match, "days");
        var seconds = (Amount(match, "hours") * 3600) + (Amount(match, "minutes") * 60) + Amount(match, "seconds");
        return CypherDuration.OfFractions(sign * months, sign * days, sign * seconds, 0);
    }

    private static CypherDuration OfDate(Match match)
    {
        var sign = match.Groups["sign"].ValueSpan is "-" ? -1 : 1;
        var months = (Amount(match, "years") * 12) + Amount(match, "months");
        var seconds = (Amount(match, "hours") * 3600) + (Amount(match, "minutes") * 60) + Amount(match, "seconds");
        return CypherDuration.OfFractions(sign * months, sign * Amount(match, "days"), sign * seconds, 0);
    }

    private static decimal Amount(Match match, string group) => match.Groups[group] is { Success: true } found
        ? decimal.Parse(found.Value.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        : 0;

    private const string Number = @"[-+]?[0-9]{1,19}(?:[.,][0-9]{1,19})?";

    [GeneratedRegex(
        @"^(?<sign>[-+])?P(?<any>(?=[-+0-9]|T[-+0-9])(?:(?<years>" + Number + @")Y)?(?:(?<quarters>" + Number + @")Q)?(?:(?<months>" + Number + @")M)?(?:(?<weeks>" + Number +
        @")W)?(?:(?<days>" + Number + @")D)?(?:T(?=[-+0-9])(?:(?<hours>" + Number + @")H)?(?:(?<minutes>" + Number + @")M)?(?:(?<seconds>" + Number + @")S)?)?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(
        @"^(?<sign>[-+])?P(?:(?<years>[0-9]{4})(?:-(?<months>[0-9]{2})-(?<days>[0-9]{2})|-?(?<months>[0-9]{2})(?<days>[0-9]{2}))" +
        @")(?:T(?<hours>[0-9]{2})(?::?(?<minutes>[0-9]{2})(?::?(?<seconds>[0-9]{2}(?:[.,][0-9]{1,9})?))?)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
