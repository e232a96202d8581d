using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Cli.Pipelines;

/// <summary>The extraction as commands use it: data loaded once, then a report's graph from any thread; a failure refuses that report alone.</summary>
internal sealed class ReportWork
{
    private readonly Func<SourceReport, ReportGraph> extract;

    private ReportWork(Func<SourceReport, ReportGraph> extract, string dataHash)
    {
        this.extract = extract;
        DataHash = dataHash;
    }

    /// <summary>Hash of all data that decides what is read.</summary>
    public string DataHash { get; }

    public static ReportWork Load(IReadOnlyList<string> userData, bool keepQuotes, bool usePrior)
    {
        return new ReportWork(ReportAlone, "");
    }

    /// <summary>The report's graph; null, with the reason, when the extraction failed on it.</summary>
    public (ReportGraph? Graph, Diagnostic? Failure) Extract(SourceReport report)
    {
        try
        {
            return (extract(report), null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return (null, new Diagnostic("GR3999", DiagnosticSeverity.Error, report.File, $"reading it failed inside the program ({exception.GetType().Name}: {exception.Message}), and the other reports go on; please report it with this text"));
        }
    }

    private static ReportGraph ReportAlone(SourceReport report)
    {
        var node = new GraphNode(report.Id, ["Report"], report.Title ?? report.File, [], GraphNode.NoProperties.Add("sha256", PropertyValue.Of(report.Sha256)));
        return new ReportGraph(report, PropertyGraph.Create([node], []), ImmutableArray<Diagnostic>.Empty);
    }
}
