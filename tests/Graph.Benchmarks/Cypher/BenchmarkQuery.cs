using System.Text.Json;
using Graph.Cypher;

namespace Graph.Benchmarks.Cypher;

/// <param name="Parameters">JSON object.</param>
/// <param name="FirstRow">The first row as Cypher literals joined by commas; null when it depends on the graph.</param>
internal sealed record BenchmarkQuery(string Name, JsonElement Parameters, string Text, string? FirstRow)
{
    public Dictionary<string, CypherValue> Values() => Parameters.EnumerateObject().ToDictionary(
        parameter => parameter.Name,
        parameter => parameter.Value.ValueKind == JsonValueKind.Number ? CypherValue.Of(parameter.Value.GetInt64()) : CypherValue.Of(parameter.Value.GetString()!),
        StringComparer.Ordinal);

    /// <summary>Blocks with an empty line between them: name and parameters, the query, and perhaps <c>= first row</c>.</summary>
    public static List<BenchmarkQuery> Read(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cypher", file);
        return [.. File.ReadAllText(path).ReplaceLineEndings("\n").Trim().Split("\n\n").Select(block => Of(block.Split('\n')))];
    }

    private static BenchmarkQuery Of(string[] lines)
    {
        var space = lines[0].IndexOf(' ', StringComparison.Ordinal);
        var parameters = JsonDocument.Parse(lines[0][space..]).RootElement;
        return new BenchmarkQuery(lines[0][..space], parameters, lines[1], lines.Length > 2 ? lines[2][2..] : null);
    }
}
