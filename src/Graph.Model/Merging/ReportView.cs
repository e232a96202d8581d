using System.Collections.Immutable;
using System.Globalization;

namespace Graph.Model.Merging;

/// <summary>One report's graph with its relationships found by their ends.</summary>
internal sealed class ReportView
{
    private readonly ILookup<string, GraphRelationship> byStart;
    private readonly ILookup<string, GraphRelationship> byEnd;

    public ReportView(int index, ReportGraph report)
    {
        Index = index;
        Id = report.Report.Id;
        Nodes = report.Graph.Nodes;
        Relationships = report.Graph.Relationships;
        byStart = Relationships.ToLookup(relationship => relationship.From, StringComparer.Ordinal);
        byEnd = Relationships.ToLookup(relationship => relationship.To, StringComparer.Ordinal);
        Published = report.Report.Published ?? Day(Nodes.FirstOrDefault(node => node.Id == Id)?.Properties.Text("published"));
    }

    /// <summary>Place of the report in the order of ids.</summary>
    public int Index { get; }

    public string Id { get; }

    public DateOnly? Published { get; }

    public ImmutableArray<GraphNode> Nodes { get; }

    public ImmutableArray<GraphRelationship> Relationships { get; }

    public IEnumerable<GraphRelationship> From(string node) => byStart[node];

    public IEnumerable<GraphRelationship> From(string node, string type) => byStart[node].Where(relationship => relationship.Type == type);

    public IEnumerable<GraphRelationship> To(string node, string type) => byEnd[node].Where(relationship => relationship.Type == type);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
