using System.Collections.Immutable;
using Graph.Model;
using Graph.Model.Merging;
using Graph.Model.Reading;
using Graph.Store.Files;
using Graph.Store.Images;
using Graph.Store.Merged;
using Graph.Store.Reports;
using Microsoft.Data.Sqlite;

namespace Graph.Store;

/// <summary>The embedded store: one file that holds every report's own graph and the graph of all reports together.</summary>
/// <remarks>One writer at a time; readers go on beside it and see the state before or after a batch, never between. Not thread-safe: one instance a thread.</remarks>
public sealed class GraphStore : IDisposable
{
    /// <summary>So many relationships are laid out in less than half a second. In a larger graph a few new reports would cost seconds for it: the next query does it,
    /// once for however many imports.</summary>
    private const int ImageAtOnce = 50_000;

    private readonly SqliteConnection connection;
    private readonly StoreOptions? options;

    private GraphStore(string path, SqliteConnection connection, StoreOptions? options)
    {
        Path = path;
        this.connection = connection;
        this.options = options;
    }

    public string Path { get; }

    /// <summary>Opens a store for reading.</summary>
    /// <exception cref="StoreException">The file is missing, no store, newer than this program or damaged.</exception>
    public static GraphStore Open(string path) => new(path, StoreFile.OpenForReading(path), null);

    /// <summary>Opens a store for writing and makes it first when there is none.</summary>
    /// <exception cref="StoreException">The file is no store, newer than this program, damaged, can't be written, or another program is writing.</exception>
    public static GraphStore Create(string path, StoreOptions? options = null)
    {
        options ??= new StoreOptions();
        return new GraphStore(path, StoreFile.OpenForWriting(path, options), options);
    }

    /// <summary>Adds reports, or replaces those that are there, and merges anew: all of the batch or, when it throws, nothing.</summary>
    /// <param name="reports">Read one at a time and not kept, so it may produce them as it goes; what it produced until it ended is the batch.</param>
    /// <param name="cancellation">Gives the whole batch up. To keep what is finished, end <paramref name="reports"/> instead.</param>
    /// <exception cref="StoreException">Another program is writing, or the disk is full.</exception>
    public StoreChange ImportBatch(IEnumerable<ReportGraph> reports, CancellationToken cancellation = default)
    {
        var added = ImmutableArray.CreateBuilder<string>();
        var changed = Change((transaction, batch) =>
        {
            var table = new ReportTable(connection);
            var counts = new int[3];
            foreach (var report in reports)
            {
                cancellation.ThrowIfCancellationRequested();
                var change = table.Put(transaction, report, options!.KeepQuotes, batch);
                counts[(int)change]++;
                if (change == ReportTable.Change.Added)
                {
                    added.Add(report.Report.Id);
                }
            }

            return (counts[(int)ReportTable.Change.Added], counts[(int)ReportTable.Change.Replaced], counts[(int)ReportTable.Change.Unchanged], 0);
        });
        return changed with { AddedReports = added.ToImmutable() };
    }

    /// <summary>Of reports that were just added: those under whose names others were read before, ordered by name. A text that was changed and imported again is such a one.</summary>
    public ImmutableArray<ReportOfOldName> OldNames(IReadOnlySet<string> added) => Reading(() => ReportNames.Twice(connection, added));

    /// <summary>Takes a report and all that only it asserted out of the graph.</summary>
    /// <param name="reportId">A report's id, the start of one that fits no other, or the id or file name under which it was read.</param>
    /// <exception cref="StoreException">No report fits, or several do.</exception>
    public StoreChange Remove(string reportId) => Remove([reportId]);

    /// <summary>As <see cref="Remove(string)"/>, several in one transaction.</summary>
    public StoreChange Remove(IReadOnlyList<string> reportIds) => Change((transaction, batch) =>
    {
        var table = new ReportTable(connection);
        var removed = 0;
        foreach (var id in reportIds.Select(wanted => One(table, wanted)).Distinct(StringComparer.Ordinal).ToList())
        {
            batch.Note(id, () => table.Find(id));
            removed += table.Delete(transaction, id) ? 1 : 0;
        }

        return (0, 0, 0, removed);
    });

    /// <summary>The graph of all reports together.</summary>
    public PropertyGraph ReadGraph() => Reading(ReadRows);

    /// <summary>The graph of all reports together, for queries: from the image beside the store, which is made anew when it is missing or outdated.</summary>
    /// <remarks>The reader stays what it was when it was opened, whatever is imported later.</remarks>
    /// <exception cref="StoreException">As <see cref="Open"/>.</exception>
    public static IGraphReader OpenReader(string path)
    {
        if (StoreImage.TryOpenQuickly(path) is { } image)
        {
            return image;
        }

        using var store = Open(path);
        return store.OpenReader();
    }

