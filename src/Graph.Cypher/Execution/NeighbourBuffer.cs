using Graph.Cypher.Parsing;
using Graph.Model.Reading;

namespace Graph.Cypher.Execution;

/// <summary>Copies the relationships of nodes out of the graph's arrays, so that they can be walked over many calls.</summary>
internal sealed class NeighbourBuffer(RelationshipDirection direction, int[]? types)
{
    private int[] neighbours = new int[16];
    private int[] relationships = new int[16];

    public int Count { get; private set; }

    /// <summary>Bytes that the buffer takes.</summary>
    public long Size => neighbours.Length * 8L;

    public int NeighbourAt(int index) => neighbours[index];

    public int RelationshipAt(int index) => relationships[index];

    public void Truncate(int count) => Count = count;

    /// <summary>Adds those of one node behind what is there. A loop is added once, also when both directions are asked for.</summary>
    public void Append(IGraphReader graph, int node)
    {
        var count = types?.Length ?? graph.RelationshipTypes.Count;
        for (var i = 0; i < count; i++)
        {
            var type = types is null ? i : types[i];
            if (direction != RelationshipDirection.Left)
            {
                Append(graph.Outgoing(type), node, skipLoops: false);
            }

            if (direction != RelationshipDirection.Right)
            {
                Append(graph.Incoming(type), node, skipLoops: direction == RelationshipDirection.Both);
            }
        }
    }

    public static int Degree(IGraphReader graph, int node, RelationshipDirection direction, int[]? types)
    {
        var degree = 0;
        var count = types?.Length ?? graph.RelationshipTypes.Count;
        for (var i = 0; i < count; i++)
        {
            var type = types is null ? i : types[i];
            degree += direction != RelationshipDirection.Left ? graph.Outgoing(type).Degree(node) : 0;
            degree += direction != RelationshipDirection.Right ? graph.Incoming(type).Degree(node) : 0;
        }

        return degree;
    }

    private void Append(Adjacency adjacency, int node, bool skipLoops)
    {
        var others = adjacency.NeighboursOf(node);
        if (others.IsEmpty)
        {
            return;
        }

        if (Count + others.Length > neighbours.Length)
        {
            var size = Math.Max(neighbours.Length * 2, Count + others.Length);
            Array.Resize(ref neighbours, size);
            Array.Resize(ref relationships, size);
        }

        var ids = adjacency.RelationshipsOf(node);
        if (!skipLoops)
        {
            others.CopyTo(neighbours.AsSpan(Count));
            ids.CopyTo(relationships.AsSpan(Count));
            Count += others.Length;
            return;
        }

        for (var i = 0; i < others.Length; i++)
        {
            if (others[i] != node)
            {
                neighbours[Count] = others[i];
                relationships[Count++] = ids[i];
            }
        }
    }
}
