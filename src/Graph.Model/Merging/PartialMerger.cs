namespace Graph.Model.Merging;

/// <summary>Merges a few changed reports into a graph: the graph is afterwards what <see cref="GraphMerger"/> makes of all reports, and the work goes with
/// what the change bears on.</summary>
/// <remarks>
/// What is one thing across reports is decided anew for the matches, goals and surname-only people that are tied to those of the changed reports
/// (<see cref="ReportTies"/>), and for nothing else; then each node and relationship of which any of these reports tells something is merged anew.
/// </remarks>
public sealed class PartialMerger
{
    private readonly IMergeState state;
    private readonly TiedReports tied;
    private readonly List<ReportView> views;
    private readonly GraphIdentity identity;
    private readonly ReportIdentity[] identities;
    private readonly ConflictCollector conflicts = new();
    private readonly Dictionary<string, List<ToldNode>> told = new(StringComparer.Ordinal);
    private readonly HashSet<(string Report, string Node)> taken = [];
    private readonly HashSet<RelationshipKey> keys = [];

    private PartialMerger(TiedReports tied, IMergeState state)
    {
        (this.tied, this.state) = (tied, state);
        views = [.. GraphMerger.Views(tied.Reports)];
        identity = GraphIdentity.Create(views);
        identities = [.. views.Select(view => tied.IsChanged(view.Id)
            ? identity.Of(view)
            : state.IdentityOf(view.Id).With(tied.NodesOf(view.Id), identity.Of(view)))];
    }

    /// <param name="mostReports">How many unchanged reports may be looked at.</param>
    /// <returns>Null when the change bears on more reports than that, or a report is not regular (<see cref="ReportTies"/>): merge all reports then.</returns>
    public static PartialMerge? Run(IReadOnlyCollection<ReportReplacement> changes, IMergeState state, int mostReports) =>
        TiedReports.Find(changes, state, mostReports) is { } tied ? new PartialMerger(tied, state).Run(changes, mostReports) : null;

    private PartialMerge? Run(IReadOnlyCollection<ReportReplacement> changes, int mostReports)
    {
        foreach (var before in changes.Select(change => change.Before).OfType<ReportGraph>())
        {
            TakeAway(before);
        }

        foreach (var view in views)
        {
            TakeAndAdd(view);
        }

        var (nodes, tellers) = MergeNodes();
        if (MergeRelationships(nodes, mostReports) is not { } relationships)
        {
            return null;
        }

        ConflictFinding.Places([.. relationships.Values.OfType<GraphRelationship>()], conflicts);
        foreach (var match in identity.Matches.Where(match => tied.Touches(views[match[0].Report].Id, match[0].Id)))
        {
            ConflictFinding.Sides(match, views, identities, conflicts);
        }

        var sides = MatchesOfRenamedMen();
        if (sides.Any(match => !FindSides(match, mostReports)))
        {
            return null;
        }

        var owners = nodes.Keys.Concat(relationships.Keys).Concat(nodes.Keys.Concat(sides).Select(ConflictFinding.SidesOf)).ToHashSet(StringComparer.Ordinal);
        var found = views.ToDictionary(view => view.Id, view => identities[view.Index], StringComparer.Ordinal);
        return new PartialMerge(nodes, tellers, relationships, found, owners, conflicts.Ordered());
    }

    /// <summary>All that a report told before it changed.</summary>
    private void TakeAway(ReportGraph before)
    {
        var old = state.IdentityOf(before.Report.Id);
        foreach (var node in before.Graph.Nodes)
        {
            told.TryAdd(old.Of(node.Id), []);
            taken.Add((before.Report.Id, node.Id));
        }

        foreach (var relationship in before.Graph.Relationships)
        {
            keys.Add(ReportContent.KeyOf(ReportContent.United(relationship, old)));
        }
    }

    /// <summary>What a report tells of things whose identity was decided anew: of a changed report all.</summary>
    private void TakeAndAdd(ReportView view)
    {
        var changed = tied.IsChanged(view.Id);
        var (old, now) = (changed ? null : state.IdentityOf(view.Id), identities[view.Index]);
        foreach (var node in view.Nodes.Where(node => tied.Touches(view.Id, node.Id)))
        {
            if (old is not null)
            {
                told.TryAdd(old.Of(node.Id), []);
                taken.Add((view.Id, node.Id));
            }

            ReportContent.Add(told, now.Of(node.Id), new ToldNode(view.Id, ReportContent.Told(view, node, now)));
        }

        foreach (var relationship in view.Relationships.Where(each => changed || Touches(view.Id, each)))
        {
            keys.Add(ReportContent.KeyOf(ReportContent.United(relationship, now)));
            if (old is not null)
            {
                keys.Add(ReportContent.KeyOf(ReportContent.United(relationship, old)));
            }
        }
    }

    private bool Touches(string report, GraphRelationship relationship) =>
        tied.Touches(report, relationship.From) || tied.Touches(report, relationship.To)
        || (relationship.Text("goal") is { } goal && tied.Touches(report, goal))
        || (relationship.Text("match") is { } match && tied.Touches(report, match));

