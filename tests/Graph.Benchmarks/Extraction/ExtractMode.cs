using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Graph.Extraction;
using Graph.Model;

namespace Graph.Benchmarks.Extraction;

/// <summary>Reports a second on one thread, and peak memory.</summary>
internal sealed class ExtractMode : IBenchmarkMode
{
    public string Name => "extract";

    public string Summary => "reports a second and peak memory of the extraction";

    public int Run(string[] args)
    {
        var options = new Options(args, "--reports", "--data", "--limit");
        if (options.WantsHelp)
        {
            Console.WriteLine("""
                graph-benchmarks extract [--reports FILE.jsonl] [--data FOLDER] [--limit N]
                  --reports   one JSON object a line with text and perhaps title and published; default shared/corpus/match-reports.jsonl
                  --data      the data folder; default the repository's
                """);
            return 0;
        }

        var file = options["--reports"] ?? SharedFolder.Find("corpus/match-reports.jsonl");
        var limit = int.Parse(options["--limit"] ?? "1000000", CultureInfo.InvariantCulture);
        var reports = File.ReadLines(file).Take(limit).Select((line, i) => Read(line, file, i + 1)).ToList();
        var bytes = reports.Sum(report => (long)System.Text.Encoding.UTF8.GetByteCount(report.Text));
        var watch = Stopwatch.StartNew();
        var extractor = ReportExtractor.Load(options["--data"] ?? RepositoryFolder.Find("data"), [], new ExtractionOptions());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"data loaded in {watch.Elapsed.TotalMilliseconds:F0} ms"));
        long nodes = 0, relationships = 0;
        foreach (var pass in (string[])["first", "second"])
        {
            (nodes, relationships) = (0, 0);
            var before = Environment.CpuUsage.TotalTime;
            watch.Restart();
            foreach (var report in reports)
            {
                var graph = extractor.Extract(report).Graph;
                nodes += graph.Nodes.Length;
                relationships += graph.Relationships.Length;
            }

            var processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{pass} pass: {reports.Count} reports, {bytes / 1e6:F1} MB in {watch.Elapsed.TotalSeconds:F2} s ({processor:F2} s CPU): {reports.Count / processor:F0} reports/s, {bytes / 1e6 / processor:F2} MB/s of CPU time"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{nodes} nodes, {relationships} relationships; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
        return 0;
    }

    private static SourceReport Read(string line, string file, int number)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        DateOnly? published = Text(root, "published") is { Length: >= 10 } day && DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        return SourceReport.Create(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{number}"), Text(root, "text") ?? "", Text(root, "id"), Text(root, "title"), published);
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
