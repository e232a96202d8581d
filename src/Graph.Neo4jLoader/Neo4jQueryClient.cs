using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader;

/// <summary>Runs read queries on a Neo4j database.</summary>
public sealed class Neo4jQueryClient : IAsyncDisposable
{
    private const string IdsOfNodes = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, n.id AS id";

    private static readonly Dictionary<string, object?> None = [];

    private readonly INeo4jTransport transport;
    private readonly RetryingSession session;

    private Neo4jQueryClient(INeo4jTransport transport)
    {
        this.transport = transport;
        session = new RetryingSession(transport, TimeSpan.FromSeconds(5), TimeProvider.System);
    }

    /// <param name="timeout">Of one query; null for ten minutes.</param>
    /// <exception cref="Neo4jException">The address's transport is not built in.</exception>
    public static Neo4jQueryClient Open(Neo4jTarget target, TimeSpan? timeout = null) =>
        new(TransportFactory.Open(target, timeout ?? TimeSpan.FromMinutes(10)));

    /// <summary>Runs one query in read mode: a query that writes is refused by the server.</summary>
    /// <param name="parameters">Values as in <see cref="Neo4jRows.Rows"/>, without nodes, relationships and paths.</param>
    /// <exception cref="Neo4jException">The server refused the query, or cannot be reached.</exception>
    public async Task<Neo4jRows> RunAsync(
        string cypher, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellation = default)
    {
        try
        {
            var request = new TransportRequest(cypher, parameters ?? None, Write: false, KeepTypes: true);
            var reply = await session.RunAsync(request, TimeSpan.FromSeconds(5), cancellation).ConfigureAwait(false);
            var ends = await EndsAsync(reply, cancellation).ConfigureAwait(false);
            return new Neo4jRows(reply.Columns, [.. reply.Rows.Select(row => (IReadOnlyList<object?>)row.Select(value => Present(value, ends)).ToArray())]);
        }
        catch (Neo4jFault fault)
        {
            throw fault.ToException();
        }
    }

    public ValueTask DisposeAsync() => transport.DisposeAsync();

    /// <summary>Ids of the nodes at the ends of the answer's relationships, which a reply names by its own handles only.</summary>
    private async Task<Dictionary<string, string?>> EndsAsync(TransportReply reply, CancellationToken cancellation)
    {
        var ids = new Dictionary<string, string?>(StringComparer.Ordinal);
        var relationships = new List<Neo4jRelationship>();
        foreach (var row in reply.Rows)
        {
            foreach (var value in row)
            {
                Collect(value, ids, relationships);
            }
        }

        var unknown = relationships.SelectMany(relationship => new[] { relationship.StartElementId, relationship.EndElementId })
            .Where(element => !ids.ContainsKey(element)).Distinct(StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
        {
            var request = new TransportRequest(IdsOfNodes, new Dictionary<string, object?> { ["ids"] = unknown }, Write: false);
            var found = await session.RunAsync(request, TimeSpan.FromSeconds(5), cancellation).ConfigureAwait(false);
            foreach (var row in found.Rows)
            {
                ids[(string)row[0]!] = row[1] as string;
            }
        }

        return ids;
    }

    private static void Collect(object? value, Dictionary<string, string?> ids, List<Neo4jRelationship> relationships)
    {
        switch (value)
        {
            case Neo4jNode node:
                ids[node.ElementId] = node.Properties.GetValueOrDefault("id") as string;
                break;
            case Neo4jRelationship relationship:
                relationships.Add(relationship);
                break;
            case Neo4jPath path:
                Each(path.Elements);
                break;
            case IReadOnlyDictionary<string, object?> map:
                Each(map.Values);
                break;
            case IReadOnlyList<object?> list:
                Each(list);
                break;
        }

        void Each(IEnumerable<object?> values)
        {
            foreach (var inner in values)
            {
                Collect(inner, ids, relationships);
            }
        }
    }

    /// <summary>Without the loader's mark, and with the ids of both ends.</summary>
    private static object? Present(object? value, Dictionary<string, string?> ends) => value switch
    {
        Neo4jNode node => node with { Properties = WithoutMark(node.Properties) },
        Neo4jRelationship relationship => relationship with
        {
            Properties = WithoutMark(relationship.Properties),
            From = ends.GetValueOrDefault(relationship.StartElementId),
            To = ends.GetValueOrDefault(relationship.EndElementId),
        },
        Neo4jPath path => new Neo4jPath([.. path.Elements.Select(element => Present(element, ends)!)]),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => Present(pair.Value, ends), StringComparer.Ordinal),
        IReadOnlyList<object?> list => list.Select(item => Present(item, ends)).ToArray(),
        _ => value,
    };

    private static Dictionary<string, object?> WithoutMark(IReadOnlyDictionary<string, object?> properties) =>
        properties.Where(property => property.Key != Statements.Mark).ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
}
