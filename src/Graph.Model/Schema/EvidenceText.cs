using System.Globalization;

namespace Graph.Model.Schema;

/// <summary>The text of one piece of evidence: <c>&lt;report id&gt;#&lt;start&gt;-&lt;end&gt; &lt;rule id&gt;</c>.</summary>
public static class EvidenceText
{
    public static string Of(string reportId, TextSpan span, string ruleId) => FormattableString.Invariant($"{reportId}#{span.Start}-{span.End} {ruleId}");

    /// <summary>Reads what <see cref="Of"/> writes.</summary>
    public static bool TryParse(string text, out string reportId, out TextSpan span, out string ruleId)
    {
        (reportId, span, ruleId) = ("", default, "");
        var rule = text.IndexOf(' ', StringComparison.Ordinal);
        var place = rule < 0 ? -1 : text.LastIndexOf('#', rule);
        var dash = place < 0 ? -1 : text.IndexOf('-', place);
        if (dash < 0 || dash > rule
            || !int.TryParse(text.AsSpan(place + 1, dash - place - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(text.AsSpan(dash + 1, rule - dash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end))
        {
            return false;
        }

        (reportId, span, ruleId) = (text[..place], new TextSpan(start, end), text[(rule + 1)..]);
        return true;
    }

    internal static bool IsWellFormed(string text, IReadOnlyList<string> reports) =>
        TryParse(text, out var report, out var span, out var rule) && reports.Contains(report) && span.Start <= span.End && rule.Length > 0 && !rule.Contains(' ', StringComparison.Ordinal);
}
