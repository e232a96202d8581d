using Graph.Cypher.Binding;
using Graph.Cypher.Execution;
using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Planning;

/// <summary>One relationship to walk, seen from where the walk starts.</summary>
/// <param name="ToBound">The far node is known already: only check that the relationship leads there.</param>
/// <param name="Others">Slots of relationships (or lists of them) of the same MATCH that it must differ from.</param>
internal sealed record Walk(int From, int Relationship, int To, bool ToBound, RelationshipDirection Direction, int[]? Types, int[] Others, string Text)
{
    public static RelationshipDirection Reverse(RelationshipDirection direction) => direction switch
    {
        RelationshipDirection.Left => RelationshipDirection.Right,
        RelationshipDirection.Right => RelationshipDirection.Left,
        _ => direction,
    };
}

internal sealed class ExpandPlan(PlanNode input, Walk walk) : PlanNode(input)
{
    public override string Name => walk.ToBound ? "ExpandInto" : "Expand";

    public override string Details => walk.Text;

    protected override Operator Make(ExecutionState state) =>
        walk.ToBound ? new ExpandIntoOperator(Inputs[0].Build(state), walk) : new ExpandOperator(Inputs[0].Build(state), walk);
}

/// <summary>The relationship is known already: fit its ends to the pattern's nodes.</summary>
internal sealed class BoundRelationshipPlan(PlanNode input, Walk walk, bool fromBound) : PlanNode(input)
{
    public override string Name => "RelationshipEnds";

    public override string Details => walk.Text;

    protected override Operator Make(ExecutionState state) => new BoundRelationshipOperator(Inputs[0].Build(state), walk, fromBound);
}

/// <param name="keepList">Someone reads the list of relationships.</param>
/// <param name="backwards">The walk goes against the pattern: the list is turned round.</param>
internal sealed class VariableExpandPlan(PlanNode input, Walk walk, PathLength length, int elementSlot, Expr[] conditions, bool keepList, bool backwards) : PlanNode(input)
{
    public override string Name => walk.ToBound ? "VarLengthExpandInto" : "VarLengthExpand";

    public override string Details => walk.Text;

    protected override Operator Make(ExecutionState state) =>
        new VariableExpandOperator(Inputs[0].Build(state), walk, length, elementSlot, conditions, keepList, backwards);
}

/// <summary>A list of relationships is known already: walk along it.</summary>
internal sealed class BoundListPlan(PlanNode input, Walk walk, PathLength length, bool backwards) : PlanNode(input)
{
    public override string Name => "WalkAlongList";

    public override string Details => walk.Text;

    protected override Operator Make(ExecutionState state) => new BoundListOperator(Inputs[0].Build(state), walk, length, backwards);
}

internal sealed class ShortestPathPlan(PlanNode input, Walk walk, PathLength length, int elementSlot, Expr[] conditions, bool all, Expr[] pathConditions, PatternPath[] paths) : PlanNode(input)
{
    public override string Name => all ? "AllShortestPaths" : "ShortestPath";

    public override string Details => walk.Text;

    protected override Operator Make(ExecutionState state) =>
        new ShortestPathOperator(Inputs[0].Build(state), walk, length, elementSlot, conditions, all, pathConditions, paths);
}

/// <param name="backwards">The walk goes from the pattern's right end to its left one.</param>
internal sealed class GroupExpandPlan(PlanNode input, PlanNode inner, PatternGroup group, int from, int to, bool toBound, int[] others, int[] innerSlots, bool backwards, string text) : PlanNode(input, inner)
{
    public override string Name => "Repeat";

    public override string Details => text;

    protected override Operator Make(ExecutionState state) =>
        new GroupExpandOperator(Inputs[0].Build(state), () => Inputs[1].Build(state), group, from, to, toBound, others, innerSlots, backwards);
}
