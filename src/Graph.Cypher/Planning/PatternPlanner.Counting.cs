using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Planning;

/// <summary>What an aggregation right behind a pattern reads of it: all else of the pattern is only counted.</summary>
internal sealed record CountingUse(HashSet<int> Read);

internal sealed partial class PatternPlanner
{
    private sealed record Leaf(PatternRelationship Edge, int Pivot, int Node, Conjunct[] Conditions)
    {
        public Leaf? Pair { get; set; }

        public bool IsPair { get; set; }
    }

    private readonly List<Leaf> collapsed = [];

    // A node at the end of one relationship that nobody reads is only counted.
    private void CollapseLeaves(CountingUse counting)
    {
        if (pattern.Paths.Count > 0)
        {
            return;
        }

        foreach (var edge in pattern.Edges.OfType<PatternRelationship>().Where(edge => edge is { Length: null, Bound: false } && edge.From != edge.To))
        {
            var leaf = LeafAt(edge, edge.To, edge.From, counting) ?? LeafAt(edge, edge.From, edge.To, counting);
            if (leaf is not null && Fits(leaf))
            {
                collapsed.Add(leaf);
                edges.Remove(edge);
                left.Remove(leaf.Node);
                waiting.RemoveAll(leaf.Conditions.Contains);
            }
        }
    }

    private Leaf? LeafAt(PatternRelationship edge, int node, int pivot, CountingUse counting)
    {
        var leaf = pattern.Nodes[node];
        var touching = pattern.Edges.Count(other => other.From == node || other.To == node);
        if (leaf.Bound || touching > 1 || counting.Read.Contains(leaf.Slot) || counting.Read.Contains(edge.Slot)
            || collapsed.Any(other => other.Pivot == node) || IsPlaceToStart(node))
        {
            return null;
        }

        var about = pattern.Conjuncts.Where(conjunct => conjunct.Uses.Contains(leaf.Slot) || conjunct.Uses.Contains(edge.Slot)).ToArray();
        return about.All(conjunct => conjunct.Uses.Length == 1 && conjunct.Uses[0] == leaf.Slot) ? new Leaf(edge, pivot, node, about) : null;
    }

    // A node that is found at once spares a scan of all the others, which counting it last would need.
    private bool IsPlaceToStart(int node)
    {
        if (Array.IndexOf(placed, true) >= 0 || (FindById(node) is null && !(FindSeek(node) is { } seek && IsIndexed(seek))))
        {
            return false;
        }

        var rows = StartRows(node);
        return Enumerable.Range(0, placed.Length).All(other => other == node || StartRows(other) > rows);
    }

    // Relationships that may be the same one must be told apart: only two at one node can be counted together.
    private bool Fits(Leaf leaf)
    {
        var rivals = collapsed.Where(other => other.Edge.MayShareTypes(leaf.Edge)).ToArray();
        if (rivals.Length == 0)
        {
            return true;
        }

        var sharing = pattern.Edges.Count(other => Overlaps(leaf.Edge, other));
        if (rivals is not [{ Pair: null, IsPair: false } rival] || rival.Pivot != leaf.Pivot || sharing != 2
            || pattern.Edges.Count(other => Overlaps(rival.Edge, other)) != 2
            || leaf.Edge.Direction == RelationshipDirection.Both || rival.Edge.Direction == RelationshipDirection.Both)
        {
            return false;
        }

        rival.Pair = leaf;
        leaf.IsPair = true;
        return true;
    }

    private void AddDegree(Leaf leaf)
    {
        if (leaf.IsPair)
        {
            return;
        }

        var weight = context.Slots.NewSlot();
        Weights.Add(weight);
        var pivot = pattern.Nodes[leaf.Pivot].Slot;
        plan = new DegreePlan(plan, pivot, Counted(leaf), leaf.Pair is null ? null : Counted(leaf.Pair), weight, Others(leaf.Edge, done)) { Rows = plan.Rows };
    }

    private DegreeLeaf Counted(Leaf leaf)
    {
        var forward = leaf.Edge.From == leaf.Pivot;
        var direction = forward ? leaf.Edge.Direction : Planning.Walk.Reverse(leaf.Edge.Direction);
        var types = leaf.Edge.Types ?? [.. Enumerable.Range(0, graph.RelationshipTypes.Count)];
        var conditions = leaf.Conditions.Where(conjunct => !AlwaysHolds(conjunct, types, direction)).Select(conjunct => conjunct.Expr).ToArray();
        var mayLoop = (direction == RelationshipDirection.Both || leaf.Pair is not null || leaf.IsPair) && types.Any(context.Statistics.HasLoops);
        return new DegreeLeaf(
            direction, types, pattern.Nodes[leaf.Node].Slot, conditions, mayLoop, context.Describe(pattern, leaf.Edge, leaf.Pivot, leaf.Node, forward));
    }

    private bool AlwaysHolds(Conjunct conjunct, int[] types, RelationshipDirection direction) =>
        conjunct.Expr is LabelExpr { Labels: LabelIs { Id: >= 0 } label }
        && types.All(type =>
            (direction == RelationshipDirection.Left || context.Statistics.AllNeighboursHave(type, true, label.Id))
            && (direction == RelationshipDirection.Right || context.Statistics.AllNeighboursHave(type, false, label.Id)));
}
