using Graph.Cypher.Execution;

namespace Graph.Cypher.Planning;

/// <summary>A step of a plan: immutable, shared by all runs; makes the operator that does it.</summary>
/// <param name="inputs">What the step reads from, first the rows it continues, then subplans.</param>
internal abstract class PlanNode(params PlanNode[] inputs)
{
    public IReadOnlyList<PlanNode> Inputs => inputs;

    /// <summary>Place among the plan's steps; set once when the plan is complete.</summary>
    public int Number { get; set; } = -1;

    /// <summary>Rows expected, for people and for the planner.</summary>
    public double Rows { get; set; } = 1;

    /// <summary>E.g. <c>Expand</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it works on, e.g. <c>(a)-[:KNOWS]->(b)</c>; may be empty.</summary>
    public virtual string Details => "";

    public Operator Build(ExecutionState state)
    {
        var made = Make(state);
        return state.RowCounts is not null && Number >= 0 ? new CountingOperator(made, Number) : made;
    }

    protected abstract Operator Make(ExecutionState state);
}

/// <summary>A query ready to run on one graph.</summary>
internal sealed record QueryPlan(
    Lexing.QueryText Source,
    Graph.Model.Reading.IGraphReader Graph,
    PlanNode Root,
    int SlotCount,
    int FoldedCount,
    int SubplanCount,
    int NodeCount,
    Parsing.ExplainMode Mode,
    System.Collections.Immutable.ImmutableArray<string> Columns,
    int[] OutputSlots,
    System.Collections.Immutable.ImmutableArray<string> Parameters,
    System.Collections.Immutable.ImmutableArray<CypherNotification> Notifications,
    IReadOnlyList<(string Title, PlanNode Plan)> Subplans);
