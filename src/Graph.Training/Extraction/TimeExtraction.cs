using System.Diagnostics;
using Graph.Extraction;
using Graph.Model;
using Graph.Text;

namespace Graph.Training.Extraction;

/// <summary>Times the storeys of the extraction over texts, on one thread, warm.</summary>
internal sealed class TimeExtraction : ITrainingCommand
{
    public string Verb => "time-extraction";

    public string Usage => "DATA FOLDER|FILE.jsonl   prints milliseconds a report of each storey, by the clock and of processor time";

    public int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count != 2)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var extractor = new ReportExtractor(data, new ExtractionOptions());
        SourceReport[] reports = [.. Texts(arguments[1]).Select((text, index) => SourceReport.Create($"{index}", text))];
        for (var round = 0; round < 2; round++)
        {
            Measure(pipeline, data, extractor, reports, round == 1);
        }

        return 0;
    }

    private static IEnumerable<string> Texts(string path) => Directory.Exists(path)
        ? Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)
        : File.ReadLines(path).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);

    private static void Measure(ExtractionPipeline pipeline, ExtractionData data, ReportExtractor extractor, SourceReport[] reports, bool print)
    {
        void Time(string name, Action<int> action)
        {
            var clock = Stopwatch.StartNew();
            var processor = Environment.CpuUsage.TotalTime;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < reports.Length; i++)
            {
                action(i);
            }

            if (print)
            {
                var used = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / reports.Length;
                Console.WriteLine(FormattableString.Invariant($"{name,-20} {clock.Elapsed.TotalMilliseconds / reports.Length,8:F3} ms {used,8:F3} ms of processor {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024 / reports.Length,6} KB"));
            }
        }

        var texts = new AnnotatedText[reports.Length];
        var layers = new EntityLayer[reports.Length];
        var readings = new ReportReading[reports.Length];
        var frames = new MatchFrame?[reports.Length][];
        Time("text", i => texts[i] = data.Analyzer.Analyze(reports[i].Text));
        Time("names", i => layers[i] = data.Recognizer.Recognize(reports[i], texts[i]));
        Time("items", i => readings[i] = pipeline.Itemise(reports[i], layers[i]));
        var all = new List<MatchFrame>[reports.Length];
        Time("frames", i => (all[i], frames[i], readings[i]) = pipeline.Situate(readings[i]));
        Time("side evidence", i => pipeline.SideProblem(readings[i], all[i], frames[i], true, false));
        Time("goal candidates", i => pipeline.GoalCandidates(readings[i], frames[i], false));
        Time("all findings", i => pipeline.Find(readings[i], data.SideModel, data.GoalModel, true));
        Time("whole extraction", i => extractor.Extract(reports[i]));
    }
}
