using System.CommandLine;
using Graph.Cli.Pipelines;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;

namespace Graph.Cli.Commands;

internal sealed class MissesCommand : GraphCommand
{
    private readonly StoreOption store;

    public MissesCommand()
        : base("misses", "Lists sentences that have a cue of a goal, card, change or the like and gave no fact: what to write a rule for.", "graph misses", "graph misses --from archive.graph | sort | uniq -c")
    {
        store = new StoreOption(this, "--from", serverToo: false);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        using var opened = store.Open(arguments);
        using var output = context.OpenOutput();
        var count = 0;
        foreach (var diagnostic in opened.Diagnostics().Where(MissDiagnostics.IsMiss))
        {
            output.WriteLine($"{diagnostic.Place}: {diagnostic.Message}");
            count++;
        }

        context.Say($"{count} sentences with a cue and no fact");
        return Task.FromResult(ExitCodes.Done);
    }
}
