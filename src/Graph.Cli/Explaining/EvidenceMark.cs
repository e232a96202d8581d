using System.Globalization;
using Graph.Model;

namespace Graph.Cli.Explaining;

/// <summary>One entry of a relationship's evidence: <c>report id#start-end rule id</c>.</summary>
/// <param name="Quote">The text of the span; null where quotes were not kept.</param>
internal sealed record EvidenceMark(string Report, TextSpan Span, string Rule, string? Quote)
{
    /// <summary>All of a relationship's evidence, in its order; entries of another form are passed over.</summary>
    public static IEnumerable<EvidenceMark> Of(GraphRelationship relationship)
    {
        if (!relationship.Properties.TryGetValue("evidence", out var evidence))
        {
            yield break;
        }

        var quotes = relationship.Properties.TryGetValue("quotes", out var kept) ? kept.AsList : [];
        for (var i = 0; i < evidence.AsList.Count; i++)
        {
            if (Parse(evidence.AsList[i], i < quotes.Count ? quotes[i] : null) is { } mark)
            {
                yield return mark;
            }
        }
    }

    private static EvidenceMark? Parse(string text, string? quote)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (hash < 0 || space < hash)
        {
            return null;
        }

        var span = text[(hash + 1)..space].Split('-');
        return span.Length == 2 && int.TryParse(span[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(span[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            ? new EvidenceMark(text[..hash], new TextSpan(start, end), text[(space + 1)..], quote)
            : null;
    }
}
