using Graph.Cypher.Binding;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;
using Graph.Model.Reading;

namespace Graph.Cypher.Planning;

/// <summary>What all parts of the planner share for one query.</summary>
internal sealed record PlanningContext(QueryText Source, IGraphReader Graph, GraphStatistics Statistics, SlotAllocator Slots, PlanRewrites Rewrites)
{
    public bool Has(PlanRewrites rewrite) => (Rewrites & rewrite) != 0;

    public string NameOf(PatternNode node) => node.Name ?? "";

    /// <summary>The query's own text at these places, shortened.</summary>
    public string Text(IEnumerable<Span> spans) => string.Join(" AND ", spans.Select(span => Shorten(string.Join(' ', Source.Slice(span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));

    public string Describe(Pattern pattern, PatternRelationship edge, int from, int to, bool forward)
    {
        var direction = forward ? edge.Direction : Walk.Reverse(edge.Direction);
        var length = edge.Length is null ? "" : $"*{edge.Length.Minimum}..{edge.Length.Maximum}";
        var inner = $"[{edge.Name}{edge.TypesText}{length}]";
        var (before, after) = direction switch
        {
            RelationshipDirection.Left => ("<-", "-"),
            RelationshipDirection.Right => ("-", "->"),
            _ => ("-", "-"),
        };
        return $"({NameOf(pattern.Nodes[from])}){before}{inner}{after}({NameOf(pattern.Nodes[to])})";
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
