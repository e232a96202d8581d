using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Graph.Model;

namespace Graph.Benchmarks.Neo4j;

/// <summary>The loader that Neo4j's own guides describe: ids unique, nodes before relationships, <c>UNWIND</c> over maps, <c>MERGE</c> on the id and
/// <c>SET … += row.props</c>, one statement for a label or type, 5,000 rows a transaction. Dates go as texts, which favours it.</summary>
internal sealed class PlainLoader(Uri address) : IDisposable
{
    private const int BatchRows = 5_000;

    private readonly HttpClient client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };

    public void Dispose() => client.Dispose();

    public async Task LoadNodesAsync(PropertyGraph graph)
    {
        foreach (var group in graph.Nodes.GroupBy(node => string.Join(':', node.Labels)))
        {
            var (label, others) = (group.First().Labels[0], string.Concat(group.First().Labels.Skip(1).Select(other => $", n:{other}")));
            var statement = $"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row.props{others} RETURN count(n)";
            foreach (var batch in group.Chunk(BatchRows))
            {
                await RunAsync(statement, batch.Select(node => new { id = node.Id, props = Properties(node) }));
            }
        }
    }

    public async Task LoadRelationshipsAsync(PropertyGraph graph)
    {
        var labels = graph.Nodes.ToDictionary(node => node.Id, node => node.Labels[0]);
        foreach (var group in graph.Relationships.GroupBy(each => (each.Type, From: labels[each.From], To: labels[each.To])))
        {
            var statement = $"UNWIND $rows AS row MATCH (a:{group.Key.From} {{id: row.from}}) MATCH (b:{group.Key.To} {{id: row.to}}) "
                + $"MERGE (a)-[r:{group.Key.Type} {{id: row.id}}]->(b) SET r += row.props RETURN count(r)";
            foreach (var batch in group.Chunk(BatchRows))
            {
                await RunAsync(statement, batch.Select(each => new { id = each.Id, from = each.From, to = each.To, props = each.Properties.ToDictionary(pair => pair.Key, pair => Value(pair.Value)) }));
            }
        }
    }

    public async Task<long> RunAsync(string statement, object? rows = null)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { statement, parameters = new { rows } }));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync("db/neo4j/query/v2", content);
        var body = await response.Content.ReadAsByteArrayAsync();
        using var json = JsonDocument.Parse(body);
        if (!response.IsSuccessStatusCode || json.RootElement.TryGetProperty("errors", out _))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(body));
        }

        var values = json.RootElement.GetProperty("data").GetProperty("values");
        return values.GetArrayLength() > 0 && values[0].GetArrayLength() > 0 && values[0][0].ValueKind == JsonValueKind.Number ? values[0][0].GetInt64() : 0;
    }

    private static Dictionary<string, object> Properties(GraphNode node)
    {
        var properties = node.Properties.ToDictionary(pair => pair.Key, pair => Value(pair.Value));
        properties["name"] = node.Name;
        properties["aliases"] = node.Aliases;
        return properties;
    }

    private static object Value(PropertyValue value) => value.Type switch
    {
        PropertyType.Integer => value.AsInteger,
        PropertyType.Float => value.AsFloat,
        PropertyType.Boolean => value.AsBoolean,
        PropertyType.StringList => value.AsList,
        _ => value.AsString,
    };
}
