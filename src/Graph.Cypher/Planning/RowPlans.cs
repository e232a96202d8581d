using Graph.Cypher.Binding;
using Graph.Cypher.Execution;
using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Planning;

internal sealed class FilterPlan(PlanNode input, Expr[] conditions, PlanningContext context) : PlanNode(input)
{
    public override string Name => "Filter";

    public override string Details => context.Text(conditions.Select(condition => condition.Span));

    protected override Operator Make(ExecutionState state) => new FilterOperator(Inputs[0].Build(state), conditions);
}

internal sealed class AssignPlan(PlanNode input, IReadOnlyList<Assignment> assignments) : PlanNode(input)
{
    public override string Name => "Projection";

    public override string Details => string.Join(", ", assignments.Select(assignment => assignment.Name));

    protected override Operator Make(ExecutionState state) =>
        new AssignOperator(Inputs[0].Build(state), [.. assignments]);
}

internal sealed class UnwindPlan(PlanNode input, Expr list, int slot, string name) : PlanNode(input)
{
    public override string Name => "Unwind";

    public override string Details => name;

    protected override Operator Make(ExecutionState state) => new UnwindOperator(Inputs[0].Build(state), list, slot);
}

internal sealed class AggregatePlan(PlanNode input, IReadOnlyList<Assignment> keys, IReadOnlyList<AggregateColumn> columns, int[] weights, string text) : PlanNode(input)
{
    public override string Name => "Aggregate";

    public override string Details => text;

    protected override Operator Make(ExecutionState state) =>
        new AggregateOperator(Inputs[0].Build(state), [.. keys], [.. columns], weights);
}

internal sealed class DistinctPlan(PlanNode input, int[] slots) : PlanNode(input)
{
    public override string Name => "Distinct";

    protected override Operator Make(ExecutionState state) => new DistinctOperator(Inputs[0].Build(state), slots);
}

/// <param name="limit">Not null: only so many rows (and those that SKIP will take away) are kept.</param>
internal sealed class SortPlan(PlanNode input, IReadOnlyList<SortKey> keys, int[] kept, Expr? limit, Expr? skip) : PlanNode(input)
{
    public override string Name => limit is null ? "Sort" : "Top";

    public override string Details => string.Join(", ", keys.Select(key => key.Text + (key.Descending ? " DESC" : "")));

    protected override Operator Make(ExecutionState state) =>
        new SortOperator(Inputs[0].Build(state), [.. keys], kept, limit, skip);
}

internal sealed class SkipPlan(PlanNode input, Expr count) : PlanNode(input)
{
    public override string Name => "Skip";

    protected override Operator Make(ExecutionState state) => new SkipOperator(Inputs[0].Build(state), count);
}

internal sealed class LimitPlan(PlanNode input, Expr count) : PlanNode(input)
{
    public override string Name => "Limit";

    protected override Operator Make(ExecutionState state) => new LimitOperator(Inputs[0].Build(state), count);
}

internal sealed class OptionalPlan(PlanNode input, PlanNode inner, int[] nulls) : PlanNode(input, inner)
{
    public override string Name => "Optional";

    protected override Operator Make(ExecutionState state) => new OptionalOperator(Inputs[0].Build(state), Inputs[1].Build(state), nulls);
}

internal sealed class ApplyPlan(PlanNode input, PlanNode inner, bool unit) : PlanNode(input, inner)
{
    public override string Name => "Subquery";

    protected override Operator Make(ExecutionState state) => new ApplyOperator(Inputs[0].Build(state), Inputs[1].Build(state), unit);
}

internal sealed class ProcedurePlan(PlanNode input, BoundProcedureCall call) : PlanNode(input)
{
    public override string Name => "ProcedureCall";

    public override string Details => call.Procedure.Name;

    protected override Operator Make(ExecutionState state) =>
        new ProcedureOperator(Inputs[0].Build(state), call.Procedure, call.Arguments, [.. call.Yields], call.Arguments.Length > 0 ? call.Arguments[0].Span : new Span(0, 0));
}

internal sealed class UnionPlan(PlanNode[] branches, int[][] sources, int[] targets) : PlanNode(branches)
{
    public override string Name => "Union";

    protected override Operator Make(ExecutionState state) => new UnionOperator([.. Inputs.Select(branch => branch.Build(state))], sources, targets);
}
