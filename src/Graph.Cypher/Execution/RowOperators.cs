using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Cypher.Procedures;

namespace Graph.Cypher.Execution;

internal sealed class FilterOperator(Operator input, Expr[] conditions) : Operator
{
    public override void Open(ExecutionState state) => input.Open(state);

    public override bool Next(ExecutionState state)
    {
        while (input.Next(state))
        {
            if (Holds(state))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(ExecutionState state)
    {
        foreach (var condition in conditions)
        {
            if (condition.Test(state) != true)
            {
                return false;
            }
        }

        return true;
    }
}

internal sealed class AssignOperator(Operator input, Assignment[] assignments) : Operator
{
    public override void Open(ExecutionState state) => input.Open(state);

    public override bool Next(ExecutionState state)
    {
        if (!input.Next(state))
        {
            return false;
        }

        foreach (var assignment in assignments)
        {
            state.Slots[assignment.Slot] = assignment.Value.Evaluate(state);
        }

        return true;
    }
}

internal sealed class UnwindOperator(Operator input, Expr list, int slot) : Operator
{
    private CypherValue[] values = [];
    private int at;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        (values, at) = ([], 0);
    }

    public override bool Next(ExecutionState state)
    {
        while (at >= values.Length)
        {
            if (!input.Next(state))
            {
                return false;
            }

            var value = list.Evaluate(state);
            at = 0;
            values = value.Kind switch
            {
                CypherKind.Null => [],
                CypherKind.List => value.AsList,
                _ => [value],
            };
        }

        state.Tick();
        state.Slots[slot] = values[at++];
        return true;
    }
}

internal static class RowNumber
{
    /// <summary>The value of SKIP or LIMIT.</summary>
    public static long Of(ExecutionState state, Expr expr, string keyword)
    {
        var value = expr.Evaluate(state);
        return value switch
        {
            { Kind: CypherKind.Integer, AsInteger: >= 0 } => value.AsInteger,
            { Kind: CypherKind.Integer } => throw state.Error(CypherErrorKind.SyntaxError, "NegativeIntegerArgument", expr.Span, $"{keyword} can't be negative, but this is {value.AsInteger}."),
            _ => throw state.Error(CypherErrorKind.SyntaxError, "InvalidArgumentType", expr.Span, $"{keyword} wants an integer, but this is {ValueName.Of(value)}."),
        };
    }
}

internal sealed class SkipOperator(Operator input, Expr count) : Operator
{
    private long left;

    public override void Open(ExecutionState state)
    {
        left = RowNumber.Of(state, count, "SKIP");
        input.Open(state);
    }

    public override bool Next(ExecutionState state)
    {
        for (; left > 0; left--)
        {
            if (!input.Next(state))
            {
                left = 0;
                return false;
            }
        }

        return input.Next(state);
    }
}

internal sealed class LimitOperator(Operator input, Expr count) : Operator
{
    private long left;

    public override void Open(ExecutionState state)
    {
        left = RowNumber.Of(state, count, "LIMIT");
        input.Open(state);
    }

    public override bool Next(ExecutionState state)
    {
        if (left <= 0)
        {
            return false;
        }

        left--;
        return input.Next(state);
    }
}

/// <summary>For each row the rows of the inner plan, or one with nulls when there are none.</summary>
internal sealed class OptionalOperator(Operator input, Operator inner, int[] nulls) : Operator
{
    private bool open;
    private bool found;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        open = false;
    }

    public override bool Next(ExecutionState state)
    {
        while (true)
        {
            if (!open)
            {
                if (!input.Next(state))
                {
                    return false;
                }

                inner.Open(state);
                (open, found) = (true, false);
            }

            if (inner.Next(state))
            {
                found = true;
                return true;
            }

            open = false;
            if (!found)
            {
                foreach (var slot in nulls)
                {
                    state.Slots[slot] = CypherValue.Null;
                }

                return true;
            }
        }
    }
}

/// <summary>For each row the rows of the inner plan; a unit subquery is only run, and the row goes on once.</summary>
internal sealed class ApplyOperator(Operator input, Operator inner, bool unit) : Operator
{
    private bool open;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        open = false;
    }

    public override bool Next(ExecutionState state)
    {
        while (true)
        {
            if (!open)
            {
                if (!input.Next(state))
                {
                    return false;
                }

                inner.Open(state);
                open = true;
            }

            if (!unit && inner.Next(state))
            {
                return true;
            }

            open = false;
            if (unit)
            {
                while (inner.Next(state))
                {
                    state.Tick();
                }

                return true;
            }
        }
    }
}

internal sealed class ProcedureOperator(Operator input, CypherProcedure procedure, Expr[] arguments, (int Field, int Slot)[] yields, Lexing.Span span) : Operator
{
    private IEnumerator<CypherValue[]>? rows;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        rows?.Dispose();
        rows = null;
    }

    public override bool Next(ExecutionState state)
    {
        while (rows is null || !Move(state))
        {
            if (!input.Next(state))
            {
                return false;
            }

            var values = Arguments(state);
            rows = Guarded(state, () => procedure.Body(values, state.Graph).GetEnumerator());
            if (procedure.Yields.Length == 0)
            {
                // A procedure without columns is only run: the row goes on.
                while (rows.MoveNext())
                {
                    state.Tick();
                }

                rows = null;
                return true;
            }
        }

        foreach (var (field, slot) in yields)
        {
            state.Slots[slot] = rows.Current[field];
        }

        return true;
    }

    private bool Move(ExecutionState state)
    {
        state.Tick();
        return Guarded(state, rows!.MoveNext);
    }

    private T Guarded<T>(ExecutionState state, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Functions.CypherFunctionException error)
        {
            throw state.Error(error.Kind, error.Detail, span, error.Message);
        }
    }

    private CypherValue[] Arguments(ExecutionState state)
    {
        var values = new CypherValue[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ProcedureTypes.Convert(arguments[i].Evaluate(state), procedure.Arguments[i].Type, out var fits);
            if (!fits)
            {
                throw state.Error(CypherErrorKind.ArgumentError, "InvalidArgumentType", arguments[i].Span, $"{procedure.Name} wants {procedure.Arguments[i].Type} for {procedure.Arguments[i].Name}, but this is {ValueName.Of(values[i])}.");
            }
        }

        return values;
    }
}

/// <summary>The branches one after another; each copies its columns to the common slots.</summary>
internal sealed class UnionOperator(Operator[] branches, int[][] sources, int[] targets) : Operator
{
    private int branch;

    public override void Open(ExecutionState state)
    {
        branch = 0;
        branches[0].Open(state);
    }

    public override bool Next(ExecutionState state)
    {
        while (!branches[branch].Next(state))
        {
            if (branch == branches.Length - 1)
            {
                return false;
            }

            branches[++branch].Open(state);
        }

        for (var i = 0; i < targets.Length; i++)
        {
            state.Slots[targets[i]] = state.Slots[sources[branch][i]];
        }

        return true;
    }
}
