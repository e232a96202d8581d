namespace Graph.Cypher.Execution;

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
