using System.Text;
using Graph.Model.Reading;

namespace Graph.Store.Tests;

/// <summary>All that a graph reader shows, as text, so that two readers can be compared.</summary>
internal static class ReaderText
{
    public static string Of(IGraphReader graph)
    {
        var text = new StringBuilder();
        text.AppendLine($"{graph.NodeCount} {graph.RelationshipCount} {string.Join(',', graph.Labels.Names)} {string.Join(',', graph.RelationshipTypes.Names)} {string.Join(',', graph.PropertyKeys.Names)}");
        for (var label = 0; label < graph.Labels.Count; label++)
        {
            text.AppendLine($"label {label}: {string.Join(',', graph.NodesWithLabel(label).ToArray())}");
        }

        for (var node = 0; node < graph.NodeCount; node++)
        {
            var number = node;
            text.Append($"node {graph.NodeElementId(node)} found {graph.FindNode(graph.NodeElementId(node))} labels {string.Join(',', graph.LabelsOf(node).ToArray())}");
            text.Append($" has {string.Join(',', Enumerable.Range(0, graph.Labels.Count).Where(label => graph.HasLabel(number, label)))}");
            Properties(text, graph, node, graph.NodeProperty);
            for (var type = 0; type < graph.RelationshipTypes.Count; type++)
            {
                text.Append($" out {string.Join(',', graph.Outgoing(type).NeighboursOf(node).ToArray())}/{string.Join(',', graph.Outgoing(type).RelationshipsOf(node).ToArray())}");
                text.Append($" in {string.Join(',', graph.Incoming(type).NeighboursOf(node).ToArray())}/{string.Join(',', graph.Incoming(type).RelationshipsOf(node).ToArray())}");
            }

            text.AppendLine();
        }

        for (var id = 0; id < graph.RelationshipCount; id++)
        {
            text.Append($"relationship {graph.RelationshipElementId(id)} found {graph.FindRelationship(graph.RelationshipElementId(id))} {graph.TypeOf(id)} {graph.StartOf(id)} {graph.EndOf(id)}");
            Properties(text, graph, id, graph.RelationshipProperty);
            text.AppendLine();
        }

        return text.ToString();
    }

    private static void Properties(StringBuilder text, IGraphReader graph, int id, Func<int, PropertyColumn?> column)
    {
        for (var key = 0; key < graph.PropertyKeys.Count; key++)
        {
            if (column(key) is { } values)
            {
                text.Append($" {key}:{values.Kind}:{values.Count}:{values.Has(id)}={Value(values.Get(id))}");
                if (values.Kind == ColumnKind.String && values.Has(id))
                {
                    text.Append($"~{values.FindString(values.Get(id).String) == values.StringCodes[id]}~{values.DictionarySize}");
                }
            }
        }
    }

    private static string Value(StoredValue value) => value.Kind switch
    {
        StoredKind.None => "none",
        StoredKind.Boolean => value.Boolean ? "true" : "false",
        StoredKind.Integer => $"{value.Integer}",
        StoredKind.Float => $"{value.Float:R}f",
        StoredKind.String => $"'{value.String}'",
        StoredKind.List => $"[{string.Join(',', value.List.Select(Value))}]",
        _ => value.Other.ToString()!,
    };
}
