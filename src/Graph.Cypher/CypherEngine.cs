using Graph.Model.Reading;

namespace Graph.Cypher;

/// <summary>Reads graphs with Cypher. Holds nothing of a query: may be used by many threads.</summary>
public sealed class CypherEngine(CypherEngineOptions? options = null)
{
    public static IReadOnlyDictionary<string, CypherValue> NoParameters { get; } = new Dictionary<string, CypherValue>();

    public CypherEngineOptions Options { get; } = options ?? CypherEngineOptions.Default;

    /// <summary>Parses, checks and plans.</summary>
    /// <exception cref="CypherException">The query is wrong.</exception>
    public PreparedQuery Prepare(string query, IGraphReader graph, QueryLimits? limits = null) => throw new NotImplementedException();

    /// <summary>Prepares and starts a query; rows are worked out as they are asked for.</summary>
    /// <exception cref="CypherException">The query is wrong or a parameter is missing.</exception>
    public QueryResult Run(
        string query,
        IGraphReader graph,
        IReadOnlyDictionary<string, CypherValue>? parameters = null,
        QueryLimits? limits = null,
        CancellationToken cancellation = default) => Prepare(query, graph, limits).Run(parameters, limits, cancellation);
}

/// <summary>A query that was checked and planned for one graph; can be run many times, also at once.</summary>
public abstract class PreparedQuery
{
    public abstract QueryResult Run(
        IReadOnlyDictionary<string, CypherValue>? parameters = null, QueryLimits? limits = null, CancellationToken cancellation = default);
}
