using Graph.Cypher.Binding;

namespace Graph.Cypher.Execution;

/// <summary>Repeats an inner pattern, depth first: the last node of one round is the first of the next.</summary>
/// <param name="makeInner">Operators of the inner pattern, which starts from its first node (or its last, backwards); one set for each depth.</param>
/// <param name="innerSlots">All slots that the inner pattern writes: they are put back when a depth goes on.</param>
internal sealed class GroupExpandOperator(
    Operator input, Func<Operator> makeInner, PatternGroup group, int from, int to, bool toBound, int[] others, int[] innerSlots, bool backwards) : Operator
{
    private readonly List<Operator> inners = [];
    private readonly List<CypherValue[]> rounds = [];
    private readonly int entrySlot = backwards ? group.Last : group.First;
    private readonly int exitSlot = backwards ? group.First : group.Last;
    private CypherValue target;
    private CypherValue start;
    private bool pendingEmpty;
    private bool active;
    private int depth;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        (active, pendingEmpty) = (false, false);
    }

    public override bool Next(ExecutionState state)
    {
        while (true)
        {
            if (pendingEmpty)
            {
                pendingEmpty = false;
                if (Emit(state, start))
                {
                    return true;
                }
            }

            if (!active)
            {
                if (!Start(state))
                {
                    return false;
                }
            }
            else if (Step(state))
            {
                return true;
            }
        }
    }

    private bool Start(ExecutionState state)
    {
        if (!input.Next(state))
        {
            return false;
        }

        rounds.Clear();
        start = state.Slots[from];
        if (start.Kind != CypherKind.Node)
        {
            return true;
        }

        target = toBound ? state.Slots[to] : CypherValue.Null;
        pendingEmpty = group.Length.Minimum == 0;
        active = true;
        depth = -1;
        Descend(state, start);
        return true;
    }

    private void Descend(ExecutionState state, CypherValue node)
    {
        depth++;
        if (depth == inners.Count)
        {
            if (depth > 100_000)
            {
                throw new CypherException(new CypherError(CypherErrorKind.LimitExceeded, CypherPhase.Runtime, "DepthLimit", "A quantified pattern was repeated more than 100000 times.", 0, 0, 0, "", "Give it an upper end."));
            }

            state.Hold(400);
            inners.Add(makeInner());
        }

        state.Slots[entrySlot] = node;
        inners[depth].Open(state);
    }

    // One more match of the deepest round; true when that gave a row.
    private bool Step(ExecutionState state)
    {
        state.Tick();
        if (rounds.Count > depth)
        {
            Restore(state, rounds[depth]);
            rounds.RemoveAt(depth);
        }

        if (!inners[depth].Next(state))
        {
            depth--;
            active = depth >= 0;
            return false;
        }

        var round = Save(state);
        if (SharesRelationship(state, round))
        {
            rounds.Add(round);
            return false;
        }

        rounds.Add(round);
        var node = state.Slots[exitSlot];
        var emitted = rounds.Count >= group.Length.Minimum && Emit(state, node);
        if (rounds.Count < (group.Length.Maximum ?? int.MaxValue))
        {
            Descend(state, node);
        }

        return emitted;
    }

    private CypherValue[] Save(ExecutionState state) => Array.ConvertAll(innerSlots, slot => state.Slots[slot]);

    private void Restore(ExecutionState state, CypherValue[] saved)
    {
        for (var i = 0; i < saved.Length; i++)
        {
            state.Slots[innerSlots[i]] = saved[i];
        }
    }

    private CypherValue Saved(CypherValue[] round, int slot) => round[Array.IndexOf(innerSlots, slot)];

    private bool SharesRelationship(ExecutionState state, CypherValue[] round)
    {
        foreach (var slot in group.Relationships)
        {
            var relationship = Saved(round, slot).AsRelationship;
            if (Uniqueness.IsUsed(state, relationship, others))
            {
                return true;
            }

            foreach (var earlier in rounds)
            {
                foreach (var other in group.Relationships)
                {
                    if (Saved(earlier, other).AsRelationship == relationship)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool Emit(ExecutionState state, CypherValue node)
    {
        if (toBound)
        {
            if (target.Kind != CypherKind.Node || target.AsNode != node.AsNode)
            {
                return false;
            }
        }
        else
        {
            state.Slots[to] = node;
        }

        foreach (var (inner, list) in group.Lists)
        {
            state.Slots[list] = CypherValue.Of(InOrder().Select(round => Saved(round, inner)).ToArray());
        }

        state.Slots[group.FlatSlot] = CypherValue.Of(InOrder().SelectMany(round => group.Relationships.Select(slot => Saved(round, slot))).ToArray());
        return true;
    }

    private IEnumerable<CypherValue[]> InOrder() => backwards ? Enumerable.Reverse(rounds) : rounds;
}
