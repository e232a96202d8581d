using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;

namespace Graph.Cypher.Execution;

/// <summary>Rows compared value by value for grouping.</summary>
internal sealed class RowComparer : IEqualityComparer<CypherValue[]>
{
    public static RowComparer Instance { get; } = new();

    public bool Equals(CypherValue[]? x, CypherValue[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
        {
            if (!CypherComparison.AreEquivalent(x[i], y![i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(CypherValue[] obj)
    {
        var hash = 7;
        foreach (ref readonly var value in obj.AsSpan())
        {
            hash = unchecked((hash * 31) + CypherComparison.Hash(value));
        }

        return hash;
    }
}

internal sealed class DistinctOperator(Operator input, int[] slots) : Operator
{
    private readonly HashSet<CypherValue[]> seen = new(RowComparer.Instance);
    private long held;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        seen.Clear();
        state.Hold(-held);
        held = 0;
    }

    public override bool Next(ExecutionState state)
    {
        while (input.Next(state))
        {
            var row = new CypherValue[slots.Length];
            long size = 64;
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = state.Slots[slots[i]];
                size += ExecutionState.SizeOf(row[i]);
            }

            if (seen.Add(row))
            {
                held += size;
                state.Hold(size);
                return true;
            }
        }

        return false;
    }
}

/// <summary>Sorts all rows; with a limit keeps no more than it needs.</summary>
/// <param name="kept">Slots that are put back with each row.</param>
internal sealed class SortOperator(Operator input, SortKey[] keys, int[] kept, Expr? limit, Expr? skip) : Operator
{
    private readonly List<CypherValue[]> rows = [];
    private long held;
    private long most;
    private int at;
    private bool sorted;

    public override void Open(ExecutionState state)
    {
        most = limit is null ? long.MaxValue : RowNumber.Of(state, limit, "LIMIT");
        if (limit is not null && skip is not null)
        {
            var skipped = RowNumber.Of(state, skip, "SKIP");
            most = skipped > long.MaxValue - most ? long.MaxValue : most + skipped;
        }

        input.Open(state);
        rows.Clear();
        state.Hold(-held);
        (held, at, sorted) = (0, 0, false);
    }

    public override bool Next(ExecutionState state)
    {
        if (!sorted)
        {
            Fill(state);
        }

        if (at >= rows.Count)
        {
            return false;
        }

        var row = rows[at++];
        for (var i = 0; i < kept.Length; i++)
        {
            state.Slots[kept[i]] = row[keys.Length + i];
        }

        return true;
    }

    private void Fill(ExecutionState state)
    {
        sorted = true;
        var order = Comparer<CypherValue[]>.Create((left, right) =>
        {
            state.Tick();
            return Compare(left, right);
        });
        var full = most > int.MaxValue / 4 ? int.MaxValue : (int)((most * 2) + 1024);
        long count = 0;
        CypherValue[]? worst = null;
        var scratch = new CypherValue[keys.Length + kept.Length + 1];
        while (most > 0 && input.Next(state))
        {
            state.Tick();
            var row = scratch;
            Fill(state, row, count++);
            if (worst is not null && Compare(row, worst) > 0)
            {
                continue;
            }

            scratch = new CypherValue[row.Length];
            Keep(state, row);
            if (rows.Count >= full)
            {
                worst = Prune(state, order);
            }
        }

        Sort(order);
        Cut(state);
    }

    private void Sort(Comparer<CypherValue[]> order)
    {
        try
        {
            rows.Sort(order);
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is CypherException error)
        {
            throw error;
        }
    }

    // The last place holds the row's number, so that equal rows stay in the order they came.
    private void Fill(ExecutionState state, CypherValue[] row, long number)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            row[i] = keys[i].Expr.Evaluate(state);
        }

        for (var i = 0; i < kept.Length; i++)
        {
            row[keys.Length + i] = state.Slots[kept[i]];
        }

        row[^1] = CypherValue.Of(number);
    }

    private void Keep(ExecutionState state, CypherValue[] row)
    {
        long size = 48;
        foreach (ref readonly var value in row.AsSpan())
        {
            size += ExecutionState.SizeOf(value);
        }

        rows.Add(row);
        held += size;
        state.Hold(size);
    }

    private CypherValue[] Prune(ExecutionState state, Comparer<CypherValue[]> order)
    {
        Sort(order);
        Cut(state);
        return rows[^1];
    }

    private void Cut(ExecutionState state)
    {
        if (rows.Count > most)
        {
            var share = held / rows.Count * (rows.Count - most);
            rows.RemoveRange((int)most, rows.Count - (int)most);
            held -= share;
            state.Hold(-share);
        }
    }

    private int Compare(CypherValue[] left, CypherValue[] right)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var sign = CypherComparison.Order(left[i], right[i]);
            if (sign != 0)
            {
                return keys[i].Descending ? -sign : sign;
            }
        }

        return left[^1].Bits.CompareTo(right[^1].Bits);
    }
}
