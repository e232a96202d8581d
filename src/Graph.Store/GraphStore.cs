using System.Collections.Immutable;
using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Store;

/// <summary>The embedded store: one file that holds every report's own graph and the graph of all reports together.</summary>
/// <remarks>One writer at a time; readers go on beside it and see the state before or after a batch, never between. Not thread-safe: one instance a thread.</remarks>
public sealed class GraphStore : IDisposable
{
    private GraphStore(string path) => Path = path;

    public string Path { get; }

    /// <summary>Opens a store for reading.</summary>
    /// <exception cref="StoreException">The file is missing, no store, newer than this program or damaged.</exception>
    public static GraphStore Open(string path) => new(path);

    /// <summary>Opens a store for writing and makes it first when there is none.</summary>
    /// <exception cref="StoreException">The file is no store, newer than this program, damaged, can't be written, or another program is writing.</exception>
    public static GraphStore Create(string path, StoreOptions? options = null) => new(path);

    /// <summary>Adds reports, or replaces those that are there, and merges anew: all of the batch or, when it throws, nothing.</summary>
    /// <exception cref="StoreException">Another program is writing, or the disk is full.</exception>
    public StoreChange ImportBatch(IEnumerable<ReportGraph> reports, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Takes a report and all that only it asserted out of the graph.</summary>
    /// <param name="reportId">A report's id, the start of one that fits no other, or the id or file name under which it was read.</param>
    /// <exception cref="StoreException">No report fits, or several do.</exception>
    public StoreChange Remove(string reportId) => throw new NotImplementedException();

    /// <summary>The graph of all reports together.</summary>
    public PropertyGraph ReadGraph() => throw new NotImplementedException();

    /// <summary>The reports with their own graphs and diagnostics, ordered by id; their text is empty when texts are not kept.</summary>
    public IEnumerable<ReportGraph> ReadReports() => throw new NotImplementedException();

    /// <summary>What reports disagree about.</summary>
    public ImmutableArray<Conflict> Conflicts() => throw new NotImplementedException();

    /// <summary>Sentences with a cue that gave no fact, as the reading of the reports left them.</summary>
    public ImmutableArray<Diagnostic> Misses() => throw new NotImplementedException();

    public StoreInfo Info() => throw new NotImplementedException();

    /// <summary>Reads the whole file and compares every checksum.</summary>
    /// <returns>What is wrong; empty when all is well.</returns>
    public ImmutableArray<Diagnostic> Verify() => throw new NotImplementedException();

    public void Dispose()
    {
    }
}
