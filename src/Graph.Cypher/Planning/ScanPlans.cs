using Graph.Cypher.Execution;
using Graph.Cypher.Expressions;
using Graph.Model.Reading;

namespace Graph.Cypher.Planning;

internal sealed class UnitPlan : PlanNode
{
    public override string Name => "Start";

    protected override Operator Make(ExecutionState state) => new UnitOperator();
}

/// <param name="label">−1: all nodes.</param>
internal sealed class NodeScanPlan(PlanNode input, int slot, string variable, int label, string labelName) : PlanNode(input)
{
    public override string Name => label < 0 ? "AllNodesScan" : "NodeByLabelScan";

    public override string Details => label < 0 ? $"({variable})" : $"({variable}:{labelName})";

    protected override Operator Make(ExecutionState state) => new NodeScanOperator(Inputs[0].Build(state), slot, label);
}

/// <summary>No node can match: a label that the graph does not have is asked for.</summary>
internal sealed class NothingPlan(PlanNode input, string why) : PlanNode(input)
{
    public override string Name => "Nothing";

    public override string Details => why;

    protected override Operator Make(ExecutionState state) => new NothingOperator();
}

/// <param name="transient">The graph has no index: one is made over the label when first needed, and lives as long as the query.</param>
internal sealed class NodeSeekPlan(PlanNode input, int slot, string variable, int label, string labelName, string keyName, int key, Expr value, bool isList, bool transient) : PlanNode(input)
{
    public override string Name => transient ? "NodeHashJoin" : "NodeIndexSeek";

    public override string Details => $"({variable}{(label < 0 ? "" : ":" + labelName)} {{{keyName}}})";

    protected override Operator Make(ExecutionState state) => new NodeSeekOperator(Inputs[0].Build(state), slot, label, key, value, isList, transient);
}

internal sealed class NodeByIdPlan(PlanNode input, int slot, string variable, Expr value, bool byElementId, bool isList) : PlanNode(input)
{
    public override string Name => byElementId ? "NodeByElementIdSeek" : "NodeByIdSeek";

    public override string Details => $"({variable})";

    protected override Operator Make(ExecutionState state) => new NodeByIdOperator(Inputs[0].Build(state), slot, value, byElementId, isList);
}
