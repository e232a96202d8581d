using System.Globalization;
using System.Text.Json;

namespace Graph.Neo4jLoader.Transports.Http;

/// <summary>Reads values of a reply, in plain or in typed JSON (<c>{"$type": …, "_value": …}</c>).</summary>
internal static class ReplyReader
{
    public static TransportReply Read(JsonElement data, bool typed)
    {
        var columns = data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!).ToArray();
        var values = data.GetProperty("values");
        var rows = new List<IReadOnlyList<object?>>(values.GetArrayLength());
        foreach (var row in values.EnumerateArray())
        {
            rows.Add(List(row, typed));
        }

        return new TransportReply(columns, rows);
    }

    private static object? Value(JsonElement element, bool typed) => typed ? Typed(element) : Plain(element);

    private static object?[] List(JsonElement element, bool typed)
    {
        var list = new object?[element.GetArrayLength()];
        var i = 0;
        foreach (var item in element.EnumerateArray())
        {
            list[i++] = Value(item, typed);
        }

        return list;
    }

    private static Dictionary<string, object?> Map(JsonElement element, bool typed)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            map[member.Name] = Value(member.Value, typed);
        }

        return map;
    }

    public static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var number) && !element.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? (object)number : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => List(element, typed: false),
        JsonValueKind.Object => Map(element, typed: false),
        _ => null,
    };

    private static object? Typed(JsonElement element)
    {
        var type = element.GetProperty("$type").GetString()!;
        var value = element.GetProperty("_value");
        return type switch
        {
            "Null" => null,
            "Boolean" => value.GetBoolean(),
            "Integer" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Float" => Float(value.GetString()!),
            "String" or "Base64" => value.GetString(),
            "List" => List(value, typed: true),
            "Map" => Map(value, typed: true),
            "Node" => Node(value),
            "Relationship" => Relationship(value),
            "Path" => new Neo4jPath([.. List(value, typed: true).Select(item => item!)]),
            _ => new Neo4jTemporal(type, value.ToString()),
        };
    }

    private static double Float(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static Neo4jNode Node(JsonElement value) => new(
        value.GetProperty("_element_id").GetString()!,
        [.. value.GetProperty("_labels").EnumerateArray().Select(label => label.GetString()!)],
        Map(value.GetProperty("_properties"), typed: true));

    private static Neo4jRelationship Relationship(JsonElement value) => new(
        value.GetProperty("_element_id").GetString()!,
        value.GetProperty("_start_node_element_id").GetString()!,
        value.GetProperty("_end_node_element_id").GetString()!,
        value.GetProperty("_type").GetString()!,
        Map(value.GetProperty("_properties"), typed: true));
}
