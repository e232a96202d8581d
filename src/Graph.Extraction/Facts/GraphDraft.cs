using System.Collections.Immutable;
using System.Globalization;
using Graph.Model;

namespace Graph.Extraction;

/// <summary>Collects nodes and relationships of one report; what is said twice becomes one relationship with all its evidence.</summary>
/// <param name="expectedNodes">About how many nodes there will be.</param>
/// <param name="expectedRelationships">About how many relationships.</param>
public sealed class GraphDraft(SourceReport report, bool keepQuotes, int expectedNodes = 0, int expectedRelationships = 0)
{
    private readonly Dictionary<string, GraphNode> nodes = new(expectedNodes, StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string From, string To, string Key), RelationshipDraft> relationships = new(expectedRelationships);
    private readonly ImmutableSortedDictionary<string, PropertyValue>.Builder finished = GraphNode.NoProperties.ToBuilder();
    private readonly PropertyValue reports = PropertyValue.Of([report.Id]);

    /// <summary>The evidence written last, as properties: most relationships have that of the one before.</summary>
    private (TextSpan Span, string Rule)[] lastEvidence = [];
    private PropertyValue lastPlaces, lastQuotes;

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
        draft.Evidence = [.. draft.Evidence, (span, rule)];
        if (draft.Properties.Length == 0)
        {
            draft.Properties = properties.ToArray();
            return;
        }

        foreach (var property in properties)
        {
            if (!Array.Exists(draft.Properties, other => other.Name == property.Name))
            {
                draft.Properties = [.. draft.Properties, property];
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
            draft.Properties = [("count", PropertyValue.Of(count))];
            relationships.Add(place, draft);
        }
    }

    public PropertyGraph Build() => PropertyGraph.Create(nodes.Values, relationships.Values.Select(Finish));

    private GraphRelationship Finish(RelationshipDraft draft)
    {
        finished.Clear();
        foreach (var (name, value) in draft.Properties)
        {
            finished.Add(name, value);
        }

        if (draft.Evidence.Length > 0)
        {
            Write(draft.Evidence);
            finished["reports"] = reports;
            finished["evidence"] = lastPlaces;
            finished["confidence"] = PropertyValue.Of(draft.Confidence);
            if (keepQuotes)
            {
                finished["quotes"] = lastQuotes;
            }
        }

        return new GraphRelationship(draft.Id, draft.Type, draft.From, draft.To, finished.ToImmutable());
    }

    /// <summary>Writes places and quotes of evidence as properties.</summary>
    private void Write((TextSpan Span, string Rule)[] evidence)
    {
        if (evidence.AsSpan().SequenceEqual(lastEvidence))
        {
            return;
        }

        lastEvidence = evidence;
        var ordered = InOrder(evidence);
        lastPlaces = PropertyValue.Of(Array.ConvertAll(ordered, entry => string.Create(CultureInfo.InvariantCulture, $"{report.Id}#{entry.Span.Start}-{entry.Span.End} {entry.Rule}")));
        if (keepQuotes)
        {
            lastQuotes = PropertyValue.Of(Array.ConvertAll(ordered, entry => entry.Span.In(report.Text).ToString()));
        }
    }

    /// <summary>Each piece of evidence once, by place, then by rule.</summary>
    private static (TextSpan Span, string Rule)[] InOrder((TextSpan Span, string Rule)[] evidence)
    {
        if (evidence.Length == 1)
        {
            return evidence;
        }

        (TextSpan Span, string Rule)[] ordered = [.. evidence];
        Array.Sort(ordered, static (x, y) => x.Span.CompareTo(y.Span) is not 0 and var bySpan ? bySpan : string.CompareOrdinal(x.Rule, y.Rule));
        var count = 0;
        foreach (var entry in ordered)
        {
            if (count == 0 || ordered[count - 1] != entry)
            {
                ordered[count++] = entry;
            }
        }

        return ordered[..count];
    }

    private sealed class RelationshipDraft(string id, string type, string from, string to)
    {
        public string Id { get; } = id;

        public string Type { get; } = type;

        public string From { get; } = from;

        public string To { get; } = to;

        public double Confidence { get; set; }

        /// <summary>In the order of telling; seldom more than one.</summary>
        public (TextSpan Span, string Rule)[] Evidence { get; set; } = [];

        /// <summary>Properties beside those of the proof, each name once.</summary>
        public (string Name, PropertyValue Value)[] Properties { get; set; } = [];
    }
}
