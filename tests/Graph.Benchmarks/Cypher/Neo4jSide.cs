using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Graph.Cypher;

namespace Graph.Benchmarks.Cypher;

/// <summary>The same queries on a Neo4j server, over its HTTP Query API.</summary>
internal sealed class Neo4jSide(string server) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = new Uri(server), Timeout = TimeSpan.FromMinutes(10) };

    /// <returns>The rows, each as Cypher literals joined by commas, and the milliseconds from request to the whole answer.</returns>
    public (List<string> Rows, double Milliseconds) Run(BenchmarkQuery query)
    {
        var watch = Stopwatch.StartNew();
        using var response = client.PostAsJsonAsync("/db/neo4j/query/v2", new { statement = query.Text, parameters = query.Parameters }).GetAwaiter().GetResult();
        var body = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        watch.Stop();
        using var json = JsonDocument.Parse(body);
        if (!json.RootElement.TryGetProperty("data", out var data))
        {
            throw new InvalidOperationException($"Neo4j answered {query.Name} with {body}");
        }

        var rows = data.GetProperty("values").EnumerateArray().Select(row => string.Join(", ", row.EnumerateArray().Select(Literal))).ToList();
        return (rows, watch.Elapsed.TotalMilliseconds);
    }

    public void Dispose() => client.Dispose();

    private static string Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => CypherText.Literal(CypherValue.Of(value.GetString()!), null),
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Literal))}]",
        _ => value.TryGetInt64(out var integer) && !value.GetRawText().Contains('.', StringComparison.Ordinal)
            ? integer.ToString(CultureInfo.InvariantCulture)
            : CypherText.OfFloat(value.GetDouble()),
    };
}
