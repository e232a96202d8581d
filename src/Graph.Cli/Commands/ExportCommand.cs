using System.CommandLine;
using System.Globalization;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;
using Graph.Export;

namespace Graph.Cli.Commands;

internal sealed class ExportCommand : GraphCommand
{
    private readonly Option<string> folder = new("--to") { Description = "the folder to write to; made when there is none", HelpName = "DIR", Required = true };
    private readonly Option<string> format = new("--format", "-f")
    {
        Description = string.Join("; ", ExportFormats.All.Select(known => $"{known.Name}: {known.Meaning}")),
        HelpName = "FORMAT",
        DefaultValueFactory = _ => ExportFormats.All[0].Name,
    };
    private readonly StoreOption store;

    public ExportCommand()
        : base(
            "export",
            "Writes the graph as files: the same graph gives the same bytes.",
            "graph export --to csv",
            "graph export --to neo4j --format neo4j-admin && neo4j/import.sh")
    {
        format.AcceptOnlyFromAmong([.. ExportFormats.All.Select(known => known.Name)]);
        Add(folder);
        store = new StoreOption(this, "--from", serverToo: false);
        Add(format);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        if (arguments.GetValue(folder) is "-")
        {
            throw new CommandLineException("GR8001", "-", "an export is several files, which need a folder and can't go to standard output; name one with --to DIR (graph query --format csv and graph extract print to standard output)");
        }

        using var opened = store.Open(arguments);
        var graph = new GraphToExport(opened.ReadGraph(), opened.Conflicts());
        ExportFolder target;
        try
        {
            target = new ExportFolder(arguments.GetValue(folder)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException("GR8001", arguments.GetValue(folder)!, $"the folder can't be made: {exception.Message}; name another with --to");
        }

        try
        {
            ExportFormats.Named(arguments.GetValue(format)!)!.Write(graph, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException("GR8002", target.Path, $"writing failed: {exception.Message}; {target.Written.Count} files are whole, make room or name another folder with --to", ExitCodes.DoneWithErrors);
        }

        context.Say(string.Create(CultureInfo.InvariantCulture, $"{target.Written.Count} files in {target.Path}: {graph.Graph.Nodes.Length:N0} nodes, {graph.Graph.Relationships.Length:N0} relationships"));
        return Task.FromResult(ExitCodes.Done);
    }
}
