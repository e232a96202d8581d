using System.Buffers;
using Graph.Export.Json;
using Graph.Extraction;
using Graph.Model;

namespace Graph.Training.Extraction;

/// <summary>Extracts the texts of a folder and writes lines of JSON, for scoring: <c>graphs DATA FOLDER OUT [no-prior]</c>.</summary>
internal sealed class PrintGraphs : ITrainingCommand
{
    public string Verb => "graphs";

    public string Usage => "DATA OUT FOLDER... [--no-prior]   extracts the *.txt of folders into one file of JSON lines";

    public int Least => 3;

    public int Run(IReadOnlyList<string> arguments)
    {
        var usePrior = !arguments.Contains("--no-prior");
        var extractor = ReportExtractor.Load(arguments[0], [], new ExtractionOptions(usePrior));
        using var output = File.Create(arguments[1]);
        var reports = new List<SourceReport>();
        foreach (var folder in arguments.Skip(2).Where(argument => argument != "--no-prior"))
        {
            foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            {
                reports.Add(SourceReport.Create(Path.GetFileName(file), File.ReadAllText(file)));
            }
        }

        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var report in reports)
        {
            var buffer = new ArrayBufferWriter<byte>();
            ReportLineWriter.Write(extractor.Extract(report), buffer);
            output.Write(buffer.WrittenSpan);
            if (buffer.WrittenSpan[^1] != (byte)'\n')
            {
                output.WriteByte((byte)'\n');
            }
        }

        Console.Error.WriteLine(FormattableString.Invariant($"{reports.Count} reports, {clock.Elapsed.TotalMilliseconds / Math.Max(1, reports.Count):F2} ms each"));
        return 0;
    }
}
