using System.Diagnostics;
using Graph.Extraction;
using Graph.Model;
using Graph.Text;

namespace Graph.Training.Extraction;

/// <summary>Times the storeys of the extraction over texts, on one thread, warm.</summary>
internal sealed class TimeExtraction : ITrainingCommand
{
    public string Verb => "time-extraction";

    public string Usage => "DATA FOLDER|FILE.jsonl [ROUNDS]   prints milliseconds a report of each storey, by the clock and of processor time; with ROUNDS of the whole extraction only, once a round, and what each report takes at its best";

    public int Least => 2;

    public int Most => 3;

    public int Run(IReadOnlyList<string> arguments)
    {
        var rounds = 0;
        if (arguments.Count == 3 && !int.TryParse(arguments[2], out rounds))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var data = ExtractionData.Load(arguments[0], []);
        var pipeline = new ExtractionPipeline(data);
        var extractor = new ReportExtractor(data, new ExtractionOptions());
        SourceReport[] reports = [.. Texts(arguments[1]).Select((text, index) => SourceReport.Create($"{index}", text))];
        var best = new TimeSpan[reports.Length];
        Array.Fill(best, TimeSpan.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            Time("whole extraction", reports.Length, i => best[i] = Shorter(best[i], () => extractor.Extract(reports[i])), true);
        }

        if (rounds > 0)
        {
            // What else runs on the machine disturbs no report in every round.
            Console.WriteLine(FormattableString.Invariant($"{"each at its best",-20} {best.Average(time => time.TotalMilliseconds),8:F3} ms of processor"));
        }

        for (var round = 0; round < 2 && rounds == 0; round++)
        {
            Measure(pipeline, data, extractor, reports, round == 1);
        }

        return 0;
    }

    private static IEnumerable<string> Texts(string path) => Directory.Exists(path)
        ? Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)
        : File.ReadLines(path).Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);

    private static TimeSpan Shorter(TimeSpan best, Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        var used = Environment.CpuUsage.TotalTime - before;
        return used < best ? used : best;
    }

    private static void Time(string name, int count, Action<int> action, bool print)
    {
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            action(i);
        }

        if (print)
        {
            var used = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / count;
            Console.WriteLine(FormattableString.Invariant($"{name,-20} {clock.Elapsed.TotalMilliseconds / count,8:F3} ms {used,8:F3} ms of processor {(GC.GetAllocatedBytesForCurrentThread() - before) / 1024 / count,6} KB"));
        }
    }

    private static void Measure(ExtractionPipeline pipeline, ExtractionData data, ReportExtractor extractor, SourceReport[] reports, bool print)
    {
        void Time(string name, Action<int> action) => TimeExtraction.Time(name, reports.Length, action, print);

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
