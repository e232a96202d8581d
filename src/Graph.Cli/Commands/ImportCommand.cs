using System.CommandLine;
using Graph.Cli.Terminals;

namespace Graph.Cli.Commands;

internal sealed class ImportCommand : GraphCommand
{
    private readonly ExtractionOptions options;

    public ImportCommand()
        : base(
            "import",
            "Reads reports into the graph of a store, all reports together: one match told by ten reports is one match. Repeating it changes nothing.",
            "graph import data/samples",
            "graph import archive.jsonl.gz --to football.graph --jobs 8")
    {
        options = new ExtractionOptions(this);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation) => Task.FromResult(0);
}
