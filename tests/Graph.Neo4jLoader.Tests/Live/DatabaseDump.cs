using System.Globalization;
using System.Text;
using Graph.Model;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader.Tests.Live;

/// <summary>All of a database, or of a store's graph, as lines that can be compared.</summary>
internal sealed class DatabaseDump(INeo4jTransport transport)
{
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> RunAsync(string cypher, object?[]? rows = null)
    {
        var session = new RetryingSession(transport, TimeSpan.FromSeconds(30), TimeProvider.System);
        var parameters = new Dictionary<string, object?> { ["rows"] = rows ?? [] };
        var reply = await session.RunAsync(new TransportRequest(cypher, parameters, Write: true, KeepTypes: true), TimeSpan.FromSeconds(30), CancellationToken.None);
        return reply.Rows;
    }

    public async Task ClearAsync()
    {
        await RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    }

    /// <summary>With the loader's marks or without; sorted.</summary>
    public async Task<string[]> ReadAsync(bool marks = false)
    {
        var nodes = await RunAsync("MATCH (n) RETURN n.id, labels(n), properties(n)");
        var relationships = await RunAsync("MATCH (a)-[r]->(b) RETURN r.id, type(r), a.id, b.id, properties(r)");
        var lines = nodes.Select(row => Line($"({row[0]}", string.Join(':', ((IEnumerable<object?>)row[1]!).Order()), Map(row[2]), marks))
            .Concat(relationships.Select(row => Line($"[{row[0]}", $"{row[1]} {row[2]} {row[3]}", Map(row[4]), marks)));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public static string[] Of(PropertyGraph graph)
    {
        var nodes = graph.Nodes.Select(node => Line($"({node.Id}", string.Join(':', node.Labels.Order()), Properties(node), false));
        var relationships = graph.Relationships.Select(each => Line(
            $"[{each.Id}", $"{each.Type} {each.From} {each.To}", Values(each.Properties).Append(new("id", each.Id)), false));
        return [.. nodes.Concat(relationships).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<KeyValuePair<string, object?>> Properties(GraphNode node) =>
        Values(node.Properties).Append(new("id", node.Id)).Append(new("name", node.Name)).Append(new("aliases", node.Aliases.ToArray()));

    private static IEnumerable<KeyValuePair<string, object?>> Values(IEnumerable<KeyValuePair<string, PropertyValue>> properties) =>
        properties.Select(property => new KeyValuePair<string, object?>(property.Key, GraphValues.FromModel(property.Value)));

    private static IEnumerable<KeyValuePair<string, object?>> Map(object? value) => (IReadOnlyDictionary<string, object?>)value!;

    private static string Line(string id, string kind, IEnumerable<KeyValuePair<string, object?>> properties, bool marks) =>
        $"{id} {kind} {string.Join(", ", properties.Where(property => marks || property.Key != Statements.Mark)
            .OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={Text(property.Value)}"))}";

    private static string Text(object? value) => value switch
    {
        string text => $"\"{text}\"",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Neo4jTemporal temporal => $"{temporal.Type}({temporal.Text})",
        IEnumerable<object?> list => $"[{string.Join('|', list.Select(Text))}]",
        _ => $"?{value}",
    };
}
