using System.CommandLine;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;
using Graph.Model.Checking;
using Graph.Model.Schema;

namespace Graph.Cli.Commands;

internal sealed class CheckCommand : GraphCommand
{
    private readonly StoreOption store;

    public CheckCommand()
        : base("check", "Checks a store: the file's checksums, the schema, and what must add up (goals against scores, one side a man). Ends with 1 when something is found.", "graph check", "graph check --from archive.graph")
    {
        store = new StoreOption(this, "--from", serverToo: false);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        using var opened = store.Open(arguments);
        using var output = context.OpenOutput();
        var found = 0;
        var damaged = opened.Verify();
        var graph = damaged.IsEmpty ? opened.ReadGraph() : null;
        foreach (var diagnostic in graph is null ? damaged : SchemaValidator.Validate(graph).Concat(ArithmeticCheck.Run(graph)))
        {
            output.WriteLine(diagnostic.ToString());
            found++;
        }

        context.Say(found == 0 ? "nothing found: checksums, schema and arithmetic hold" : $"{found} found");
        return Task.FromResult(found == 0 ? ExitCodes.Done : ExitCodes.DoneWithErrors);
    }
}
