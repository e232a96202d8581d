using Graph.Model;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Export.Json;
using Graph.Neo4jLoader;

namespace Graph.Cli.Querying;

/// <summary>Rows that a Neo4j server answered with.</summary>
internal sealed class ServerRows(Neo4jRows answer) : IResultRows
{
    private int row = -1;

    public IReadOnlyList<string> Columns => answer.Columns;

    public bool MoveNext() => ++row < answer.Rows.Count;

    public bool IsNull(int column) => answer.Rows[row][column] is null;

    public bool IsNumber(int column) => answer.Rows[row][column] is long or double;

    public string Text(int column)
    {
        switch (answer.Rows[row][column])
        {
            case null:
                return "";
            case string text:
                return text;
            case long number:
                return number.ToString(CultureInfo.InvariantCulture);
            case Neo4jTemporal temporal:
                return temporal.Text;
            default:
                var buffer = new ArrayBufferWriter<byte>();
                using (var writer = new Utf8JsonWriter(buffer, PropertyJson.WriterOptions))
                {
                    WriteJson(writer, column);
                }

                return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }

    public void WriteJson(Utf8JsonWriter writer, int column) => ServerJson.Write(writer, answer.Rows[row][column]);
}

/// <summary>Values of a server's answer as JSON, in the form that the program's own engine gives them.</summary>
internal static class ServerJson
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                JsonFloat.Write(writer, number);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case Neo4jNode node:
                WriteNode(writer, node);
                break;
            case Neo4jRelationship relationship:
                WriteRelationship(writer, relationship);
                break;
            case Neo4jPath path:
                WritePath(writer, path);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(writer, map);
                break;
            case IReadOnlyList<object?> list:
                WriteList(writer, list);
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable<object?> list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, Neo4jNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("id", OwnId(node.Properties) ?? node.ElementId);
        writer.WritePropertyName("labels");
        PropertyJson.WriteList(writer, node.Labels);
        writer.WritePropertyName("properties");
        WriteMap(writer, PropertyOrder.Of(node.Properties));
        writer.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter writer, Neo4jRelationship relationship, IReadOnlyDictionary<string, string>? ids = null)
    {
        writer.WriteStartObject();
        writer.WriteString("id", OwnId(relationship.Properties) ?? relationship.ElementId);
        writer.WriteString("type", relationship.Type);
        writer.WriteString("from", relationship.From ?? ids?.GetValueOrDefault(relationship.StartElementId) ?? relationship.StartElementId);
        writer.WriteString("to", relationship.To ?? ids?.GetValueOrDefault(relationship.EndElementId) ?? relationship.EndElementId);
        writer.WritePropertyName("properties");
        WriteMap(writer, PropertyOrder.Of(relationship.Properties));
        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, Neo4jPath path)
    {
        var nodes = path.Elements.OfType<Neo4jNode>().ToList();
        var ids = nodes.DistinctBy(node => node.ElementId).ToDictionary(node => node.ElementId, node => OwnId(node.Properties) ?? node.ElementId);
        writer.WriteStartObject();
        writer.WritePropertyName("nodes");
        WriteList(writer, nodes);
        writer.WriteStartArray("relationships");
        foreach (var relationship in path.Elements.OfType<Neo4jRelationship>())
        {
            WriteRelationship(writer, relationship, ids);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string? OwnId(IReadOnlyDictionary<string, object?> properties) => properties.GetValueOrDefault("id") as string;
}
