using System.Collections.Immutable;

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
        var orderedNodes = nodes.OrderBy(node => node.Id, StringComparer.Ordinal).ToImmutableArray();
        var ordered = relationships.OrderBy(relationship => relationship.Id, StringComparer.Ordinal).ToImmutableArray();
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

        return new PropertyGraph(orderedNodes, ordered);
    }
}
