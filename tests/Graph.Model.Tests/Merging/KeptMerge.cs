using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Model.Tests.Merging;

/// <summary>A merged graph that is kept up to date by partial merges alone, in memory.</summary>
internal sealed class KeptMerge : IMergeState
{
    private readonly Dictionary<string, ReportGraph> reports = new(StringComparer.Ordinal);
    private readonly Dictionary<long, SortedSet<string>> ties = [];
    private readonly Dictionary<string, ReportIdentity> identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ToldNode>> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphRelationship> relationships = new(StringComparer.Ordinal);
    private List<OwnedConflict> conflicts;

    public KeptMerge(IReadOnlyList<ReportGraph> start)
    {
        var (merged, record) = GraphMerger.MergeWithRecord(start);
        foreach (var report in start)
        {
            reports[report.Report.Id] = report;
            Tie(report, add: true);
            identities[report.Report.Id] = record.Identities.GetValueOrDefault(report.Report.Id, ReportIdentity.Own);
        }

        told = record.Told.ToDictionary(StringComparer.Ordinal);
        nodes = merged.Graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        relationships = merged.Graph.Relationships.ToDictionary(each => each.Id, StringComparer.Ordinal);
        conflicts = [.. record.Conflicts];
    }

    public IReadOnlyCollection<ReportGraph> Reports => reports.Values;

    public MergedGraph Graph => new(PropertyGraph.Create(nodes.Values, relationships.Values), [.. conflicts.Order().Select(each => each.Conflict)]);

    public void Change(params ReportReplacement[] changes)
    {
        var partial = PartialMerger.Run(changes, this, int.MaxValue) ?? throw new InvalidOperationException("The reports are not regular.");
        foreach (var change in changes)
        {
            Set(reports, change.Id, change.After);
            if (change.Before is { } before)
            {
                Tie(before, add: false);
                identities.Remove(change.Id);
            }

            if (change.After is { } after)
            {
                Tie(after, add: true);
            }
        }

        Each(partial.Nodes, (id, node) => Set(nodes, id, node));
        Each(partial.Nodes, (id, _) => Set(told, id, partial.Told.GetValueOrDefault(id)));
        Each(partial.Relationships, (id, relationship) => Set(relationships, id, relationship));
        Each(partial.Identities, (id, identity) => Set(identities, id, identity));
        conflicts = [.. conflicts.Where(each => !partial.Owners.Contains(each.Owner)), .. partial.Conflicts];
    }

    public ReportReplacement Replace(ReportGraph report) => new(report.Report.Id, reports.GetValueOrDefault(report.Report.Id), report);

    public ReportReplacement Remove(ReportGraph report) => new(report.Report.Id, reports[report.Report.Id], null);

    public IReadOnlyList<string> ReportsTiedBy(long key) => ties.TryGetValue(key, out var tied) ? [.. tied] : [];

    public ReportGraph? Report(string id) => reports.GetValueOrDefault(id);

    public ReportIdentity IdentityOf(string report) => identities.GetValueOrDefault(report, ReportIdentity.Own);

    public GraphNode? Node(string id) => nodes.GetValueOrDefault(id);

    public IReadOnlyList<ToldNode> Told(string node) => told.GetValueOrDefault(node, []);

    public IReadOnlyList<string> ReportsOf(string relationship) =>
        relationships.TryGetValue(relationship, out var found) && found.Properties.TryGetValue("reports", out var named) ? named.AsList : [];

    private void Tie(ReportGraph report, bool add)
    {
        foreach (var key in ReportTies.Of(report).Groups.SelectMany(group => group.Keys))
        {
            var tied = ties.TryGetValue(key, out var known) ? known : ties[key] = new SortedSet<string>(StringComparer.Ordinal);
            _ = add ? tied.Add(report.Report.Id) : tied.Remove(report.Report.Id);
        }
    }

    private static void Each<T>(IReadOnlyDictionary<string, T> all, Action<string, T> take)
    {
        foreach (var (id, value) in all)
        {
            take(id, value);
        }
    }

    private static void Set<T>(Dictionary<string, T> all, string id, T? value)
        where T : class
    {
        if (value is null)
        {
            all.Remove(id);
        }
        else
        {
            all[id] = value;
        }
    }
}
