using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Planning;

internal sealed partial class PatternPlanner
{
    private const int LargePattern = 24;

    private sealed record Seek(Conjunct Conjunct, NodePropertyExpr Property, Expr Value, bool IsList, int Label, bool Unique);

    private sealed record ById(Expr Value, bool ByElementId, bool IsList);

    private int ChooseStart()
    {
        var best = -1;
        var bestCost = double.MaxValue;
        for (var node = 0; node < placed.Length; node++)
        {
            if (!left.Contains(node))
            {
                continue;
            }

            if (!context.Has(PlanRewrites.StartPoint) || left.Count == 1)
            {
                return node;
            }

            var cost = left.Count > LargePattern ? StartRows(node) : Cost(node);
            if (best < 0 || cost < bestCost)
            {
                (best, bestCost) = (node, cost);
            }
        }

        return best;
    }

    private double StartRows(int node) =>
        facts[node].Impossible is not null ? 0
        : FindById(node) is not null ? 1
        : FindSeek(node) is { } seek && IsIndexed(seek) ? seek.Unique ? 1 : Math.Max(1, facts[node].Count * Selectivity.Of(seek.Conjunct, graph))
        : facts[node].Count;

    // The rows that pass through all steps when the pattern is walked from this node.
    private double Cost(int start)
    {
        var scanned = StartRows(start);
        var rows = FindById(start) is null ? Math.Min(scanned, facts[start].Count * facts[start].OwnSelectivity) : 1;
        var cost = scanned + rows;
        var reached = (bool[])placed.Clone();
        reached[start] = true;
        var open = new List<PatternEdge>(edges);
        while (open.Count > 0)
        {
            PatternEdge? best = null;
            var growth = double.MaxValue;
            foreach (var edge in open)
            {
                if ((reached[edge.From] || reached[edge.To]) && (!NeedsBothEnds(edge) || (reached[edge.From] && reached[edge.To])) && Growth(edge, reached) is var next && next < growth)
                {
                    (best, growth) = (edge, next);
                }
            }

            if (best is null)
            {
                break;
            }

            // Walked rows cost before the far node's conditions thin them out.
            var far = reached[best.From] ? best.To : best.From;
            cost += rows * Math.Max(growth, growth / Math.Max(1e-3, facts[far].OwnSelectivity));
            rows *= growth;
            reached[best.From] = reached[best.To] = true;
            open.Remove(best);
        }

        return cost;
    }

    private void Start(int node)
    {
        var target = pattern.Nodes[node];
        var name = context.NameOf(target);
        if (facts[node].Impossible is { } missing)
        {
            plan = new NothingPlan(plan, $"the graph has no label {missing}") { Rows = 0 };
        }
        else if (FindById(node) is { } byId)
        {
            plan = new NodeByIdPlan(plan, target.Slot, name, byId.Value, byId.ByElementId, byId.IsList) { Rows = plan.Rows };
        }
        else if (FindSeek(node) is { } seek && (IsIndexed(seek) || IsRepeated()))
        {
            var rows = seek.Unique ? 1 : Math.Max(1, facts[node].Count * Selectivity.Of(seek.Conjunct, graph));
            plan = new NodeSeekPlan(
                plan, target.Slot, name, seek.Label, seek.Label < 0 ? "" : graph.Labels[seek.Label], seek.Property.Key, seek.Property.KeyId, seek.Value, seek.IsList, !IsIndexed(seek))
            {
                Rows = plan.Rows * rows,
            };
        }
        else
        {
            var label = facts[node].Label;
            plan = new NodeScanPlan(plan, target.Slot, name, label, label < 0 ? "" : graph.Labels[label]) { Rows = plan.Rows * facts[node].Count };
            waiting.RemoveAll(conjunct => conjunct.Expr is LabelExpr { Labels: LabelIs { Id: >= 0 } only, Subject: SlotExpr subject } && only.Id == label && subject.Slot == target.Slot);
        }

        Place(node);
    }

    private bool IsIndexed(Seek seek) => context.Has(PlanRewrites.IndexSeek) && HasIndex(seek.Label, seek.Property.KeyId, out _);

    private bool HasIndex(int label, int key, out bool unique)
    {
        unique = false;
        var indexes = graph.Indexes;
        for (var i = 0; i < indexes.Count; i++)
        {
            if (indexes[i].Label == label && indexes[i].Key == key)
            {
                unique = indexes[i].Unique;
                return true;
            }
        }

        return false;
    }

    // A scan that is done once is not worth an index of its own; one for each of many rows is.
    private bool IsRepeated() => context.Has(PlanRewrites.IndexSeek) && plan is not UnitPlan && plan.Rows > 4;

    private Seek? FindSeek(int node)
    {
        Seek? best = null;
        var slot = pattern.Nodes[node].Slot;
        foreach (var conjunct in waiting)
        {
            var (property, value, isList) = conjunct.Expr switch
            {
                ComparisonExpr { Operation: ComparisonOperator.Equal, Left: NodePropertyExpr p } e when p.Slot == slot => (p, e.Right, false),
                ComparisonExpr { Operation: ComparisonOperator.Equal, Right: NodePropertyExpr p } e when p.Slot == slot => (p, e.Left, false),
                InExpr { Item: NodePropertyExpr p } e when p.Slot == slot => (p, e.List, true),
                _ => (null, null, false),
            };
            if (property is null || property.KeyId < 0 || !IsKnownBefore(value!, slot))
            {
                continue;
            }

            var label = Array.Find(facts[node].Labels, candidate => HasIndex(candidate, property.KeyId, out _));
            label = HasIndex(label, property.KeyId, out var unique) && Array.IndexOf(facts[node].Labels, label) >= 0 ? label : facts[node].Label;
            unique &= !isList && HasIndex(label, property.KeyId, out _);
            var found = new Seek(conjunct, property, value!, isList, label, unique);
            if (best is null || (IsIndexed(found) && (!IsIndexed(best) || (unique && !best.Unique))))
            {
                best = found;
            }
        }

        return best;
    }

    private ById? FindById(int node)
    {
        if (!context.Has(PlanRewrites.IndexSeek))
        {
            return null;
        }

        var slot = pattern.Nodes[node].Slot;
        foreach (var conjunct in waiting)
        {
            var (call, value, isList) = conjunct.Expr switch
            {
                ComparisonExpr { Operation: ComparisonOperator.Equal, Left: FunctionExpr f } e => (f, e.Right, false),
                ComparisonExpr { Operation: ComparisonOperator.Equal, Right: FunctionExpr f } e => (f, e.Left, false),
                InExpr { Item: FunctionExpr f } e => (f, e.List, true),
                _ => (null, null, false),
            };
            if (call is { Function.Name: "id" or "elementId", Arguments: [SlotExpr subject] } && subject.Slot == slot && IsKnownBefore(value!, slot))
            {
                return new ById(value!, call.Function.Name == "elementId", isList);
            }
        }

        return null;
    }

    // The value is there before the node is: constants, earlier variables and their properties.
    private bool IsKnownBefore(Expr value, int slot) => value switch
    {
        { IsConstant: true } => true,
        SlotExpr variable => IsKnown(variable.Slot, slot),
        NodePropertyExpr property => IsKnown(property.Slot, slot),
        PropertyExpr { Subject: SlotExpr subject } => IsKnown(subject.Slot, slot),
        _ => false,
    };

    private bool IsKnown(int read, int slot) => read != slot && (!introduced.Contains(read) || known.Contains(read));
}
