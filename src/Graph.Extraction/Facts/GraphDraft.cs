using System.Collections.Immutable;
using System.Globalization;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Collects nodes and relationships of one report; what is said twice becomes one relationship with all its evidence.</summary>
public sealed class GraphDraft(SourceReport report, bool keepQuotes)
{
    private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string From, string To, string Key), RelationshipDraft> relationships = [];

    public void Add(GraphNode node) => nodes.TryAdd(node.Id, node);

    public bool HasNode(string id) => nodes.ContainsKey(id);

    /// <param name="key">What tells two relationships of the type between the ends apart; empty when nothing does.</param>
    public void Relate(string type, string from, string to, string key, TextSpan span, string rule, double confidence, params ReadOnlySpan<(string Name, PropertyValue Value)> properties)
    {
        if (!relationships.TryGetValue((type, from, to, key), out var draft))
        {
            relationships.Add((type, from, to, key), draft = new RelationshipDraft(RelationshipIds.Create(type, from, to, key), type, from, to));
        }

        draft.Confidence = Math.Max(draft.Confidence, confidence);
        draft.Evidence.Add((span, rule));
        foreach (var (name, value) in properties)
        {
            if (!draft.Properties.ContainsKey(name))
            {
                draft.Properties.Add(name, value);
            }
        }
    }

    /// <summary>A relationship without proof: what the report mentions.</summary>
    public void Mention(string to, int count)
    {
        var place = ("MENTIONS", report.Id, to, "");
        if (!relationships.ContainsKey(place))
        {
            var draft = new RelationshipDraft(RelationshipIds.Create("MENTIONS", report.Id, to), "MENTIONS", report.Id, to);
            draft.Properties.Add("count", PropertyValue.Of(count));
            relationships.Add(place, draft);
        }
    }

    public PropertyGraph Build() => PropertyGraph.Create(nodes.Values, relationships.Values.Select(Finish));

    private GraphRelationship Finish(RelationshipDraft draft)
    {
        var properties = draft.Properties;
        if (draft.Evidence.Count > 0)
        {
            var evidence = InOrder(draft.Evidence);
            properties["reports"] = PropertyValue.Of([report.Id]);
            properties["evidence"] = PropertyValue.Of(evidence.ConvertAll(entry => string.Create(CultureInfo.InvariantCulture, $"{report.Id}#{entry.Span.Start}-{entry.Span.End} {entry.Rule}")));
            properties["confidence"] = PropertyValue.Of(draft.Confidence);
            if (keepQuotes)
            {
                properties["quotes"] = PropertyValue.Of(evidence.ConvertAll(entry => entry.Span.In(report.Text).ToString()));
            }
        }

        return new GraphRelationship(draft.Id, draft.Type, draft.From, draft.To, properties.ToImmutable());
    }

    /// <summary>Each piece of evidence once, by place, then by rule.</summary>
    private static List<(TextSpan Span, string Rule)> InOrder(List<(TextSpan Span, string Rule)> evidence)
    {
        if (evidence.Count == 1)
        {
            return evidence;
        }

        evidence.Sort(static (x, y) => x.Span.CompareTo(y.Span) is not 0 and var bySpan ? bySpan : string.CompareOrdinal(x.Rule, y.Rule));
        var ordered = new List<(TextSpan Span, string Rule)>(evidence.Count);
        foreach (var entry in evidence)
        {
            if (ordered.Count == 0 || ordered[^1] != entry)
            {
                ordered.Add(entry);
            }
        }

        return ordered;
    }

    private sealed class RelationshipDraft(string id, string type, string from, string to)
    {
        public string Id { get; } = id;

        public string Type { get; } = type;

        public string From { get; } = from;

        public string To { get; } = to;

        public double Confidence { get; set; }

        public List<(TextSpan Span, string Rule)> Evidence { get; } = [];

        public ImmutableSortedDictionary<string, PropertyValue>.Builder Properties { get; } = GraphNode.NoProperties.ToBuilder();
    }
}
