using System.CommandLine;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;

namespace Graph.Cli.Commands;

internal sealed class ConflictsCommand : GraphCommand
{
    private readonly StoreOption store;

    public ConflictsCommand()
        : base("conflicts", "Lists what reports disagree on, with every side's reports.", "graph conflicts", "graph conflicts --from archive.graph | grep goal.minute")
    {
        store = new StoreOption(this, "--from", serverToo: false);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        using var opened = store.Open(arguments);
        var conflicts = opened.Conflicts();
        var describe = conflicts.IsEmpty ? null : new GraphNames(opened.ReadGraph());
        using var output = context.OpenOutput();
        foreach (var conflict in conflicts)
        {
            output.WriteLine($"{conflict.Kind} {conflict.Subject} ({describe!.Of(conflict.Subject)})");
            foreach (var side in conflict.Sides)
            {
                output.WriteLine($"  {describe.OfValue(side.Value)}: {string.Join(", ", side.Reports.Select(describe.OfReport))}");
            }
        }

        context.Say($"{conflicts.Length} conflicts");
        return Task.FromResult(ExitCodes.Done);
    }
}
