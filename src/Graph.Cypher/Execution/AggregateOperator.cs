using Graph.Cypher.Expressions;

namespace Graph.Cypher.Execution;

/// <summary>One aggregate of a projection, ready to run.</summary>
internal sealed record AggregateColumn(string Function, bool Distinct, Expr? Argument, Expr? Second, int Slot);

/// <summary>Groups all rows and gives one row a group, in the order in which groups were first met.</summary>
/// <param name="keys">What is grouped by, and the slot that holds it in the result. Without keys there is one group, also over no rows.</param>
/// <param name="weights">Slots whose product tells how many rows a row stands for.</param>
internal sealed class AggregateOperator(Operator input, (Expr Expr, int Slot)[] keys, AggregateColumn[] columns, int[] weights) : Operator
{
    private readonly List<(CypherValue[] Key, Accumulator[] Values)> groups = [];
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

        var (key, values) = groups[at++];
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
        else if (keys.Length == 1)
        {
            FillByOne(state);
        }
        else
        {
            FillByMany(state);
        }
    }

    private void FillByOne(ExecutionState state)
    {
        // Rows often come sorted by the key: the last group is tried before the dictionary.
        var known = new Dictionary<CypherValue, Accumulator[]>(EquivalenceComparer.Instance);
        CypherValue last = default;
        Accumulator[]? values = null;
        while (input.Next(state))
        {
            var key = keys[0].Expr.Evaluate(state);
            if (values is null || !CypherComparison.AreEquivalent(key, last))
            {
                if (!known.TryGetValue(key, out values))
                {
                    values = NewGroup([key]);
                    known.Add(key, values);
                    Hold(state, 160 + ExecutionState.SizeOf(key));
                }

                last = key;
            }

            Add(state, values);
        }
    }

    private void FillByMany(ExecutionState state)
    {
        var known = new Dictionary<CypherValue[], Accumulator[]>(RowComparer.Instance);
        var key = new CypherValue[keys.Length];
        CypherValue[]? last = null;
        Accumulator[] values = [];
        while (input.Next(state))
        {
            for (var i = 0; i < key.Length; i++)
            {
                key[i] = keys[i].Expr.Evaluate(state);
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

    private Accumulator[] NewGroup(CypherValue[] key)
    {
        var values = new Accumulator[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Accumulator.Create(columns[i]);
        }

        groups.Add((key, values));
        return values;
    }

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
