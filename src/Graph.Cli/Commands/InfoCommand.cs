using System.CommandLine;
using System.Globalization;
using Graph.Cli.Help;
using Graph.Cli.Pipelines;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;

namespace Graph.Cli.Commands;

internal sealed class InfoCommand : GraphCommand
{
    private readonly StoreOption store;

    public InfoCommand()
        : base("info", "Tells what a store holds: counts, versions, hashes.", "graph info", "graph info --from archive.graph")
    {
        store = new StoreOption(this, "--from", serverToo: false);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        using var opened = store.Open(arguments);
        var info = opened.Info();
        using var output = context.OpenOutput();
        output.WriteLine($"store          {info.Path}, layout {info.SchemaVersion.ToString(CultureInfo.InvariantCulture)}, {ImportSummary.Number(info.FileBytes)} bytes");
        output.WriteLine($"program        {HelpPages.Program}");
        output.WriteLine($"reports        {ImportSummary.Number(info.Reports)}");
        output.WriteLine($"nodes          {ImportSummary.Number(info.NodeCount)}");
        output.WriteLine($"relationships  {ImportSummary.Number(info.RelationshipCount)}");
        foreach (var line in ImportSummary.Figures(info))
        {
            output.WriteLine("  " + line);
        }

        output.WriteLine($"conflicts      {ImportSummary.Number(info.Conflicts)}");
        output.WriteLine($"graph          sha256 {info.GraphHash}");
        output.WriteLine($"data           {(info.DataHash.Length == 0 ? "unknown" : "sha256 " + info.DataHash)}");
        return Task.FromResult(ExitCodes.Done);
    }
}
