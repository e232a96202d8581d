using Graph.Model.Reading;

namespace Graph.Cypher.Tests.TestGraphs;

/// <summary>Asks queries in tests; rows come back as text.</summary>
internal static class Queries
{
    /// <summary>A graph made by CREATE statements.</summary>
    public static IGraphReader Graph(string create)
    {
        var graph = new TestGraph();
        new SetupLoader(new CypherEngine(), graph).Run(create);
        return graph.Reader;
    }

    public static IReadOnlyList<string> Rows(IGraphReader graph, string query, PlanRewrites rewrites = PlanRewrites.All, QueryLimits? limits = null)
    {
        using var result = new CypherEngine(new CypherEngineOptions { Rewrites = rewrites }).Run(query, graph, null, limits);
        return result.ToList().ConvertAll(row => string.Join(", ", row.Select(value => CypherText.Literal(value, graph))));
    }

    public static string Plan(IGraphReader graph, string query)
    {
        using var result = new CypherEngine().Run("EXPLAIN " + query, graph);
        return result.PlanText!;
    }

    public static CypherError Error(IGraphReader graph, string query, QueryLimits? limits = null) =>
        Assert.Throws<CypherException>(() => Rows(graph, query, PlanRewrites.All, limits))!.Error;
}
