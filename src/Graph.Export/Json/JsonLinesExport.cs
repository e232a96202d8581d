using System.Collections.Immutable;
using System.Text.Json;
using Graph.Model;

namespace Graph.Export.Json;

/// <summary>All nodes, then all relationships, one JSON object a line, in the form that <c>apoc.import.json</c> reads.</summary>
internal static class JsonLinesExport
{
    public static void Write(GraphToExport graph, ExportFolder folder) => folder.Write("graph.jsonl", stream =>
    {
        var labels = graph.Graph.Nodes.ToDictionary(node => node.Id, node => node.Labels, StringComparer.Ordinal);
        using var writer = new Utf8JsonWriter(stream, PropertyJson.WriterOptions);
        foreach (var node in graph.Graph.Nodes)
        {
            WriteNode(writer, node);
            EndLine(writer, stream);
        }

        foreach (var relationship in graph.Graph.Relationships)
        {
            WriteRelationship(writer, relationship, labels);
            EndLine(writer, stream);
        }
    });

    private static void WriteNode(Utf8JsonWriter writer, GraphNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "node");
        writer.WriteString("id", node.Id);
        writer.WritePropertyName("labels");
        PropertyJson.WriteList(writer, node.Labels);
        writer.WriteStartObject("properties");
        writer.WriteString("id", node.Id);
        writer.WriteString("name", node.Name);
        writer.WritePropertyName("aliases");
        PropertyJson.WriteList(writer, node.Aliases);
        WriteMembers(writer, node.Properties);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter writer, GraphRelationship relationship, Dictionary<string, ImmutableArray<string>> labels)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "relationship");
        writer.WriteString("id", relationship.Id);
        writer.WriteString("label", relationship.Type);
        writer.WriteStartObject("properties");
        writer.WriteString("id", relationship.Id);
        WriteMembers(writer, relationship.Properties);
        writer.WriteEndObject();
        WriteEnd(writer, "start", relationship.From, labels);
        WriteEnd(writer, "end", relationship.To, labels);
        writer.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter writer, string name, string id, Dictionary<string, ImmutableArray<string>> labels)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", id);
        writer.WritePropertyName("labels");
        PropertyJson.WriteList(writer, labels[id]);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, ImmutableSortedDictionary<string, PropertyValue> properties)
    {
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            PropertyJson.Write(writer, value);
        }
    }

    private static void EndLine(Utf8JsonWriter writer, Stream stream)
    {
        writer.Flush();
        stream.WriteByte((byte)'\n');
        writer.Reset();
    }
}
