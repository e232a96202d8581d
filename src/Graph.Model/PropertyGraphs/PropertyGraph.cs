using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Graph.Model;

/// <summary>An immutable property graph: nodes and relationships, each ordered by id (ordinal).</summary>
public sealed class PropertyGraph
{
    private PropertyGraph(ImmutableArray<GraphNode> nodes, ImmutableArray<GraphRelationship> relationships)
    {
        Nodes = nodes;
        Relationships = relationships;
    }

    public static PropertyGraph Empty { get; } = new([], []);

    public ImmutableArray<GraphNode> Nodes { get; }

    public ImmutableArray<GraphRelationship> Relationships { get; }

    /// <exception cref="ArgumentException">Two nodes or two relationships share an id.</exception>
    public static PropertyGraph Create(IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships)
    {
        GraphNode[] orderedNodes = [.. nodes];
        GraphRelationship[] ordered = [.. relationships];
        Array.Sort(orderedNodes, static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        Array.Sort(ordered, static (x, y) => string.CompareOrdinal(x.Id, y.Id));
        for (var i = 1; i < orderedNodes.Length; i++)
        {
            if (orderedNodes[i].Id == orderedNodes[i - 1].Id)
            {
                throw new ArgumentException($"Two nodes have the id {orderedNodes[i].Id}.", nameof(nodes));
            }
        }

        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Id == ordered[i - 1].Id)
            {
                throw new ArgumentException($"Two relationships have the id {ordered[i].Id}.", nameof(relationships));
            }
        }

        return new PropertyGraph(ImmutableCollectionsMarshal.AsImmutableArray(orderedNodes), ImmutableCollectionsMarshal.AsImmutableArray(ordered));
    }
}
