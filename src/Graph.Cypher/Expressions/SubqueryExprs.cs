using Graph.Cypher.Execution;
using Graph.Cypher.Lexing;
using Graph.Cypher.Planning;

namespace Graph.Cypher.Expressions;

/// <summary>A sub-plan over the same row: opened anew for each row that asks. The planner sets the plan once it has made it.</summary>
internal sealed class Subplan(int index)
{
    public PlanNode? Plan { get; set; }

    /// <summary>Only the number of rows is wanted.</summary>
    public bool CountsRows { get; init; }

    /// <summary>The plan gives one row with the number of rows in this slot; −1: count them.</summary>
    public int CountSlot { get; set; } = -1;

    public Operator Open(ExecutionState state)
    {
        var operators = state.Subplan(index, Plan!);
        operators.Open(state);
        return operators;
    }
}

/// <summary>EXISTS { … } and a pattern used as a condition.</summary>
internal sealed class ExistsExpr(Span span, Subplan subplan) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state) => CypherValue.Of(Test(state));

    public override bool? Test(ExecutionState state) => subplan.Open(state).Next(state);
}

/// <summary>COUNT { … }.</summary>
internal sealed class CountSubqueryExpr(Span span, Subplan subplan) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state)
    {
        var rows = subplan.Open(state);
        if (subplan.CountSlot >= 0)
        {
            return rows.Next(state) ? state.Slots[subplan.CountSlot] : CypherValue.Of(0L);
        }

        long count = 0;
        while (rows.Next(state))
        {
            state.Tick();
            count++;
        }

        return CypherValue.Of(count);
    }
}

/// <summary>COLLECT { … } and pattern comprehensions: the values of one expression over all rows.</summary>
internal sealed class CollectSubqueryExpr(Span span, Subplan subplan, Expr item) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state)
    {
        var rows = subplan.Open(state);
        var values = new List<CypherValue>();
        long weight = 0;
        while (rows.Next(state))
        {
            state.Tick();
            var value = item.Evaluate(state);
            ValueLimits.Grow(ref weight, value);
            values.Add(value);
        }

        return CypherValue.Of([.. values]);
    }
}

/// <summary>The path of the plan's first row, null when there is none, or a list of the paths of all rows: <c>shortestPath(…)</c> in an expression.</summary>
internal sealed class ShortestPathExpr(Span span, Subplan subplan, Expr path, bool all) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state)
    {
        var rows = subplan.Open(state);
        if (!all)
        {
            return rows.Next(state) ? path.Evaluate(state) : CypherValue.Null;
        }

        var values = new List<CypherValue>();
        long weight = 0;
        while (rows.Next(state))
        {
            state.Tick();
            var value = path.Evaluate(state);
            ValueLimits.Grow(ref weight, value);
            values.Add(value);
        }

        return CypherValue.Of([.. values]);
    }
}

/// <summary>A path put together from the slots of its parts.</summary>
/// <param name="parts">Slots of the first node, then of each relationship (or list of relationships).</param>
internal sealed class PathExpr(Span span, int firstNode, int[] parts) : Expr(span)
{
    public IReadOnlyList<int> Parts => parts;

    public override CypherValue Evaluate(ExecutionState state)
    {
        var node = state.Slots[firstNode];
        if (node.IsNull)
        {
            return CypherValue.Null;
        }

        var nodes = new List<int> { node.AsNode };
        var relationships = new List<int>();
        foreach (var part in parts)
        {
            var value = state.Slots[part];
            if (value.IsNull)
            {
                return CypherValue.Null;
            }

            if (value.Kind == CypherKind.Relationship)
            {
                Add(state, nodes, relationships, value.AsRelationship);
                continue;
            }

            foreach (var relationship in value.AsList)
            {
                Add(state, nodes, relationships, relationship.AsRelationship);
            }
        }

        return CypherValue.Of(new CypherPath([.. nodes], [.. relationships]));
    }

    private static void Add(ExecutionState state, List<int> nodes, List<int> relationships, int relationship)
    {
        var start = state.Graph.StartOf(relationship);
        relationships.Add(relationship);
        nodes.Add(start == nodes[^1] ? state.Graph.EndOf(relationship) : start);
    }
}
