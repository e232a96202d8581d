namespace Graph.Cypher.Execution;

/// <summary>Gives rows one at a time by writing the slots of its variables. After <see cref="Open"/> it starts anew, for whatever the outer row holds.</summary>
internal abstract class Operator
{
    public abstract void Open(ExecutionState state);

    /// <returns>False: no more rows.</returns>
    public abstract bool Next(ExecutionState state);
}

/// <summary>Counts the rows of another operator, for PROFILE.</summary>
internal sealed class CountingOperator(Operator inner, int number) : Operator
{
    public override void Open(ExecutionState state) => inner.Open(state);

    public override bool Next(ExecutionState state)
    {
        var found = inner.Next(state);
        state.RowCounts![number] += found ? 1 : 0;
        return found;
    }
}

/// <summary>One empty row: where every plan begins.</summary>
internal sealed class UnitOperator : Operator
{
    private bool given;

    public override void Open(ExecutionState state) => given = false;

    public override bool Next(ExecutionState state)
    {
        (var first, given) = (!given, true);
        return first;
    }
}
