using Graph.Model;
using System.Buffers;
using System.Text;
using System.Text.Json;
using Graph.Cypher;
using Graph.Export.Json;
using Graph.Model.Reading;

namespace Graph.Cli.Querying;

/// <summary>Rows of the program's own engine.</summary>
internal sealed class EngineRows(QueryResult result) : IResultRows
{
    public IReadOnlyList<string> Columns => result.Columns;

    public bool MoveNext() => result.MoveNext();

    public bool IsNull(int column) => result.Current[column].IsNull;

    public bool IsNumber(int column) => result.Current[column].IsNumber;

    public string Text(int column)
    {
        var value = result.Current[column];
        switch (value.Kind)
        {
            case CypherKind.Null:
                return "";
            case CypherKind.List or CypherKind.Map or CypherKind.Node or CypherKind.Relationship or CypherKind.Path:
                var buffer = new ArrayBufferWriter<byte>();
                using (var writer = new Utf8JsonWriter(buffer, PropertyJson.WriterOptions))
                {
                    WriteJson(writer, column);
                }

                return Encoding.UTF8.GetString(buffer.WrittenSpan);
            default:
                return CypherText.Plain(value, result.Graph);
        }
    }

    public void WriteJson(Utf8JsonWriter writer, int column) => EngineJson.Write(writer, result.Current[column], result.Graph);
}

/// <summary>Values of the engine as JSON.</summary>
internal static class EngineJson
{
    public static void Write(Utf8JsonWriter writer, CypherValue value, IGraphReader graph)
    {
        switch (value.Kind)
        {
            case CypherKind.Null:
                writer.WriteNullValue();
                break;
            case CypherKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean);
                break;
            case CypherKind.Integer:
                writer.WriteNumberValue(value.AsInteger);
                break;
            case CypherKind.Float:
                JsonFloat.Write(writer, value.AsFloat);
                break;
            case CypherKind.String:
                writer.WriteStringValue(value.AsString);
                break;
            case CypherKind.List:
                WriteList(writer, value.AsList, graph);
                break;
            case CypherKind.Map:
                WriteMap(writer, value.AsMap.Entries.ToArray(), graph);
                break;
            case CypherKind.Node:
                WriteNode(writer, value.AsNode, graph);
                break;
            case CypherKind.Relationship:
                WriteRelationship(writer, value.AsRelationship, graph);
                break;
            case CypherKind.Path:
                WritePath(writer, value.AsPath, graph);
                break;
            default:
                writer.WriteStringValue(value.AsTemporal.ToString());
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, CypherValue[] list, IGraphReader graph)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item, graph);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, CypherValue>> entries, IGraphReader graph)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in entries)
        {
            writer.WritePropertyName(key);
            Write(writer, value, graph);
        }

        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, int node, IGraphReader graph)
    {
        writer.WriteStartObject();
        writer.WriteString("id", graph.NodeElementId(node));
        writer.WriteStartArray("labels");
        foreach (var label in graph.LabelsOf(node))
        {
            writer.WriteStringValue(graph.Labels[label]);
        }

        writer.WriteEndArray();
        writer.WritePropertyName("properties");
        WriteMap(writer, PropertyOrder.Of(EntityProperties.OfNode(graph, node).Entries.ToArray()), graph);
        writer.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter writer, int relationship, IGraphReader graph)
    {
        writer.WriteStartObject();
        writer.WriteString("id", graph.RelationshipElementId(relationship));
        writer.WriteString("type", graph.RelationshipTypes[graph.TypeOf(relationship)]);
        writer.WriteString("from", graph.NodeElementId(graph.StartOf(relationship)));
        writer.WriteString("to", graph.NodeElementId(graph.EndOf(relationship)));
        writer.WritePropertyName("properties");
        WriteMap(writer, PropertyOrder.Of(EntityProperties.OfRelationship(graph, relationship).Entries.ToArray()), graph);
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, CypherPath path, IGraphReader graph)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("nodes");
        foreach (var node in path.Nodes)
        {
            WriteNode(writer, node, graph);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("relationships");
        foreach (var relationship in path.Relationships)
        {
            WriteRelationship(writer, relationship, graph);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
