using Graph.Model;

namespace Graph.Neo4jLoader;

/// <summary>Makes a Neo4j database hold what a store holds: writes what is missing, changes what differs, removes what an earlier load
/// put there and the store no longer has. Nothing that others wrote is changed or removed.</summary>
public static class Neo4jGraphLoader
{
    /// <summary>Never throws for what the server or the network does: the summary says it.</summary>
    /// <param name="cancellation">Stops after the batch that is under way.</param>
    public static Task<LoadSummary> LoadAsync(
        PropertyGraph graph,
        Neo4jTarget target,
        LoadOptions options,
        IProgress<LoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        throw new NotImplementedException();
    }
}
