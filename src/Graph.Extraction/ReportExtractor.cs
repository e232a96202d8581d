using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Extraction;

/// <param name="UsePrior">Whether a known club at the match's date may decide a man's side where the text shows him acting and nothing in it decides.</param>
/// <param name="KeepQuotes">Whether evidence keeps the text of its spans.</param>
public sealed record ExtractionOptions(bool UsePrior = true, bool KeepQuotes = true);

/// <summary>Reads one report after another into graphs of their own. Built once from the data directory; safe for many threads.</summary>
public sealed class ReportExtractor
{
    private readonly ExtractionData data;
    private readonly ExtractionOptions options;
    private readonly ExtractionPipeline pipeline;

    public ReportExtractor(ExtractionData data, ExtractionOptions options)
    {
        this.data = data;
        this.options = options;
        pipeline = new ExtractionPipeline(data);
    }

    /// <exception cref="InvalidDataException">A data file is missing or malformed; the message names it, its line and what to do.</exception>
    public static ReportExtractor Load(string dataDirectory, IReadOnlyList<string> userDirectories, ExtractionOptions options) =>
        new(ExtractionData.Load(dataDirectory, userDirectories), options);

    public ReportGraph Extract(SourceReport report)
    {
        var reading = pipeline.Read(report);
        var findings = pipeline.Find(reading, data.SideModel, data.GoalModel, options.UsePrior);
        var graph = new ReportGraphBuilder(findings, options.KeepQuotes).Build();
        return new ReportGraph(report, graph, [.. reading.Layer.Diagnostics, .. MissReader.Diagnostics(findings)]);
    }
}
