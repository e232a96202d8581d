namespace Graph.Cypher.Execution;

/// <summary>Runs the inner plan anew for each row of the input.</summary>
internal abstract class SubplanOperator(Operator input, Operator inner) : Operator
{
    private bool open;

    /// <summary>The plan that runs for each row.</summary>
    protected Operator Inner => inner;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        open = false;
    }

    /// <summary>Goes to the next row and opens the inner plan for it, unless that of the last row is still open.</summary>
    /// <param name="isNew">Whether it was opened just now.</param>
    /// <returns>Whether there was a row.</returns>
    protected bool OpenInner(ExecutionState state, out bool isNew)
    {
        isNew = !open;
        if (open)
        {
            return true;
        }

        if (!input.Next(state))
        {
            return false;
        }

        inner.Open(state);
        return open = true;
    }

    /// <summary>Leaves the inner plan: the next row opens it anew.</summary>
    protected void CloseInner() => open = false;
}

/// <summary>For each row the rows of the inner plan, or one with nulls when there are none.</summary>
internal sealed class OptionalOperator(Operator input, Operator inner, int[] nulls) : SubplanOperator(input, inner)
{
    private bool found;

    public override bool Next(ExecutionState state)
    {
        while (OpenInner(state, out var isNew))
        {
            found &= !isNew;
            if (Inner.Next(state))
            {
                return found = true;
            }

            CloseInner();
            if (!found)
            {
                foreach (var slot in nulls)
                {
                    state.Slots[slot] = CypherValue.Null;
                }

                return true;
            }
        }

        return false;
    }
}

/// <summary>For each row the rows of the inner plan; a unit subquery is only run, and the row goes on once.</summary>
internal sealed class ApplyOperator(Operator input, Operator inner, bool unit) : SubplanOperator(input, inner)
{
    public override bool Next(ExecutionState state)
    {
        while (OpenInner(state, out _))
        {
            if (!unit && Inner.Next(state))
            {
                return true;
            }

            CloseInner();
            if (unit)
            {
                while (Inner.Next(state))
                {
                    state.Tick();
                }

                return true;
            }
        }

        return false;
    }
}
