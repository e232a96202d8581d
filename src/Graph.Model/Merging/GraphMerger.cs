using System.Collections.Immutable;

namespace Graph.Model.Merging;

/// <summary>Makes one graph of many reports' graphs. The order of the reports does not matter: the same set gives the same graph.</summary>
public static class GraphMerger
{
    /// <param name="reports">Each report once.</param>
    public static MergedGraph Merge(IEnumerable<ReportGraph> reports)
    {
        var nodes = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
        var relationships = new Dictionary<string, GraphRelationship>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            foreach (var node in report.Graph.Nodes)
            {
                nodes[node.Id] = node;
            }

            foreach (var relationship in report.Graph.Relationships)
            {
                relationships[relationship.Id] = relationship;
            }
        }

        return new MergedGraph(PropertyGraph.Create(nodes.Values, relationships.Values), []);
    }
}
