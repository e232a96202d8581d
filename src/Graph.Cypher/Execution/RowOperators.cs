using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;

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