    /// <summary>What is wrong with the file that a reader looks at, asked when reading it failed: an image's content is not compared with its checksum when it is opened.</summary>
    /// <returns>Null when it is what was written.</returns>
    public static Diagnostic? Damage(IGraphReader reader) => reader is ImageGraph image && !image.IsIntact() ? StoreVerification.DamagedImage(image.Path) : null;

    /// <inheritdoc cref="OpenReader(string)"/>
    public IGraphReader OpenReader() => Reading<IGraphReader>(() =>
    {
        var hash = new StateRow(connection).GraphHash;
        if (StoreImage.TryOpen(Path, hash) is { } image)
        {
            return image;
        }

        var graph = RowReading.ToReader(connection);
        return StoreImage.TryWrite(Path, graph, hash) && StoreImage.TryOpen(Path, hash) is { } made ? made : graph;
    });

    /// <summary>The reports with their own graphs and diagnostics, ordered by id; a text that was not kept is empty.</summary>
    public ImmutableArray<ReportGraph> ReadReports(bool withTexts = true) => Reading(() => new ReportTable(connection).Read(withTexts).ToImmutableArray());

    /// <summary>What reports disagree about.</summary>
    public ImmutableArray<Conflict> Conflicts() => Reading(() => ConflictTable.Read(connection));

    /// <summary>Everything that was noted when the reports were read, in the order of the reports' ids.</summary>
    public ImmutableArray<Diagnostic> Diagnostics() =>
        Reading(() => new ReportTable(connection).Read(withTexts: false).SelectMany(report => report.Diagnostics).ToImmutableArray());

    public StoreInfo Info() => Reading(() => StoreFigures.Read(connection, Path));

    /// <summary>Reads the whole file and compares every checksum.</summary>
    /// <returns>What is wrong; empty when all is well.</returns>
    public ImmutableArray<Diagnostic> Verify() => StoreVerification.Run(connection, Path);

    public void Dispose() => connection.Dispose();

    private PropertyGraph ReadRows() => PropertyGraph.Create(
        GraphTable.Nodes.Read(connection).Select(row => row.ToNode()),
        GraphTable.Relationships.Read(connection).Select(row => row.ToRelationship()));

    private StoreChange Change(Func<SqliteTransaction, BatchChanges, (int Added, int Replaced, int Unchanged, int Removed)> change)
    {
        if (options is null)
        {
            throw new InvalidOperationException("The store was opened for reading.");
        }

        return StoreFile.Guarded(Path, () =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var state = new StateRow(connection);
            var batch = new BatchChanges(state.IsNew || state.Sums is null ? 0 : MostMergedAlone());
            var (added, replaced, unchanged, removed) = change(transaction, batch);
            var merge = new StoreMerge(connection, transaction);
            if (added + replaced + removed > 0 || state.IsNew)
            {
                merge.Run(state, batch);
            }

            var hash = merge.Hash ?? state.GraphHash;
            var summary = StoreFigures.Summary(connection, hash, merge.Sums ?? state.Sums);
            state.Write(transaction, hash, options.DataHash, merge.Sums);
            transaction.Commit();
            Settle(merge);
            return summary with { Added = added, Replaced = replaced, Unchanged = unchanged, Removed = removed };
        });
    }

    /// <summary>More changed reports than a tenth are merged faster with all the others.</summary>
    private int MostMergedAlone() => 2 + (int)(StoreFile.Scalar(connection, "SELECT count(*) FROM reports") / 10);

    /// <summary>After the batch: moves it from the log into the file and makes the image, so that the next query starts quickly. Neither is needed for what was kept.</summary>
    private void Settle(StoreMerge merge)
    {
        try
        {
            StoreFile.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // A reader is looking at the log, or the disk is full: the batch stands in the log, and a later batch moves it.
        }

        if (merge.Whole is { } whole)
        {
            StoreImage.TryWrite(Path, whole.Graph.ToReader(), merge.Hash);
        }
        else if (merge.Sums is { Relationships: < ImageAtOnce })
        {
            StoreImage.TryWrite(Path, RowReading.ToReader(connection), merge.Hash);
        }
    }

    private string One(ReportTable table, string wanted)
    {
        var ids = table.Search(wanted);
        return ids.Length switch
        {
            1 => ids[0],
            0 => throw StoreException.Of("GR6008", Path, $"No report is called '{wanted}' here; 'MATCH (r:Report) RETURN r.id, r.name' lists them."),
            _ => throw StoreException.Of("GR6008", Path, $"'{wanted}' fits {ids.Length} reports ({string.Join(", ", ids.Take(3))}{(ids.Length > 3 ? "…" : "")}); give more of the id."),
        };
    }

    /// <summary>One snapshot for all that is read in it, whatever a writer does meanwhile.</summary>
    private T Reading<T>(Func<T> read) => StoreFile.Guarded(Path, () =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return read();
    });
}
