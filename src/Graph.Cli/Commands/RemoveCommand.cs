using System.CommandLine;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;
using Graph.Store;
using static Graph.Cli.Pipelines.ImportSummary;

namespace Graph.Cli.Commands;

internal sealed class RemoveCommand : GraphCommand
{
    private readonly Argument<string[]> reports = new("REPORT") { Description = "a report's id, the start of one, or the file or id under which it was read", Arity = ArgumentArity.OneOrMore };
    private readonly StoreOption store;

    public RemoveCommand()
        : base("remove", "Takes reports, and all that only they asserted, out of the graph.", "graph remove report/3f2a", "graph remove final.txt --from football.graph")
    {
        Add(reports);
        store = new StoreOption(this, "--from", serverToo: false);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        store.RefuseServer(arguments);
        if (!File.Exists(store.Name(arguments)))
        {
            store.Open(arguments).Dispose();
        }

        using var opened = GraphStore.Create(store.Name(arguments));
        foreach (var report in arguments.GetValue(reports)!)
        {
            try
            {
                var change = opened.Remove(report);
                context.Say($"{report}: removed; {Number(change.Nodes)} nodes and {Number(change.Relationships)} relationships are left");
            }
            catch (StoreException exception)
            {
                context.Report(exception.Diagnostic);
            }
        }

        return Task.FromResult(context.ExitCode);
    }
}
