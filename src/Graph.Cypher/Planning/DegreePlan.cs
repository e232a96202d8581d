using Graph.Cypher.Execution;
using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Planning;

/// <summary>A relationship to a node that is only counted, seen from the node that stays.</summary>
/// <param name="Slot">Of the counted node, for its conditions.</param>
/// <param name="Conditions">On the counted node alone: they hold or not whatever the row.</param>
/// <param name="MayLoop">Types among which a relationship leads from a node to itself.</param>
internal sealed record DegreeLeaf(RelationshipDirection Direction, int[] Types, int Slot, Expr[] Conditions, bool MayLoop, string Text);

/// <summary>Instead of walking relationships whose far node is only counted, tells how many there are: the row then stands for so many rows.</summary>
/// <param name="pair">A second such relationship of the same node that may be the same one as the first; pairs of the same are taken off.</param>
/// <param name="weight">Slot for the number.</param>
/// <param name="others">Slots of relationships of the same MATCH that must not be counted again.</param>
internal sealed class DegreePlan(PlanNode input, int pivot, DegreeLeaf leaf, DegreeLeaf? pair, int weight, int[] others) : PlanNode(input)
{
    public override string Name => "CountRelationships";

    public override string Details => pair is null ? leaf.Text : $"{leaf.Text}, {pair.Text}";

    protected override Operator Make(ExecutionState state) => new DegreeOperator(Inputs[0].Build(state), pivot, leaf, pair, weight, others, state.Graph);
}
