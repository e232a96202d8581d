namespace Graph.Model.Merging;

/// <summary>A merged graph into which some reports are to be merged, as it stood before. See <see cref="MergeRecord"/>.</summary>
public interface IMergeState
{
    /// <summary>Ids of the reports that have this key among their <see cref="ReportTies"/>.</summary>
    IReadOnlyList<string> ReportsTiedBy(long key);

    /// <summary>A report that does not change; null when there is none of the id.</summary>
    ReportGraph? Report(string id);

    ReportIdentity IdentityOf(string report);

    /// <summary>Null when the graph has no such node.</summary>
    GraphNode? Node(string id);

    /// <summary>What the reports tell of a node of the graph; empty when there is none.</summary>
    IReadOnlyList<ToldNode> Told(string node);

    /// <summary>Ids of the reports that a relationship of the graph names; empty when there is none, or it names none.</summary>
    IReadOnlyList<string> ReportsOf(string relationship);
}

/// <summary>A report that comes, goes or is read anew.</summary>
/// <param name="Before">Null when the graph did not have it.</param>
/// <param name="After">Null when it goes.</param>
public sealed record ReportReplacement(string Id, ReportGraph? Before, ReportGraph? After);

/// <summary>What becomes of the parts of the graph on which the changed reports bear; all else stays.</summary>
/// <param name="Nodes">By id; null where the node goes.</param>
/// <param name="Told">Of the nodes that are there afterwards.</param>
/// <param name="Relationships">By id; null where the relationship goes.</param>
/// <param name="Identities">Of every report on which the change bears and that is there afterwards.</param>
/// <param name="Owners">Conflicts with these owners give way to <paramref name="Conflicts"/>.</param>
public sealed record PartialMerge(
    IReadOnlyDictionary<string, GraphNode?> Nodes,
    IReadOnlyDictionary<string, IReadOnlyList<ToldNode>> Told,
    IReadOnlyDictionary<string, GraphRelationship?> Relationships,
    IReadOnlyDictionary<string, ReportIdentity> Identities,
    IReadOnlySet<string> Owners,
    IReadOnlyList<OwnedConflict> Conflicts);
