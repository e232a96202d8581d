using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Cypher.Planning;

namespace Graph.Cypher.Execution;

/// <summary>Walks paths of one to many relationships, depth first, each relationship once in a path.</summary>
internal sealed class VariableExpandOperator(
    Operator input, Walk walk, PathLength length, int elementSlot, Expr[] conditions, bool keepList, bool backwards) : Operator
{
    private readonly NeighbourBuffer buffer = new(walk.Direction, walk.Types);
    private readonly List<(int Start, int End, int At)> levels = [];
    private readonly List<int> path = [];
    private CypherValue target;
    private bool pendingEmpty;
    private int startNode;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        Clear();
    }

    public override bool Next(ExecutionState state)
    {
        while (true)
        {
            if (pendingEmpty)
            {
                pendingEmpty = false;
                if (Emit(state, startNode))
                {
                    return true;
                }
            }

            if (levels.Count > 0)
            {
                if (Step(state))
                {
                    return true;
                }
            }
            else if (!Start(state))
            {
                return false;
            }
        }
    }

    private void Clear()
    {
        levels.Clear();
        path.Clear();
        buffer.Truncate(0);
        pendingEmpty = false;
    }

    private bool Start(ExecutionState state)
    {
        if (!input.Next(state))
        {
            return false;
        }

        Clear();
        var from = state.Slots[walk.From];
        if (from.Kind != CypherKind.Node)
        {
            return true;
        }

        target = walk.ToBound ? state.Slots[walk.To] : CypherValue.Null;
        startNode = from.AsNode;
        pendingEmpty = length.Minimum == 0;
        if (length.Maximum is not 0)
        {
            Push(state, startNode);
        }

        return true;
    }

    private void Push(ExecutionState state, int node)
    {
        var (start, size) = (buffer.Count, buffer.Size);
        buffer.Append(state.Graph, node);
        if (buffer.Size != size)
        {
            state.Hold(buffer.Size - size);
        }

        levels.Add((start, buffer.Count, start));
        state.Tick(buffer.Count - start + 1);
    }

    // Takes the next relationship of the deepest level; true when that gave a row.
    private bool Step(ExecutionState state)
    {
        var (start, end, at) = levels[^1];
        if (at == end)
        {
            levels.RemoveAt(levels.Count - 1);
            buffer.Truncate(start);
            if (path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }

            return false;
        }

        levels[^1] = (start, end, at + 1);
        var relationship = buffer.RelationshipAt(at);
        if (path.Contains(relationship) || Uniqueness.IsUsed(state, relationship, walk.Others) || !Holds(state, relationship))
        {
            return false;
        }

        var node = buffer.NeighbourAt(at);
        path.Add(relationship);
        var emitted = path.Count >= length.Minimum && Emit(state, node);
        if (path.Count < (length.Maximum ?? int.MaxValue))
        {
            Push(state, node);
        }
        else
        {
            path.RemoveAt(path.Count - 1);
        }

        return emitted;
    }

    private bool Holds(ExecutionState state, int relationship)
    {
        if (conditions.Length == 0)
        {
            return true;
        }

        state.Slots[elementSlot] = CypherValue.OfRelationship(relationship);
        foreach (var condition in conditions)
        {
            if (condition.Test(state) != true)
            {
                return false;
            }
        }

        return true;
    }

    private bool Emit(ExecutionState state, int node)
    {
        if (walk.ToBound)
        {
            if (target.Kind != CypherKind.Node || target.AsNode != node)
            {
                return false;
            }
        }
        else
        {
            state.Slots[walk.To] = CypherValue.OfNode(node);
        }

        if (keepList)
        {
            var list = new CypherValue[path.Count];
            for (var i = 0; i < list.Length; i++)
            {
                list[backwards ? list.Length - 1 - i : i] = CypherValue.OfRelationship(path[i]);
            }

            state.Slots[walk.Relationship] = CypherValue.Of(list);
        }

        return true;
    }
}

/// <summary>Walks along a given list of relationships.</summary>
internal sealed class BoundListOperator(Operator input, Walk walk, PathLength length, bool backwards) : Operator
{
    public override void Open(ExecutionState state) => input.Open(state);

    public override bool Next(ExecutionState state)
    {
        while (input.Next(state))
        {
            if (Fits(state))
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(ExecutionState state)
    {
        var (list, from) = (state.Slots[walk.Relationship], state.Slots[walk.From]);
        if (list.Kind != CypherKind.List || from.Kind != CypherKind.Node || list.AsList.Length < length.Minimum || list.AsList.Length > (length.Maximum ?? int.MaxValue))
        {
            return false;
        }

        var node = from.AsNode;
        var seen = new HashSet<int>();
        foreach (var item in backwards ? list.AsList.Reverse() : list.AsList)
        {
            if (item.Kind != CypherKind.Relationship || !seen.Add(item.AsRelationship) || Uniqueness.IsUsed(state, item.AsRelationship, walk.Others)
                || (walk.Types is not null && Array.IndexOf(walk.Types, state.Graph.TypeOf(item.AsRelationship)) < 0))
            {
                return false;
            }

            var (start, end) = (state.Graph.StartOf(item.AsRelationship), state.Graph.EndOf(item.AsRelationship));
            var forward = walk.Direction != Parsing.RelationshipDirection.Left && start == node;
            var back = walk.Direction != Parsing.RelationshipDirection.Right && end == node;
            if (!forward && !back)
            {
                return false;
            }

            node = forward ? end : start;
        }

        if (walk.ToBound)
        {
            return state.Slots[walk.To].Kind == CypherKind.Node && state.Slots[walk.To].AsNode == node;
        }

        state.Slots[walk.To] = CypherValue.OfNode(node);
        return true;
    }
}
