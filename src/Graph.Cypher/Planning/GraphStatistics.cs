using System.Collections.Concurrent;
using Graph.Cypher.Parsing;
using Graph.Model.Reading;

namespace Graph.Cypher.Planning;

/// <summary>What the planner knows of one graph: counts, and facts that are worked out once and kept as long as the graph.</summary>
internal sealed class GraphStatistics(IGraphReader graph)
{
    private const int Sample = 64;

    // Lazy: short queries never ask, and making dictionaries of structs costs them their start.
    private readonly Lazy<ConcurrentDictionary<(int Type, bool Outgoing, int Label), bool>> covered = new();
    private readonly Lazy<ConcurrentDictionary<int, bool>> loops = new();

    public double NodesWith(int label) => label < 0 ? graph.NodeCount : graph.NodesWithLabel(label).Length;

    public double RelationshipsOf(int[]? types)
    {
        double count = 0;
        for (var type = 0; type < graph.RelationshipTypes.Count; type++)
        {
            count += types is null || Array.IndexOf(types, type) >= 0 ? graph.Outgoing(type).Count : 0;
        }

        return count;
    }

    /// <summary>Whether every node that a relationship of the type leads to (comes from, when not outgoing) has the label. Looks at all of them once.</summary>
    public bool AllNeighboursHave(int type, bool outgoing, int label) => covered.Value.GetOrAdd((type, outgoing, label), key =>
    {
        var bits = graph.LabelBitmap(key.Label);
        foreach (var node in key.Outgoing ? graph.Outgoing(key.Type).Neighbours : graph.Incoming(key.Type).Neighbours)
        {
            if ((bits[node >> 6] >> (node & 63) & 1) == 0)
            {
                return false;
            }
        }

        return true;
    });

    /// <summary>Whether a relationship of the type leads from a node to itself. Looks at all of them once.</summary>
    public bool HasLoops(int type) => loops.Value.GetOrAdd(type, key =>
    {
        var rows = graph.Outgoing(key);
        for (var node = 0; node < graph.NodeCount && !rows.Offsets.IsEmpty; node++)
        {
            if (rows.NeighboursOf(node).Contains(node))
            {
                return true;
            }
        }

        return false;
    });

    /// <summary>The share of neighbours with the label, from a sample.</summary>
    public double ShareOfNeighbours(int[]? types, RelationshipDirection direction, int label)
    {
        var (seen, having) = (0, 0);
        var bits = graph.LabelBitmap(label);
        for (var type = 0; type < graph.RelationshipTypes.Count; type++)
        {
            if (types is not null && Array.IndexOf(types, type) < 0)
            {
                continue;
            }

            var neighbours = direction == RelationshipDirection.Left ? graph.Incoming(type).Neighbours : graph.Outgoing(type).Neighbours;
            var step = Math.Max(1, neighbours.Length / Sample);
            for (var i = 0; i < neighbours.Length; i += step)
            {
                seen++;
                having += (int)(bits[neighbours[i] >> 6] >> (neighbours[i] & 63) & 1);
            }
        }

        return seen == 0 ? 0 : Math.Max(having, 0.5) / seen;
    }
}
