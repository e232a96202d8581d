using Graph.Cypher.Binding;
using Graph.Cypher.Execution;
using Graph.Cypher.Expressions;

namespace Graph.Cypher.Planning;

/// <summary>Bound clauses → plan.</summary>
internal sealed class Planner(PlanningContext context)
{
    public const int MaximumSteps = 4000;

    private static readonly string[] Weighable = ["count", "sum", "avg", "min", "max"];

    public PlanNode Query(BoundQuery query)
    {
        var branches = query.Branches.Select(branch => Branch(branch.Clauses)).ToArray();
        if (branches.Length == 1)
        {
            return branches[0];
        }

        int[] targets = [.. query.Columns.Select(column => column.Slot)];
        PlanNode plan = new UnionPlan(branches, [.. query.Branches.Select(branch => branch.Outputs)], targets) { Rows = branches.Sum(branch => branch.Rows) };
        return query.UnionAll ? plan : new DistinctPlan(plan, targets) { Rows = plan.Rows };
    }

    /// <summary>A plan whose one row has the number of the query's rows in a slot, or null when rows must be counted one by one.</summary>
    public PlanNode? Count(BoundQuery query, int slot)
    {
        if (query.Branches is not [{ Clauses: [BoundMatch { Optional: false } match] }])
        {
            return null;
        }

        var count = new BoundAggregate("count", false, null, null, slot, [], "count(*)");
        var projection = new BoundProjection([], [count], [], [slot], [], false, [], null, null, [], [], true);
        return Branch([match, projection]);
    }

    private PlanNode Branch(IReadOnlyList<BoundClause> clauses)
    {
        PlanNode plan = new UnitPlan();
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i] is BoundMatch { Optional: false } match && i + 1 < clauses.Count && clauses[i + 1] is BoundProjection { Aggregated: true } next && CountingUse(next, match.Pattern) is { } counting)
            {
                var planner = new PatternPlanner(context, match.Pattern, plan);
                plan = planner.Plan(counting);
                plan = Projection(next, plan, planner.Weights, match.Pattern);
                i++;
                continue;
            }

            plan = clauses[i] switch
            {
                BoundMatch clause => Match(clause, plan),
                BoundUnwind clause => new UnwindPlan(plan, clause.List, clause.Slot, clause.Name) { Rows = plan.Rows * 10 },
                BoundProjection clause => Projection(clause, plan, [], null),
                BoundProcedureCall clause => Procedure(clause, plan),
                BoundSubqueryCall clause => Subquery(clause, plan),
                _ => throw new InvalidOperationException(clauses[i].GetType().Name),
            };
        }

        return plan;
    }

    private PlanNode Match(BoundMatch match, PlanNode input)
    {
        if (!match.Optional)
        {
            return new PatternPlanner(context, match.Pattern, input).Plan();
        }

        var inner = new PatternPlanner(context, match.Pattern, new UnitPlan()).Plan();
        return new OptionalPlan(input, inner, [.. match.Pattern.Introduced]) { Rows = input.Rows * Math.Max(1, inner.Rows) };
    }

    // Null: the aggregates need every row.
    private CountingUse? CountingUse(BoundProjection projection, Pattern pattern)
    {
        if (!context.Has(PlanRewrites.CountByDegree)
            || projection.Aggregates.Any(aggregate => !aggregate.Distinct && !Weighable.Contains(aggregate.Function)))
        {
            return null;
        }

        var read = new HashSet<int>(projection.KeyUses);
        foreach (var aggregate in projection.Aggregates.Where(aggregate => !CountsRows(aggregate, pattern)))
        {
            read.UnionWith(aggregate.ArgumentUses);
        }

        return new CountingUse(read);
    }

    // count(x) of what the pattern itself finds, never null, is count(*).
    private static bool CountsRows(BoundAggregate aggregate, Pattern pattern) =>
        aggregate is { Function: "count", Distinct: false, Argument: SlotExpr slot } && pattern.Introduced.Contains(slot.Slot);

    private PlanNode Projection(BoundProjection projection, PlanNode plan, List<int> weights, Pattern? pattern)
    {
        if (projection.Aggregated)
        {
            var columns = projection.Aggregates.Select(aggregate => new AggregateColumn(
                aggregate.Function,
                aggregate.Distinct,
                pattern is not null && CountsRows(aggregate, pattern) ? null : aggregate.Argument,
                aggregate.Second,
                aggregate.Slot)).ToArray();
            var text = string.Join(", ", projection.Keys.Select(key => key.Name).Concat(projection.Aggregates.Select(aggregate => aggregate.Text)));
            plan = new AggregatePlan(plan, projection.Keys, columns, [.. weights], text) { Rows = projection.Keys.Count == 0 ? 1 : Math.Max(1, Math.Sqrt(plan.Rows)) };
        }

        var assignments = projection.Assignments.Where(assignment => assignment.Value is not SlotExpr slot || slot.Slot != assignment.Slot).ToArray();
        if (assignments.Length > 0)
        {
            plan = new AssignPlan(plan, assignments) { Rows = plan.Rows };
        }

        plan = projection.Distinct ? new DistinctPlan(plan, projection.Outputs) { Rows = plan.Rows } : plan;
        return Where(projection, Order(projection, plan));
    }

    private PlanNode Order(BoundProjection projection, PlanNode plan)
    {
        if (projection.OrderBy.Count > 0)
        {
            var top = context.Has(PlanRewrites.TopRows) ? projection.Limit : null;
            plan = new SortPlan(plan, projection.OrderBy, [.. projection.Outputs.Union(projection.Kept)], top, projection.Skip) { Rows = plan.Rows };
        }

        plan = projection.Skip is null ? plan : new SkipPlan(plan, projection.Skip) { Rows = plan.Rows };
        return projection.Limit is null ? plan : new LimitPlan(plan, projection.Limit) { Rows = Math.Min(plan.Rows, projection.Limit is ConstantExpr { Value.Kind: CypherKind.Integer } limit ? limit.Value.AsInteger : plan.Rows) };
    }

    private PlanNode Where(BoundProjection projection, PlanNode plan) => projection.Where.Count == 0
        ? plan
        : new FilterPlan(plan, [.. projection.Where.Select(conjunct => conjunct.Expr)], context) { Rows = plan.Rows * 0.5 };

    private PlanNode Procedure(BoundProcedureCall call, PlanNode plan)
    {
        PlanNode made = new ProcedurePlan(call.Optional ? new UnitPlan() : plan, call) { Rows = plan.Rows * 10 };
        if (call.Where.Count > 0)
        {
            made = new FilterPlan(made, [.. call.Where.Select(conjunct => conjunct.Expr)], context) { Rows = made.Rows };
        }

        return call.Optional ? new OptionalPlan(plan, made, [.. call.Yields.Select(yield => yield.Slot)]) { Rows = made.Rows } : made;
    }

    private PlanNode Subquery(BoundSubqueryCall call, PlanNode plan)
    {
        var inner = Query(call.Query);
        return call.Optional && !call.Unit
            ? new OptionalPlan(plan, inner, [.. call.Query.Columns.Select(column => column.Slot)]) { Rows = plan.Rows * inner.Rows }
            : new ApplyPlan(plan, inner, call.Unit) { Rows = plan.Rows * inner.Rows };
    }
}
