using System.Collections.Immutable;
using Graph.Model.Schema;
using Graph.Neo4jLoader.Mapping;

namespace Graph.Neo4jLoader.Ownership;

/// <summary>What stands in the database of a node or relationship that several stores hold: lists united, the highest confidence, and else
/// what the store with the smallest key says. The order in which the stores were loaded does not matter.</summary>
internal static class ShareUnion
{
    public static object?[] Values(ElementKind kind, ImmutableArray<Share> shares)
    {
        if (shares.Length == 1)
        {
            return shares[0].Values;
        }

        var values = new object?[kind.Columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var share in shares)
            {
                values[i] = (values[i], share.Values[i]) switch
                {
                    (null, var only) => only,
                    (string[] a, string[] b) => Union(a, b),
                    (double a, double b) => Math.Max(a, b),
                    var (first, _) => first,
                };
            }
        }

        PairQuotes(kind, shares, values);
        return values;
    }

    public static ImmutableArray<string> SubLabels(ElementKind kind, ImmutableArray<Share> shares) =>
        [.. kind.SubLabels.Where(label => shares.Any(share => share.SubLabels.Contains(label)))];

    /// <summary>Quotes stand beside the evidence, one for each: united alone they would lose their places.</summary>
    private static void PairQuotes(ElementKind kind, ImmutableArray<Share> shares, object?[] values)
    {
        int evidence = kind.ColumnOf("evidence"), quotes = kind.ColumnOf("quotes");
        if (evidence < 0 || quotes < 0 || values[quotes] is null || values[evidence] is not string[] spans)
        {
            return;
        }

        var quoteOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var share in shares)
        {
            if (share.Values[evidence] is string[] its && share.Values[quotes] is string[] texts && its.Length == texts.Length)
            {
                for (var i = 0; i < its.Length; i++)
                {
                    quoteOf.TryAdd(its[i], texts[i]);
                }
            }
        }

        values[quotes] = spans.Select(span => quoteOf.GetValueOrDefault(span, "")).ToArray();
    }

    private static string[] Union(string[] a, string[] b) =>
        a.AsSpan().SequenceEqual(b) ? a : [.. a.Union(b, StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal)];
}
