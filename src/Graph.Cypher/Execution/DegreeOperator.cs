using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;
using Graph.Cypher.Planning;
using Graph.Model.Reading;

namespace Graph.Cypher.Execution;

/// <summary>How many relationships a node has whose far node fits; remembers for each far node whether it does.</summary>
internal sealed class DegreeCounter(DegreeLeaf leaf, IGraphReader graph)
{
    // 0: not known yet, 1: fits, 2: does not.
    private readonly byte[]? fits = leaf.Conditions.Length == 0 ? null : new byte[graph.NodeCount];

    public DegreeLeaf Leaf => leaf;

    public long Count(ExecutionState state, int pivot)
    {
        long count = 0;
        foreach (var type in leaf.Types)
        {
            count += leaf.Direction != RelationshipDirection.Left ? CountOne(state, graph.Outgoing(type), pivot) : 0;
            count += leaf.Direction != RelationshipDirection.Right ? CountOne(state, graph.Incoming(type), pivot) : 0;
        }

        // Asked for in both directions a loop was seen twice, but is one relationship.
        return leaf.Direction == RelationshipDirection.Both && leaf.MayLoop && Fits(state, pivot) ? count - Loops(pivot) : count;
    }

    public bool Fits(ExecutionState state, int node)
    {
        if (fits is null)
        {
            return true;
        }

        var known = fits[node];
        if (known == 0)
        {
            fits[node] = known = Test(state, node) ? (byte)1 : (byte)2;
        }

        return known == 1;
    }

    /// <summary>Whether this relationship is among those counted from the pivot.</summary>
    public bool Counts(ExecutionState state, int pivot, int relationship)
    {
        if (Array.IndexOf(leaf.Types, graph.TypeOf(relationship)) < 0)
        {
            return false;
        }

        var (start, end) = (graph.StartOf(relationship), graph.EndOf(relationship));
        return (leaf.Direction != RelationshipDirection.Left && start == pivot && Fits(state, end))
            || (leaf.Direction != RelationshipDirection.Right && end == pivot && Fits(state, start));
    }

    private long CountOne(ExecutionState state, Adjacency rows, int pivot)
    {
        if (fits is null)
        {
            return rows.Degree(pivot);
        }

        long count = 0;
        var neighbours = rows.NeighboursOf(pivot);
        foreach (var node in neighbours)
        {
            var known = fits[node];
            count += known == 1 || (known == 0 && Fits(state, node)) ? 1 : 0;
        }

        state.Tick(neighbours.Length + 1);
        return count;
    }

    private long Loops(int pivot)
    {
        long loops = 0;
        foreach (var type in leaf.Types)
        {
            loops += graph.Outgoing(type).NeighboursOf(pivot).Count(pivot);
        }

        return loops;
    }

    private bool Test(ExecutionState state, int node)
    {
        state.Slots[leaf.Slot] = CypherValue.OfNode(node);
        foreach (var condition in leaf.Conditions)
        {
            if (condition.Test(state) != true)
            {
                return false;
            }
        }

        return true;
    }
}

internal sealed class DegreeOperator(Operator input, int pivot, DegreeLeaf leaf, DegreeLeaf? pair, int weight, int[] others, IGraphReader graph) : Operator
{
    private readonly DegreeCounter first = new(leaf, graph);
    private readonly DegreeCounter? second = pair is null ? null : new(pair, graph);

    public override void Open(ExecutionState state) => input.Open(state);

    public override bool Next(ExecutionState state)
    {
        while (input.Next(state))
        {
            state.Tick();
            var value = state.Slots[pivot];
            var count = value.Kind == CypherKind.Node ? Count(state, (int)value.Bits) : 0;
            if (count > 0)
            {
                state.Slots[weight] = CypherValue.Of(count);
                return true;
            }
        }

        return false;
    }

    private long Count(ExecutionState state, int node)
    {
        var count = first.Count(state, node) - Used(state, node);
        if (second is null || count <= 0)
        {
            return count;
        }

        return (count * second.Count(state, node)) - Common(state, node);
    }

    private long Used(ExecutionState state, int node)
    {
        long used = 0;
        foreach (var slot in others)
        {
            var value = state.Slots[slot];
            if (value.Kind == CypherKind.Relationship)
            {
                used += first.Counts(state, node, value.AsRelationship) ? 1 : 0;
            }
            else if (value.Kind == CypherKind.List)
            {
                foreach (var item in value.AsList)
                {
                    used += item.Kind == CypherKind.Relationship && first.Counts(state, node, item.AsRelationship) ? 1 : 0;
                }
            }
        }

        return used;
    }

    // Relationships that both count: with opposite directions only loops, with the same one those whose far node fits both.
    private long Common(ExecutionState state, int node)
    {
        if (leaf.Direction != pair!.Direction && (!leaf.MayLoop || !pair.MayLoop))
        {
            return 0;
        }

        long common = 0;
        foreach (var type in leaf.Types)
        {
            if (Array.IndexOf(pair.Types, type) < 0)
            {
                continue;
            }

            var rows = leaf.Direction == RelationshipDirection.Left ? graph.Incoming(type) : graph.Outgoing(type);
            foreach (var other in rows.NeighboursOf(node))
            {
                common += (leaf.Direction == pair.Direction || other == node) && first.Fits(state, other) && second!.Fits(state, other) ? 1 : 0;
            }
        }

        return common;
    }
}
