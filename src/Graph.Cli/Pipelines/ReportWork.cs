using Graph.Model;

namespace Graph.Cli.Pipelines;

/// <summary>The extraction as commands use it: data loaded once, then a report's graph from any thread; a failure refuses that report alone.</summary>
internal sealed class ReportWork
{
    private readonly Func<SourceReport, ReportGraph> extract;
    private readonly Lazy<string> dataHash;
    private int begun;

    /// <summary>The report at which the memory is given back that loading the data took: many more are likely to come, and a command for a few has no use for it.</summary>
    private const int Many = 16;

    /// <param name="dataHash">Worked out when first asked for.</param>
    public ReportWork(Func<SourceReport, ReportGraph> extract, Lazy<string> dataHash)
    {
        this.extract = extract;
        this.dataHash = dataHash;
    }

    /// <summary>Hash of all data that decides what is read.</summary>
    public string DataHash => dataHash.Value;

    /// <summary>The report's graph; null, with the reason, when the extraction failed on it.</summary>
    public (ReportGraph? Graph, Diagnostic? Failure) Extract(SourceReport report)
    {
        if (Interlocked.Increment(ref begun) == Many)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        try
        {
            return (extract(report), null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return (null, new Diagnostic("GR3999", DiagnosticSeverity.Error, report.File, $"reading it failed inside the program ({exception.GetType().Name}: {exception.Message}), and the other reports go on; please report it with this text"));
        }
    }
}
