using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Graph.Model.Schema;

namespace Graph.Model.Merging;

/// <summary>Makes one graph of many reports' graphs. The order of the reports does not matter: the same set gives the same graph.</summary>
/// <remarks>First it finds what is one thing across reports (matches, then people, then goals), then it unites nodes and relationships of one id.</remarks>
public sealed class GraphMerger
{
    private static readonly ImmutableDictionary<string, RelationshipDefinition> Definitions =
        FootballSchema.Relationships.ToImmutableDictionary(definition => definition.Type, StringComparer.Ordinal);

    private readonly ConflictCollector conflicts = new();
    private readonly List<ReportView> reports;
    private readonly GraphIdentity identity;

    private GraphMerger(IEnumerable<ReportGraph> reports)
    {
        this.reports = [.. reports.OrderBy(report => report.Report.Id, StringComparer.Ordinal).Select((report, index) => new ReportView(index, report))];
        identity = GraphIdentity.Create(this.reports);
    }

    /// <param name="reports">Each report once.</param>
    public static MergedGraph Merge(IEnumerable<ReportGraph> reports) => new GraphMerger(reports).Merge();

    private MergedGraph Merge()
    {
        var nodes = MergeNodes();
        var relationships = MergeRelationships();
        for (var i = 0; i < relationships.Count; i++)
        {
            if (relationships[i].Type == "SCORED_AGAINST")
            {
                relationships[i] = WithMinuteOf(relationships[i], nodes);
            }
        }

        ConflictFinding.Run(relationships, reports, identity, conflicts);
        return new MergedGraph(PropertyGraph.Create(nodes.Values, relationships), conflicts.Ordered());
    }

    private Dictionary<string, GraphNode> MergeNodes()
    {
        var told = new Dictionary<string, List<(GraphNode, string)>>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            foreach (var node in report.Nodes)
            {
                var turned = node.Labels.Contains("Match") ? identity.IsTurned(report.Index, node.Id)
                    : node.Labels.Contains("Goal") && report.From(node.Id, "IN_MATCH").Any(inMatch => identity.IsTurned(report.Index, inMatch.To));
                Add(told, identity.Of(report.Index, node.Id), (turned ? TurnedSides.Of(node) : node, report.Id));
            }
        }

        var merging = new NodeMerging(conflicts);
        return told.ToDictionary(each => each.Key, each => merging.Merge(each.Key, each.Value), StringComparer.Ordinal);
    }

    private List<GraphRelationship> MergeRelationships()
    {
        var told = new Dictionary<(string Type, string From, string To, string Key), List<(GraphRelationship, string)>>();
        foreach (var report in reports)
        {
            foreach (var relationship in report.Relationships)
            {
                var united = United(report.Index, relationship);
                if (united.From != united.To)
                {
                    Add(told, (united.Type, united.From, united.To, Key(united)), (united, report.Id));
                }
            }
        }

        var merging = new RelationshipMerging(conflicts);
        var merged = new List<GraphRelationship>(told.Count);
        foreach (var (key, each) in told)
        {
            merged.Add(merging.Merge(each, RelationshipIds.Create(key.Type, key.From, key.To, key.Key)));
        }

        return merged;
    }

    /// <summary>The relationship between the graph's own nodes instead of the report's.</summary>
    private GraphRelationship United(int report, GraphRelationship relationship)
    {
        var properties = relationship.Properties;
        foreach (var name in (ReadOnlySpan<string>)["goal", "match"])
        {
            if (properties.Text(name) is { } id && identity.Of(report, id) is var united && united != id)
            {
                properties = properties.SetItem(name, PropertyValue.Of(united));
            }
        }

        var (from, to) = (identity.Of(report, relationship.From), identity.Of(report, relationship.To));
        return from == relationship.From && to == relationship.To && properties == relationship.Properties
            ? relationship
            : relationship with { From = from, To = to, Properties = properties };
    }

    private static string Key(GraphRelationship relationship) =>
        Definitions.TryGetValue(relationship.Type, out var definition) ? RelationshipIds.KeyOf(definition, relationship.Properties) : "";

    private static GraphRelationship WithMinuteOf(GraphRelationship scored, Dictionary<string, GraphNode> nodes)
    {
        if (scored.Text("goal") is not { } id || !nodes.TryGetValue(id, out var goal))
        {
            return scored;
        }

        var properties = scored.Properties;
        foreach (var name in (ReadOnlySpan<string>)["minute", "addedTime", "kind"])
        {
            properties = goal.Properties.TryGetValue(name, out var value) ? properties.SetItem(name, value) : properties.Remove(name);
        }

        return properties == scored.Properties ? scored : scored with { Properties = properties };
    }

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(value);
    }
}
