using System.CommandLine;
using System.Text;
using Graph.Cli.Pipelines;
using Graph.Cli.Review;
using Graph.Cli.Terminals;

namespace Graph.Cli.Commands;

internal sealed class ReviewCommand : GraphCommand
{
    private readonly Option<string> file = new("--to") { Description = "the HTML file to write", HelpName = "FILE.html", Required = true };
    private readonly ExtractionOptions options;

    public ReviewCommand()
        : base(
            "review",
            "Writes a page with each report's text, what was read of it highlighted, its facts and its graph; works offline.",
            "graph review data/samples --to review.html")
    {
        options = new ExtractionOptions(this);
        Add(file);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var target = arguments.GetValue(file)!;
        RefuseOtherFile(target);
        var items = options.Reader(arguments, context.Terminal).Read(options.Paths(arguments));
        var work = options.Work(arguments, context.Terminal);
        var count = 0;
        try
        {
            using var writer = new StreamWriter(target, false, new UTF8Encoding(false)) { NewLine = "\n" };
            var page = new ReviewPage(writer);
            page.Begin();
            foreach (var (graph, diagnostic) in OrderedParallel.Map(
                items, item => item.Report is { } report ? work.Extract(report) : (null, item.Diagnostic), options.Jobs(arguments), cancellation))
            {
                if (graph is null)
                {
                    context.Report(diagnostic!);
                    continue;
                }

                page.Write(graph);
                count++;
            }

            page.End();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException("GR8003", target, $"the page can't be written: {exception.Message}");
        }

        context.Say($"{count} reports in {target}");
        return Task.FromResult(context.ExitCode);
    }

    /// <summary>An older page is replaced, and nothing else: a report or a store named by mistake would be gone. Into a pipe or a device the page is written, and nothing lost.</summary>
    private static void RefuseOtherFile(string target)
    {
        try
        {
            if (File.Exists(target) && UnixFiles.Special(target) is null && !BeginsAsPage(target))
            {
                throw new CommandLineException("GR8003", target, "this file is no page and would be replaced by one; name another with --to");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException("GR8003", target, $"the page can't be written: {exception.Message}");
        }
    }

    /// <summary>True of an empty file too. Looks at the beginning alone, since a file may be large and all one line.</summary>
    private static bool BeginsAsPage(string target)
    {
        using var reader = new StreamReader(target, Encoding.UTF8);
        var beginning = new char[1 << 16];
        var text = beginning.AsSpan(0, reader.ReadBlock(beginning)).TrimStart();
        return text.IsEmpty || ((ReadOnlySpan<char>)text).StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }
}
