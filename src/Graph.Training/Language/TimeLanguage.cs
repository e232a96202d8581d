using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Graph.Text;

namespace Graph.Training.Language;

/// <summary>Times the text layer on one core, storey by storey, in processor time, so that other work on the machine does not show.</summary>
internal sealed class TimeLanguage : ITrainingCommand
{
    private const int Rounds = 7;

    public string Verb => "time-language";

    public string Usage => "MODELS FILE...   prints MB/s of each storey over text files, or over the texts of .jsonl files";

    public int Least => 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var texts = arguments.Skip(1).SelectMany(Read).ToArray();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var vocabulary = new Vocabulary.Builder().Build();
        Report("tokens and sentences", texts, bytes, new TextAnalyzer(vocabulary));
        Report("+ tags", texts, bytes, new TextAnalyzer(vocabulary, LanguageModel.Load(arguments[0], withParser: false)));
        Report("+ heads", texts, bytes, new TextAnalyzer(vocabulary, LanguageModel.Load(arguments[0])));
        var watch = Stopwatch.StartNew();
        LanguageModel.Load(arguments[0]);
        Console.WriteLine($"loading the models takes {watch.Elapsed.TotalMilliseconds:F1} ms");
        return 0;
    }

    private static void Report(string name, string[] texts, long bytes, TextAnalyzer analyzer)
    {
        var best = double.MaxValue;
        long tokens = 0, allocated = 0;
        for (var round = 0; round < Rounds; round++)
        {
            tokens = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var text in texts)
            {
                tokens += analyzer.Analyze(text).Heads.Length; // parses, where there is a parser
            }

            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine($"{name}: {bytes / best / 1e6:F1} MB/s, {best / tokens * 1e9:F0} ns and {allocated / (double)tokens:F0} bytes a token, {texts.Length / best:F0} texts/s");
    }

    private static IEnumerable<string> Read(string file)
    {
        if (!file.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            return [File.ReadAllText(file)];
        }

        return File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString() ?? "");
    }
}
