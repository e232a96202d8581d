using System.Collections.Immutable;

namespace Graph.Store;

/// <summary>What a store holds, in figures.</summary>
/// <param name="SchemaVersion">Version of the file's layout.</param>
/// <param name="Nodes">Number of nodes by label, ordinal order; a node counts for each of its labels.</param>
/// <param name="Relationships">Number of relationships by type, ordinal order.</param>
/// <param name="GraphHash">Lower-case hex SHA-256 over the merged graph: equal for equal graphs, whatever the order of imports.</param>
/// <param name="DataHash">What <see cref="GraphStore.ImportBatch"/> was last told of the data that the extraction used; empty when nothing.</param>
public sealed record StoreInfo(
    string Path,
    int SchemaVersion,
    long FileBytes,
    long Reports,
    long NodeCount,
    long RelationshipCount,
    ImmutableSortedDictionary<string, long> Nodes,
    ImmutableSortedDictionary<string, long> Relationships,
    long Conflicts,
    string GraphHash,
    string DataHash);

/// <summary>What an import or a removal changed.</summary>
/// <param name="Added">Reports that the store did not have.</param>
/// <param name="Replaced">Reports that it had, with another reading (another version or other data).</param>
/// <param name="Unchanged">Reports that it had just so.</param>
/// <param name="Removed">Reports taken out.</param>
/// <param name="Nodes">Nodes of the merged graph afterwards.</param>
/// <param name="Relationships">Relationships of the merged graph afterwards.</param>
public sealed record StoreChange(int Added, int Replaced, int Unchanged, int Removed, int Nodes, int Relationships, int Conflicts, string GraphHash)
{
    /// <summary>Ids of the reports that the store did not have, in the order in which they came.</summary>
    public ImmutableArray<string> AddedReports { get; init; } = [];
}

/// <summary>A report that an import added, and another that was read under its name before with another text.</summary>
/// <param name="File">As <see cref="Model.SourceReport.File"/> of the newer one.</param>
public sealed record ReportOfOldName(string File, string Newer, string Older);
