namespace Graph.Model.Merging;

/// <summary>Makes one graph of many reports' graphs. The order of the reports does not matter: the same set gives the same graph.</summary>
/// <remarks>First it finds what is one thing across reports (matches, then people, then goals), then it unites nodes and relationships of one id.
/// <see cref="PartialMerger"/> does the same for a few reports that come to many.</remarks>
public sealed class GraphMerger
{
    private readonly ConflictCollector conflicts = new();
    private readonly List<ReportView> reports;
    private readonly GraphIdentity identity;
    private readonly ReportIdentity[] identities;

    private GraphMerger(IEnumerable<ReportView> reports)
    {
        this.reports = [.. reports];
        identity = GraphIdentity.Create(this.reports);
        identities = [.. this.reports.Select(identity.Of)];
    }

    /// <param name="reports">Each report once.</param>
    public static MergedGraph Merge(IEnumerable<ReportGraph> reports) => new GraphMerger(Views(reports)).Merge().Graph;

    /// <summary>As <see cref="Merge(IEnumerable{ReportGraph})"/>, with what is needed to merge further reports into the graph.</summary>
    public static (MergedGraph Graph, MergeRecord Record) MergeWithRecord(IEnumerable<ReportGraph> reports)
    {
        var ties = new Dictionary<string, ReportTies>(StringComparer.Ordinal);
        var merger = new GraphMerger(Views(reports.Select(report =>
        {
            ties[report.Report.Id] = ReportTies.Of(report);
            return report;
        })));
        var (graph, told, owned) = merger.Merge();
        var identities = merger.reports.Where(report => !merger.identities[report.Index].IsOwn)
            .ToDictionary(report => report.Id, report => merger.identities[report.Index], StringComparer.Ordinal);
        return (graph, new MergeRecord(told, identities, ties, owned));
    }

    /// <summary>In the order of ids.</summary>
    internal static IEnumerable<ReportView> Views(IEnumerable<ReportGraph> reports) =>
        reports.OrderBy(report => report.Report.Id, StringComparer.Ordinal).Select((report, index) => new ReportView(index, report));

    private (MergedGraph Graph, Dictionary<string, IReadOnlyList<ToldNode>> Told, System.Collections.Immutable.ImmutableArray<OwnedConflict> Conflicts) Merge()
    {
        var told = ToldNodes();
        var merging = new NodeMerging(conflicts);
        var nodes = told.ToDictionary(each => each.Key, each => merging.Merge(each.Key, each.Value), StringComparer.Ordinal);
        var relationships = MergeRelationships();
        for (var i = 0; i < relationships.Count; i++)
        {
            relationships[i] = ReportContent.WithMinuteOf(relationships[i], nodes.GetValueOrDefault);
        }

        ConflictFinding.Places(relationships, conflicts);
        foreach (var match in identity.Matches)
        {
            ConflictFinding.Sides(match, reports, identities, conflicts);
        }

        var owned = conflicts.Ordered();
        return (new MergedGraph(PropertyGraph.Create(nodes.Values, relationships), [.. owned.Select(each => each.Conflict)]), told, owned);
    }

    private Dictionary<string, IReadOnlyList<ToldNode>> ToldNodes()
    {
        var told = new Dictionary<string, List<ToldNode>>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var own = identities[report.Index];
            foreach (var node in report.Nodes)
            {
                ReportContent.Add(told, own.Of(node.Id), new ToldNode(report.Id, ReportContent.Told(report, node, own)));
            }
        }

        return told.ToDictionary(each => each.Key, each => (IReadOnlyList<ToldNode>)each.Value, StringComparer.Ordinal);
    }

    private List<GraphRelationship> MergeRelationships()
    {
        var told = new Dictionary<RelationshipKey, List<(GraphRelationship, string)>>();
        foreach (var report in reports)
        {
            foreach (var relationship in report.Relationships)
            {
                var united = ReportContent.United(relationship, identities[report.Index]);
                if (united.From != united.To)
                {
                    ReportContent.Add(told, ReportContent.KeyOf(united), (united, report.Id));
                }
            }
        }

        var merging = new RelationshipMerging(conflicts);
        var merged = new List<GraphRelationship>(told.Count);
        foreach (var (key, each) in told)
        {
            merged.Add(merging.Merge(each, key.Id));
        }

        return merged;
    }
}
