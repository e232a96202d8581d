using Graph.Model.Merging;
using Graph.Store.Reports;
using Microsoft.Data.Sqlite;

namespace Graph.Store.Merged;

/// <summary>Merges after a batch: the changed reports alone where they are few, else all.</summary>
internal sealed class StoreMerge(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>Null when nothing was merged.</summary>
    public byte[]? Hash { get; private set; }

    public GraphSums? Sums { get; private set; }

    /// <summary>Null when not all was merged.</summary>
    public MergedGraph? Whole { get; private set; }

    public void Run(StateRow state, BatchChanges batch)
    {
        if (batch.AreMany || state.Sums is not { } sums || !TryAlone(batch, sums))
        {
            var (merged, record) = GraphMerger.MergeWithRecord(new ReportTable(connection).Read(withTexts: false));
            (Hash, Sums) = MergedTables.Write(connection, transaction, merged, record);
            Whole = merged;
        }
    }

    private bool TryAlone(BatchChanges batch, GraphSums sums)
    {
        using var stored = new StoredMerge(connection);
        var reports = new ReportTable(connection);
        var changes = batch.Replacements(reports.Find);
        var mostReports = (int)(Files.StoreFile.Scalar(connection, "SELECT count(*) FROM reports") / 2) + 8;
        if (!stored.IsRegular || PartialMerger.Run(changes, stored, mostReports) is not { } partial)
        {
            return false;
        }

        Hash = MergedTables.Write(connection, transaction, partial, changes, sums);
        Sums = sums;
        return true;
    }
}
