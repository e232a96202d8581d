namespace Graph.Cypher;

/// <summary>A path: one node more than relationships; relationship <c>i</c> joins nodes <c>i</c> and <c>i + 1</c>, whichever way it points.</summary>
public sealed class CypherPath(int[] nodes, int[] relationships)
{
    /// <summary>Node ids of the query's graph reader.</summary>
    public ReadOnlySpan<int> Nodes => nodes;

    /// <summary>Relationship ids of the query's graph reader.</summary>
    public ReadOnlySpan<int> Relationships => relationships;
}
