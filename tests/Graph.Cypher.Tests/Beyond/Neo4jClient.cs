using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Cypher.Tests.TestGraphs;

namespace Graph.Cypher.Tests.Beyond;

/// <summary>Asks a Neo4j server over its Query API, with typed JSON so that integers and floats stay apart.</summary>
internal sealed class Neo4jClient : IDisposable
{
    private const string TypedJson = "application/vnd.neo4j.query";
    private readonly HttpClient http;

    /// <param name="address">E.g. <c>http://127.0.0.1:7474</c>, without login.</param>
    public Neo4jClient(string address)
    {
        http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Add("Accept", TypedJson);
    }

    /// <returns>Columns null: the query failed, and the message says why.</returns>
    public (Answer Answer, string? Message) Ask(string query, bool anyListOrder = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "db/neo4j/query/v2") { Content = JsonContent.Create(new { statement = query }) };
        using var response = http.Send(request);
        using var json = JsonDocument.Parse(response.Content.ReadAsStream());
        if (json.RootElement.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
        {
            return (Answer.Failure, $"{errors[0].GetProperty("code").GetString()}: {errors[0].GetProperty("message").GetString()}");
        }

        var data = json.RootElement.GetProperty("data");
        var columns = data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!);
        var rows = data.GetProperty("values").EnumerateArray().Select(row => row.EnumerateArray().Select(Value).ToList());
        return (Answer.Of(columns, rows, anyListOrder), null);
    }

    public void Dispose() => http.Dispose();

    private static ExpectedValue Value(JsonElement typed)
    {
        var value = typed.GetProperty("_value");
        return typed.GetProperty("$type").GetString() switch
        {
            "Null" => new ScalarValue(CypherValue.Null),
            "Boolean" => new ScalarValue(CypherValue.Of(value.GetBoolean())),
            "Integer" => new ScalarValue(CypherValue.Of(long.Parse(value.GetString()!, CultureInfo.InvariantCulture))),
            "Float" => new ScalarValue(CypherValue.Of(double.Parse(value.GetString()!, CultureInfo.InvariantCulture))),
            "List" => new ListValue(value.EnumerateArray().Select(Value).ToList()),
            "Map" => Map(value),
            "Node" => Node(value),
            "Relationship" => Relationship(value),
            "Path" => Path(value),
            _ => new ScalarValue(CypherValue.Of(value.GetString()!)),
        };
    }

    private static MapValue Map(JsonElement map) => new(map.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Value(entry.Value))).ToList());

    private static NodeValue Node(JsonElement node) =>
        new(node.GetProperty("_labels").EnumerateArray().Select(label => label.GetString()!).ToList(), Map(node.GetProperty("_properties")));

    private static RelationshipValue Relationship(JsonElement relationship) =>
        new(relationship.GetProperty("_type").GetString()!, Map(relationship.GetProperty("_properties")));

    private static PathValue Path(JsonElement path)
    {
        var parts = path.EnumerateArray().Select(part => part.GetProperty("_value")).ToList();
        var nodes = parts.Where((_, i) => i % 2 == 0).ToList();
        var steps = parts.Where((_, i) => i % 2 == 1)
            .Select((step, i) => (Relationship(step), step.GetProperty("_start_node_element_id").GetString() == nodes[i].GetProperty("_element_id").GetString()));
        return new PathValue(nodes.Select(Node).ToList(), steps.ToList());
    }
}
