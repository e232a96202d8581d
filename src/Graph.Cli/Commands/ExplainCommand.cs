using System.CommandLine;
using Graph.Cli.Explaining;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;
using Graph.Model;

namespace Graph.Cli.Commands;

internal sealed class ExplainCommand : GraphCommand
{
    private readonly Argument<string> what = new("WHAT") { Description = "an id of a node or relationship, the start of one, or a name" };
    private readonly StoreOption store;

    public ExplainCommand()
        : base(
            "explain",
            "Tells why a node or relationship is in the graph: report, sentence, rule, confidence, and what reports disagree on.",
            "graph explain \"Ada Example\"",
            "graph explain rel/0a1b2c3d --from archive.graph")
    {
        Add(what);
        store = new StoreOption(this, "--from", serverToo: false);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var wanted = arguments.GetValue(what)!;
        if (string.IsNullOrWhiteSpace(wanted))
        {
            // Every id begins with nothing.
            throw new CommandLineException("GR9008", "", "what to explain is empty; give an id of a node or relationship, the start of one, or a name");
        }

        using var opened = store.Open(arguments);
        var graph = opened.ReadGraph();
        var (nodes, relationships) = GraphExplanation.Find(graph, wanted);
        if (nodes.Count + relationships.Count == 0)
        {
            context.Report(new Diagnostic("GR9008", DiagnosticSeverity.Error, "", $"nothing in the graph has the id or name {wanted}; names are in: graph query \"MATCH (n) RETURN n.id, n.name\""));
            return Task.FromResult(ExitCodes.DoneWithErrors);
        }

        using var output = context.OpenOutput();
        var reports = opened.ReadReports().ToDictionary(report => report.Report.Id, report => report.Report, StringComparer.Ordinal);
        var explanation = new GraphExplanation(graph, reports, opened.Conflicts(), output);
        foreach (var node in nodes)
        {
            explanation.Explain(node);
            output.WriteLine();
        }

        foreach (var relationship in relationships)
        {
            explanation.Explain(relationship);
            output.WriteLine();
        }

        return Task.FromResult(ExitCodes.Done);
    }
}
