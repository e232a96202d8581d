using Graph.Cypher.Binding;
using Graph.Cypher.Expressions;
using Graph.Model.Reading;

namespace Graph.Cypher.Planning;

/// <summary>What the conditions on one node of a pattern say about it.</summary>
/// <param name="Label">The rarest label that it must have; −1: none.</param>
/// <param name="Impossible">It must have a label that the graph does not have.</param>
/// <param name="Count">Nodes with the label.</param>
/// <param name="OwnSelectivity">Share of them that its own further conditions leave.</param>
internal sealed record PatternNodeFacts(int Label, string? Impossible, double Count, double OwnSelectivity, int[] Labels)
{
    public static PatternNodeFacts Of(PatternNode node, Pattern pattern, IGraphReader graph)
    {
        var labels = new List<int>();
        var selectivity = 1.0;
        string? impossible = null;
        foreach (var conjunct in pattern.Conjuncts)
        {
            if (conjunct.Expr is LabelExpr { Subject: SlotExpr subject } label && subject.Slot == node.Slot)
            {
                label.Labels.CollectRequired(labels);
                impossible = impossible is null && labels.Contains(-1) ? (label.Labels as LabelIs)?.Name ?? "a label" : impossible;
            }
            else if (conjunct.Uses.Length == 1 && conjunct.Uses[0] == node.Slot)
            {
                selectivity *= Math.Max(1e-6, Selectivity.Of(conjunct, graph));
            }
        }

        var rarest = -1;
        var known = new List<int>();
        foreach (var label in labels)
        {
            if (label >= 0)
            {
                known.Add(label);
                rarest = rarest < 0 || graph.NodesWithLabel(label).Length < graph.NodesWithLabel(rarest).Length ? label : rarest;
            }
        }

        var count = rarest < 0 ? graph.NodeCount : graph.NodesWithLabel(rarest).Length;
        return new PatternNodeFacts(rarest, impossible, node.Bound ? 1 : count, selectivity, [.. known]);
    }
}
