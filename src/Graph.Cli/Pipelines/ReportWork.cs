using Graph.Extraction;
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

    /// <param name="userData">Folders that add to the program's own data.</param>
    /// <exception cref="CommandLineException">A data file is missing or wrong.</exception>
    public static ReportWork Load(IReadOnlyList<string> userData, bool keepQuotes, bool usePrior)
    {
        foreach (var folder in userData.Where(folder => !Directory.Exists(folder)))
        {
            throw new CommandLineException("GR4001", folder, "no such folder; --data takes a folder with names, word lists and rules");
        }

        try
        {
            var extractor = ReportExtractor.Load(DataFolder.Default, userData, new ExtractionOptions(usePrior, keepQuotes));
            return new ReportWork(extractor.Extract, DataFolder.Hash(userData));
        }
        catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandLineException("GR4000", "", exception.Message.ReplaceLineEndings(" "));
        }
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
}
