using System.Collections.Immutable;

namespace Graph.Model.Merging;

/// <summary>How a merged graph came about: what is needed to merge a few further reports into it without the others.</summary>
/// <param name="Told">For each node of the graph what the reports tell of it, in the order of reports and of their own ids.</param>
/// <param name="Identities">By report; a report that keeps all its ids is left out.</param>
/// <param name="Ties">By report.</param>
/// <param name="Conflicts">As in the merged graph, each with the id of the node or relationship that it came with.</param>
public sealed record MergeRecord(
    IReadOnlyDictionary<string, IReadOnlyList<ToldNode>> Told,
    IReadOnlyDictionary<string, ReportIdentity> Identities,
    IReadOnlyDictionary<string, ReportTies> Ties,
    ImmutableArray<OwnedConflict> Conflicts);

/// <summary>A node as one report tells it.</summary>
/// <param name="Node">With the id that it has in the report.</param>
public readonly record struct ToldNode(string Report, GraphNode Node);

/// <param name="Owner">The node or relationship whose merging found the conflict; for a man's sides <c>sides of</c> and the match.</param>
public readonly record struct OwnedConflict(string Owner, Conflict Conflict) : IComparable<OwnedConflict>
{
    /// <summary>By the conflicts, then by owner.</summary>
    public int CompareTo(OwnedConflict other) => Conflict.CompareTo(other.Conflict) is var order and not 0 ? order : string.CompareOrdinal(Owner, other.Owner);
}
