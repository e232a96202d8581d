using Graph.Cypher.Parsing;
using Graph.Cypher.Planning;

namespace Graph.Cypher.Execution;

/// <summary>Whether a relationship is already part of the match: within one MATCH each is used once.</summary>
internal static class Uniqueness
{
    public static bool IsUsed(ExecutionState state, int relationship, int[] slots)
    {
        foreach (var slot in slots)
        {
            ref readonly var value = ref state.Slots[slot];
            if (value.Kind == CypherKind.Relationship)
            {
                if (value.Bits == relationship)
                {
                    return true;
                }
            }
            else if (value.Kind == CypherKind.List && IsIn(value.AsList, relationship))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(CypherValue[] list, int relationship)
    {
        foreach (ref readonly var item in list.AsSpan())
        {
            if (item.Kind == CypherKind.Relationship && item.Bits == relationship)
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed class ExpandOperator(Operator input, Walk walk) : Operator
{
    private readonly NeighbourBuffer buffer = new(walk.Direction, walk.Types);
    private int at;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        buffer.Truncate(0);
        at = 0;
    }

    public override bool Next(ExecutionState state)
    {
        while (true)
        {
            while (at < buffer.Count)
            {
                var place = at++;
                var relationship = buffer.RelationshipAt(place);
                if (walk.Others.Length > 0 && Uniqueness.IsUsed(state, relationship, walk.Others))
                {
                    continue;
                }

                state.Slots[walk.Relationship] = CypherValue.OfRelationship(relationship);
                state.Slots[walk.To] = CypherValue.OfNode(buffer.NeighbourAt(place));
                return true;
            }

            if (!input.Next(state))
            {
                return false;
            }

            at = 0;
            buffer.Truncate(0);
            ref readonly var from = ref state.Slots[walk.From];
            if (from.Kind == CypherKind.Node)
            {
                buffer.Append(state.Graph, (int)from.Bits);
                state.Tick(buffer.Count + 1);
            }
        }
    }
}

/// <summary>Both nodes are known: looks from the one with fewer relationships.</summary>
internal sealed class ExpandIntoOperator(Operator input, Walk walk) : Operator
{
    private readonly NeighbourBuffer forward = new(walk.Direction, walk.Types);
    private readonly NeighbourBuffer backward = new(Walk.Reverse(walk.Direction), walk.Types);
    private NeighbourBuffer? current;
    private int at;
    private int wanted;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        current = null;
    }

    public override bool Next(ExecutionState state)
    {
        while (true)
        {
            while (current is not null && at < current.Count)
            {
                var place = at++;
                if (current.NeighbourAt(place) != wanted || Uniqueness.IsUsed(state, current.RelationshipAt(place), walk.Others))
                {
                    continue;
                }

                state.Slots[walk.Relationship] = CypherValue.OfRelationship(current.RelationshipAt(place));
                return true;
            }

            if (!input.Next(state))
            {
                return false;
            }

            Start(state, state.Slots[walk.From], state.Slots[walk.To]);
        }
    }

    private void Start(ExecutionState state, CypherValue from, CypherValue to)
    {
        at = 0;
        current = null;
        if (from.Kind != CypherKind.Node || to.Kind != CypherKind.Node)
        {
            return;
        }

        var (start, end) = (from.AsNode, to.AsNode);
        var isForward = NeighbourBuffer.Degree(state.Graph, start, walk.Direction, walk.Types)
            <= NeighbourBuffer.Degree(state.Graph, end, Walk.Reverse(walk.Direction), walk.Types);
        current = isForward ? forward : backward;
        wanted = isForward ? end : start;
        current.Truncate(0);
        current.Append(state.Graph, isForward ? start : end);
        state.Tick(current.Count + 1);
    }
}

internal sealed class BoundRelationshipOperator(Operator input, Walk walk, bool fromBound) : Operator
{
    private int orientation = 2;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        orientation = 2;
    }

    public override bool Next(ExecutionState state)
    {
        while (true)
        {
            while (orientation < 2)
            {
                if (Fits(state, orientation++))
                {
                    return true;
                }
            }

            if (!input.Next(state))
            {
                return false;
            }

            orientation = 0;
        }
    }

    // Orientation 0: from its start to its end; 1: the other way.
    private bool Fits(ExecutionState state, int way)
    {
        var value = state.Slots[walk.Relationship];
        if (value.Kind != CypherKind.Relationship || (walk.Direction == RelationshipDirection.Right && way == 1) || (walk.Direction == RelationshipDirection.Left && way == 0))
        {
            return false;
        }

        var relationship = value.AsRelationship;
        var (start, end) = (state.Graph.StartOf(relationship), state.Graph.EndOf(relationship));
        if ((walk.Types is not null && Array.IndexOf(walk.Types, state.Graph.TypeOf(relationship)) < 0)
            || (start == end && way == 1 && walk.Direction == RelationshipDirection.Both)
            || Uniqueness.IsUsed(state, relationship, walk.Others))
        {
            return false;
        }

        var (from, to) = way == 0 ? (start, end) : (end, start);
        if (fromBound && !IsNode(state, walk.From, from))
        {
            return false;
        }

        // A node that stands at both ends gets its value here and must agree with itself.
        state.Slots[walk.From] = CypherValue.OfNode(from);
        if ((walk.ToBound || walk.From == walk.To) && !IsNode(state, walk.To, to))
        {
            return false;
        }

        state.Slots[walk.To] = CypherValue.OfNode(to);
        return true;
    }

    private static bool IsNode(ExecutionState state, int slot, int node) => state.Slots[slot].Kind == CypherKind.Node && state.Slots[slot].AsNode == node;
}
