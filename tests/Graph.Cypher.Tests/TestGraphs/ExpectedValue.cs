using System.Globalization;
using System.Text;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>A value compared by content: what a test expects, or what a query gave. Labels are a set, maps have no order, temporal values are their text,
/// entities have no identity.</summary>
internal abstract record ExpectedValue
{
    /// <summary>The same text for the same content.</summary>
    /// <param name="anyListOrder">Lists with the same elements in any order have the same text.</param>
    public string Text(bool anyListOrder = false)
    {
        var text = new StringBuilder();
        Append(text, anyListOrder);
        return text.ToString();
    }

    public static ExpectedValue Of(CypherValue value, IGraphReader graph) => value.Kind switch
    {
        CypherKind.List => new ListValue([.. value.AsList.Select(item => Of(item, graph))]),
        CypherKind.Map => OfMap(value.AsMap, graph),
        CypherKind.Node => OfNode(value.AsNode, graph),
        CypherKind.Relationship => OfRelationship(value.AsRelationship, graph),
        CypherKind.Path => OfPath(value.AsPath, graph),
        CypherKind.Temporal => new ScalarValue(CypherValue.Of(value.AsTemporal.ToString())),
        _ => new ScalarValue(value),
    };

    /// <exception cref="InvalidOperationException">Entities and paths have no such value.</exception>
    public virtual CypherValue ToCypher() => throw new InvalidOperationException($"{Text()} is no parameter.");

    internal abstract void Append(StringBuilder text, bool anyListOrder);

    private protected static void AppendAll(StringBuilder text, IEnumerable<string> parts) => text.AppendJoin(", ", parts);

    private static MapValue OfMap(CypherMap map, IGraphReader graph)
    {
        var entries = new List<KeyValuePair<string, ExpectedValue>>();
        foreach (var (key, value) in map.Entries)
        {
            entries.Add(KeyValuePair.Create(key, Of(value, graph)));
        }

        return new MapValue(entries);
    }

    private static NodeValue OfNode(int node, IGraphReader graph)
    {
        var labels = new List<string>();
        foreach (var label in graph.LabelsOf(node))
        {
            labels.Add(graph.Labels[label]);
        }

        return new NodeValue(labels, OfMap(EntityProperties.OfNode(graph, node), graph));
    }

    private static RelationshipValue OfRelationship(int relationship, IGraphReader graph) =>
        new(graph.RelationshipTypes[graph.TypeOf(relationship)], OfMap(EntityProperties.OfRelationship(graph, relationship), graph));

    private static PathValue OfPath(CypherPath path, IGraphReader graph)
    {
        var nodes = new List<NodeValue>();
        foreach (var node in path.Nodes)
        {
            nodes.Add(OfNode(node, graph));
        }

        var steps = new List<(RelationshipValue, bool)>();
        for (var i = 0; i < path.Relationships.Length; i++)
        {
            steps.Add((OfRelationship(path.Relationships[i], graph), graph.StartOf(path.Relationships[i]) == path.Nodes[i]));
        }

        return new PathValue(nodes, steps);
    }
}

/// <summary>Null, boolean, integer, float or string.</summary>
internal sealed record ScalarValue(CypherValue Value) : ExpectedValue
{
    public override CypherValue ToCypher() => Value;

    internal override void Append(StringBuilder text, bool anyListOrder) => text.Append(Value.Kind switch
    {
        CypherKind.String => Quoted(Value.AsString),
        CypherKind.Float => OfFloat(Value.AsFloat),
        _ => CypherText.Literal(Value, null),
    });

    private static string Quoted(string value) =>
        $"'{value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)}'";

    private static string OfFloat(double value)
    {
        var text = (value == 0 ? 0.0 : value).ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAnyExcept("-0123456789") ? text : text + ".0";
    }
}

internal sealed record ListValue(IReadOnlyList<ExpectedValue> Items) : ExpectedValue
{
    public override CypherValue ToCypher() => CypherValue.Of([.. Items.Select(item => item.ToCypher())]);

    internal override void Append(StringBuilder text, bool anyListOrder)
    {
        var parts = Items.Select(item => item.Text(anyListOrder));
        text.Append('[');
        AppendAll(text, anyListOrder ? parts.Order(StringComparer.Ordinal) : parts);
        text.Append(']');
    }
}

internal sealed record MapValue(IReadOnlyList<KeyValuePair<string, ExpectedValue>> Entries) : ExpectedValue
{
    public override CypherValue ToCypher() =>
        CypherValue.Of(new CypherMap(Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.ToCypher()))));

    internal override void Append(StringBuilder text, bool anyListOrder)
    {
        text.Append('{');
        AppendAll(text, Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value.Text(anyListOrder)}"));
        text.Append('}');
    }

    internal void AppendProperties(StringBuilder text, bool anyListOrder)
    {
        if (Entries.Count > 0)
        {
            text.Append(' ');
            Append(text, anyListOrder);
        }
    }
}

internal sealed record NodeValue(IReadOnlyList<string> Labels, MapValue Properties) : ExpectedValue
{
    internal override void Append(StringBuilder text, bool anyListOrder)
    {
        text.Append('(');
        foreach (var label in Labels.Order(StringComparer.Ordinal))
        {
            text.Append(':').Append(label);
        }

        Properties.AppendProperties(text, anyListOrder);
        text.Append(')');
    }
}

internal sealed record RelationshipValue(string Type, MapValue Properties) : ExpectedValue
{
    internal override void Append(StringBuilder text, bool anyListOrder)
    {
        text.Append("[:").Append(Type);
        Properties.AppendProperties(text, anyListOrder);
        text.Append(']');
    }
}

internal sealed record PathValue(IReadOnlyList<NodeValue> Nodes, IReadOnlyList<(RelationshipValue Relationship, bool Forward)> Steps) : ExpectedValue
{
    internal override void Append(StringBuilder text, bool anyListOrder)
    {
        text.Append('<');
        Nodes[0].Append(text, anyListOrder);
        for (var i = 0; i < Steps.Count; i++)
        {
            text.Append(Steps[i].Forward ? "-" : "<-");
            Steps[i].Relationship.Append(text, anyListOrder);
            text.Append(Steps[i].Forward ? "->" : "-");
            Nodes[i + 1].Append(text, anyListOrder);
        }

        text.Append('>');
    }
}
