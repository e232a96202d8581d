using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;

namespace Graph.Cypher.Execution;

/// <summary>One aggregate of a projection, ready to run.</summary>
internal sealed record AggregateColumn(string Function, bool Distinct, Expr? Argument, Expr? Second, int Slot);

/// <summary>Groups all rows and gives one row a group, in the order in which groups were first met.</summary>
/// <param name="keys">What is grouped by, and the slot that holds it in the result. Without keys there is one group, also over no rows.</param>
/// <param name="weights">Slots whose product tells how many rows a row stands for.</param>
internal sealed class AggregateOperator(Operator input, Assignment[] keys, AggregateColumn[] columns, int[] weights) : Operator
{
    private readonly List<Group> groups = [];

    // Slots of nodes and relationships that alone decide the key; null when a key is more than a variable or its property.
    private readonly int[]? keySlots = SlotsOf(keys);
    private long held;
    private int at;
    private bool filled;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        groups.Clear();
        state.Hold(-held);
        (held, at, filled) = (0, 0, false);
    }

    public override bool Next(ExecutionState state)
    {
        if (!filled)
        {
            filled = true;
            Fill(state);
        }

        if (at >= groups.Count)
        {
            return false;
        }

        var (key, values) = (groups[at].Key, groups[at++].Values);
        for (var i = 0; i < key.Length; i++)
        {
            state.Slots[keys[i].Slot] = key[i];
        }

        for (var i = 0; i < values.Length; i++)
        {
            state.Slots[columns[i].Slot] = values[i].Result(state);
        }

        return true;
    }

    private void Fill(ExecutionState state)
    {
        if (keys.Length == 0)
        {
            var values = NewGroup([]);
            while (input.Next(state))
            {
                Add(state, values);
            }
        }
        else
        {
            FillByKey(state);
        }
    }

    // Rows often come sorted by the key: the last group is tried before the dictionary.
    private void FillByKey(ExecutionState state)
    {
        var known = new Dictionary<CypherValue[], Accumulator[]>(RowComparer.Instance);
        var key = new CypherValue[keys.Length];
        var entities = new CypherValue[keySlots?.Length ?? 0];
        CypherValue[]? last = null;
        Accumulator[] values = [];
        while (input.Next(state))
        {
            if (last is not null && keySlots is not null && AreSame(state, keySlots, entities))
            {
                Add(state, values);
                continue;
            }

            for (var i = 0; i < entities.Length; i++)
            {
                entities[i] = state.Slots[keySlots![i]];
            }

            for (var i = 0; i < key.Length; i++)
            {
                key[i] = keys[i].Value.Evaluate(state);
            }

            if (last is not null && RowComparer.Instance.Equals(key, last))
            {
                Add(state, values);
                continue;
            }

            if (known.TryGetValue(key, out values!))
            {
                (last, key) = (key, last is null ? new CypherValue[keys.Length] : last);
            }
            else
            {
                values = NewGroup(key);
                known.Add(key, values);
                long size = 160;
                foreach (ref readonly var part in key.AsSpan())
                {
                    size += ExecutionState.SizeOf(part);
                }

                Hold(state, size);
                (last, key) = ((CypherValue[])key.Clone(), new CypherValue[keys.Length]);
            }

            Add(state, values);
        }
    }

    private static int[]? SlotsOf(Assignment[] keys)
    {
        var slots = new int[keys.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = keys[i].Value switch
            {
                SlotExpr variable => variable.Slot,
                NodePropertyExpr property => property.Slot,
                _ => -1,
            };
        }

        return Array.IndexOf(slots, -1) < 0 ? slots : null;
    }

    // A node's properties stay the same while a query runs: the same nodes give the same key.
    private static bool AreSame(ExecutionState state, int[] slots, CypherValue[] before)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            ref readonly var value = ref state.Slots[slots[i]];
            if (value.Kind is not (CypherKind.Node or CypherKind.Relationship) || value.Kind != before[i].Kind || value.Bits != before[i].Bits)
            {
                return false;
            }
        }

        return true;
    }

    private Accumulator[] NewGroup(CypherValue[] key)
    {
        var values = new Accumulator[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Accumulator.Create(columns[i]);
        }

        groups.Add(new Group(key, values));
        return values;
    }

    private sealed record Group(CypherValue[] Key, Accumulator[] Values);

    private void Hold(ExecutionState state, long bytes)
    {
        held += bytes;
        state.Hold(bytes);
    }

    private void Add(ExecutionState state, Accumulator[] values)
    {
        state.Tick();
        long weight = 1;
        foreach (var slot in weights)
        {
            weight *= state.Slots[slot].Bits;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var size = values[i].Add(state, columns[i].Argument is { } argument ? argument.Evaluate(state) : CypherValue.True, weight);
            if (size > 0)
            {
                Hold(state, size);
            }
        }
    }
}