    private (Dictionary<string, GraphNode?> Nodes, Dictionary<string, IReadOnlyList<ToldNode>> Told) MergeNodes()
    {
        var merging = new NodeMerging(conflicts);
        var nodes = new Dictionary<string, GraphNode?>(StringComparer.Ordinal);
        var tellers = new Dictionary<string, IReadOnlyList<ToldNode>>(StringComparer.Ordinal);
        foreach (var (id, added) in told)
        {
            var all = state.Told(id).Where(each => !taken.Contains((each.Report, each.Node.Id))).Concat(added)
                .OrderBy(each => each.Report, StringComparer.Ordinal).ThenBy(each => each.Node.Id, StringComparer.Ordinal).ToList();
            nodes[id] = all.Count == 0 ? null : merging.Merge(id, all);
            if (all.Count > 0)
            {
                tellers[id] = all;
            }
        }

        return (nodes, tellers);
    }

    /// <summary>Matches that are what they were, of whose sides men are who are no longer who they were.</summary>
    private HashSet<string> MatchesOfRenamedMen()
    {
        var matches = new HashSet<string>(StringComparer.Ordinal);
        foreach (var view in views.Where(view => !tied.IsChanged(view.Id)))
        {
            var (old, now) = (state.IdentityOf(view.Id), identities[view.Index]);
            var renamed = tied.NodesOf(view.Id).Where(node => PersonUnification.IsLocal(node) && old.Of(node) != now.Of(node)).ToList();
            var others = renamed.Count == 0 ? [] : MatchFactsReader.Read(view).Where(match => !tied.Touches(view.Id, match.Id));
            matches.UnionWith(others.Where(match => renamed.Exists(man => view.From(man).Any(each => ConflictFinding.IsOfSide(each, match)))).Select(match => old.Of(match.Id)));
        }

        return matches;
    }

    /// <returns>False when too many reports tell of the match.</returns>
    private bool FindSides(string match, int mostReports)
    {
        var tellers = state.Told(match);
        if (tellers.Count > mostReports)
        {
            return false;
        }

        var (reports, own, facts) = (new List<ReportView>(), new List<ReportIdentity>(), new List<MatchFacts>());
        foreach (var (id, node) in tellers)
        {
            var known = views.Find(view => view.Id == id);
            var report = known is null ? state.Report(id) : tied.Reports.First(each => each.Report.Id == id);
            var view = new ReportView(reports.Count, report!);
            reports.Add(view);
            own.Add(known is null ? state.IdentityOf(id) : identities[known.Index]);
            facts.AddRange(MatchFactsReader.Read(view).Where(each => each.Id == node.Id));
        }

        ConflictFinding.Sides(facts, reports, own, conflicts);
        return true;
    }

    /// <returns>Null when too many reports tell of them.</returns>
    private Dictionary<string, GraphRelationship?>? MergeRelationships(Dictionary<string, GraphNode?> nodes, int mostReports)
    {
        var relationships = keys.ToDictionary(key => key.Id, _ => (GraphRelationship?)null, StringComparer.Ordinal);
        if (Tellers(relationships.Keys, mostReports) is not { } reports)
        {
            return null;
        }

        var each = new Dictionary<RelationshipKey, List<(GraphRelationship, string)>>();
        foreach (var (report, own) in reports)
        {
            foreach (var relationship in report.Graph.Relationships)
            {
                var united = ReportContent.United(relationship, own);
                if (united.From != united.To && ReportContent.KeyOf(united) is var key && keys.Contains(key))
                {
                    ReportContent.Add(each, key, (united, report.Report.Id));
                }
            }
        }

        var merging = new RelationshipMerging(conflicts);
        foreach (var (key, from) in each)
        {
            var merged = merging.Merge(from, key.Id);
            relationships[key.Id] = ReportContent.WithMinuteOf(merged, goal => nodes.TryGetValue(goal, out var node) ? node : state.Node(goal));
        }

        return relationships;
    }

    /// <summary>The reports that tell of relationships, in the order of ids, and what becomes of their ids.</summary>
    private List<(ReportGraph Report, ReportIdentity Own)>? Tellers(IEnumerable<string> relationships, int mostReports)
    {
        var reports = tied.Reports.ToDictionary(report => report.Report.Id, StringComparer.Ordinal);
        var own = views.ToDictionary(view => view.Id, view => identities[view.Index], StringComparer.Ordinal);
        foreach (var id in relationships.SelectMany(state.ReportsOf).Distinct(StringComparer.Ordinal))
        {
            if (reports.ContainsKey(id) || tied.IsChanged(id) || state.Report(id) is not { } report)
            {
                continue;
            }

            if (reports.Count >= mostReports)
            {
                return null;
            }

            reports.Add(id, report);
            own.Add(id, state.IdentityOf(id));
        }

        return [.. reports.Values.OrderBy(report => report.Report.Id, StringComparer.Ordinal).Select(report => (report, own[report.Report.Id]))];
    }
}
