using System.Buffers;
using System.CommandLine;
using Graph.Cli.Pipelines;
using Graph.Cli.Terminals;
using Graph.Export.Json;
using Graph.Model;
using Graph.Text.Reading;

namespace Graph.Cli.Commands;

internal sealed class ExtractCommand : GraphCommand
{
    private readonly ExtractionOptions options;

    public ExtractCommand()
        : base(
            "extract",
            "Reads reports and prints one line of JSON for each: nodes, relationships with their evidence, diagnostics. Each report alone; streams.",
            "graph extract data/samples > samples.jsonl",
            "zcat archive.jsonl.gz | graph extract - --jobs 8 | jq -c .relationships[]")
    {
        options = new ExtractionOptions(this);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var reader = options.Reader(arguments, context.Terminal);
        var work = options.Work(arguments, context.Terminal);
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        foreach (var (line, diagnostic) in OrderedParallel.Map(reader.Read(options.Paths(arguments)), item => Line(item, work), options.Jobs(arguments), cancellation))
        {
            if (diagnostic is not null)
            {
                context.Report(diagnostic);
                continue;
            }

            buffer.Write(line);
            if (buffer.WrittenCount > 1 << 15)
            {
                Flush(buffer, context);
            }
        }

        Flush(buffer, context);
        return Task.FromResult(context.ExitCode);
    }

    private static (byte[]? Line, Diagnostic? Diagnostic) Line(ReadItem item, ReportWork work)
    {
        if (item.Report is null)
        {
            return (null, item.Diagnostic);
        }

        var (graph, failure) = work.Extract(item.Report);
        if (graph is null)
        {
            return (null, failure);
        }

        var line = new ArrayBufferWriter<byte>(1 << 14);
        ReportLineWriter.Write(graph, line);
        return (line.WrittenSpan.ToArray(), null);
    }

    private static void Flush(ArrayBufferWriter<byte> buffer, CommandContext context)
    {
        try
        {
            context.Output.Write(buffer.WrittenSpan);
            context.Output.Flush();
        }
        catch (IOException exception)
        {
            throw OutputClosedException.For(exception);
        }

        buffer.ResetWrittenCount();
    }
}
