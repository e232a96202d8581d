using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Planning;

internal sealed partial class PatternPlanner
{
    private void Walk(PatternEdge edge)
    {
        var growth = Growth(edge, placed);
        var forward = placed[edge.From];
        var (from, to) = forward ? (edge.From, edge.To) : (edge.To, edge.From);
        var rows = plan.Rows * growth;
        var input = plan;
        plan = edge is PatternGroup group ? WalkGroup(group, from, to, forward) : WalkRelationship((PatternRelationship)edge, from, to, forward);
        plan.Rows = rows;
        edges.Remove(edge);
        done.Add(edge);
        Place(to);
        MarkKnown(edge);
    }

    private void MarkKnown(PatternEdge edge)
    {
        if (edge is PatternGroup group)
        {
            known.Add(group.FlatSlot);
            known.UnionWith(group.Lists.Select(list => list.List));
        }
        else
        {
            known.Add(((PatternRelationship)edge).Slot);
        }
    }

    private PlanNode WalkRelationship(PatternRelationship edge, int from, int to, bool forward)
    {
        var walk = new Walk(
            pattern.Nodes[from].Slot,
            edge.Slot,
            pattern.Nodes[to].Slot,
            placed[to],
            forward ? edge.Direction : Planning.Walk.Reverse(edge.Direction),
            edge.Types,
            Others(edge, done),
            context.Describe(pattern, edge, from, to, forward));
        if (edge.Length is null)
        {
            return new ExpandPlan(plan, walk);
        }

        if (edge.Bound)
        {
            return new BoundListPlan(plan, walk, edge.Length, !forward);
        }

        if (edge.Shortest != ShortestKind.None)
        {
            return PlanShortest(edge, walk);
        }

        var keepList = edge.Name is not null || pattern.Paths.Count > 0 || Others(edge, pattern.Edges).Length > 0;
        return new VariableExpandPlan(plan, walk, edge.Length, edge.ElementSlot, edge.ElementConditions, keepList, !forward);
    }

    private ShortestPathPlan PlanShortest(PatternRelationship edge, Walk walk)
    {
        var paths = pattern.Paths.Where(path => path.Path.Parts.Contains(edge.Slot)).ToArray();
        var own = paths.Select(path => path.Slot).Append(edge.Slot).ToHashSet();
        var conditions = waiting.Where(conjunct =>
            conjunct.Uses.Any(own.Contains) && conjunct.Uses.All(slot => own.Contains(slot) || !introduced.Contains(slot) || known.Contains(slot))).ToArray();
        waiting.RemoveAll(conditions.Contains);
        known.UnionWith(own);
        return new ShortestPathPlan(
            plan, walk, edge.Length!, edge.ElementSlot, edge.ElementConditions, edge.Shortest == ShortestKind.All, [.. conditions.Select(conjunct => conjunct.Expr)], [.. paths]);
    }

    private GroupExpandPlan WalkGroup(PatternGroup group, int from, int to, bool forward)
    {
        var start = group.Inner.Nodes.First(node => node.Slot == (forward ? group.First : group.Last));
        var inner = new Pattern();
        inner.Nodes.AddRange(group.Inner.Nodes.Select(node => node == start ? node with { Bound = true } : node));
        inner.Edges.AddRange(group.Inner.Edges);
        inner.Conjuncts.AddRange(group.Inner.Conjuncts);
        inner.Introduced.AddRange(group.Inner.Introduced.Where(slot => slot != start.Slot));
        var planner = new PatternPlanner(context, inner, new UnitPlan());
        return new GroupExpandPlan(
            plan,
            planner.Plan(),
            group,
            pattern.Nodes[from].Slot,
            pattern.Nodes[to].Slot,
            placed[to],
            Others(group, done),
            [.. group.Inner.Introduced],
            !forward,
            context.Text([group.Span]));
    }

    private void PlanBoundRelationship(PatternRelationship edge)
    {
        var walk = new Walk(
            pattern.Nodes[edge.From].Slot,
            edge.Slot,
            pattern.Nodes[edge.To].Slot,
            placed[edge.To],
            edge.Direction,
            edge.Types,
            Others(edge, done),
            context.Describe(pattern, edge, edge.From, edge.To, true));
        plan = new BoundRelationshipPlan(plan, walk, placed[edge.From]) { Rows = plan.Rows };
        edges.Remove(edge);
        done.Add(edge);
        Place(edge.From);
        Place(edge.To);
    }

    // Loops, not LINQ over numbers, wherever every query passes: that costs a process its start.
    private static int[] Others(PatternEdge edge, List<PatternEdge> among)
    {
        var slots = new List<int>();
        foreach (var other in among)
        {
            if (other != edge && Overlaps(edge, other))
            {
                slots.Add(SlotOf(other));
            }
        }

        return [.. slots];
    }

    private static int SlotOf(PatternEdge edge) => edge is PatternGroup group ? group.FlatSlot : ((PatternRelationship)edge).Slot;

    // Whether the two may stand for the same relationship. Shortest paths choose theirs freely.
    private static bool Overlaps(PatternEdge one, PatternEdge other) => (one, other) switch
    {
        (PatternRelationship { Shortest: not ShortestKind.None }, _) or (_, PatternRelationship { Shortest: not ShortestKind.None }) => false,
        (PatternRelationship a, PatternRelationship b) => a.MayShareTypes(b),
        (PatternGroup group, _) => group.Inner.Edges.Any(inner => Overlaps(inner, other)),
        (_, PatternGroup group) => group.Inner.Edges.Any(inner => Overlaps(one, inner)),
        _ => true,
    };
}
