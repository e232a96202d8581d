namespace Graph.Cypher.Execution;

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
