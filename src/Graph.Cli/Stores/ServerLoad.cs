using System.Globalization;
using Graph.Cli.Pipelines;
using Graph.Cli.Terminals;
using Graph.Model;
using Graph.Neo4jLoader;

namespace Graph.Cli.Stores;

/// <summary>Loads a graph into a Neo4j server, with progress and a summary.</summary>
internal static class ServerLoad
{
    public static int Run(PropertyGraph graph, Neo4jTarget target, LoadOptions options, CommandContext context, CancellationToken cancellation)
    {
        var total = graph.Nodes.Length + graph.Relationships.Length;
        var summary = ProgressBar.Run(context, "loading", total, tell =>
        {
            var progress = new Telling(state => tell(state.Done, Words(state)));
            return Neo4jGraphLoader.LoadAsync(graph, target, options, progress, cancellation).GetAwaiter().GetResult();
        });
        foreach (var diagnostic in summary.Diagnostics)
        {
            context.Report(diagnostic);
        }

        if (options.DryRun)
        {
            using var output = context.OpenOutput();
            foreach (var statement in summary.Statements)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {statement.Rows} rows"));
                output.WriteLine(statement.Cypher.ReplaceLineEndings("\n").TrimEnd() + ";");
            }

            return ExitCodes.Done;
        }

        context.Say($"{target}: {ImportSummary.Number(total)} nodes and relationships in the store; {ImportSummary.Number(summary.Created)} created, {ImportSummary.Number(summary.Updated)} updated, {ImportSummary.Number(summary.Removed)} removed, {ImportSummary.Number(summary.Rejected)} rejected, {summary.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s");
        return summary.Outcome switch
        {
            LoadOutcome.Done => context.ExitCode,
            LoadOutcome.Interrupted => ExitCodes.Interrupted,
            LoadOutcome.Failed when summary.Created + summary.Updated + summary.Removed == 0 => ExitCodes.CannotStart,
            _ => ExitCodes.DoneWithErrors,
        };
    }

    private static string? Words(LoadProgress state) => state.Message ?? (state.Phase is LoadPhase.Nodes or LoadPhase.Relationships
        ? string.Create(CultureInfo.InvariantCulture, $"loading {state.Phase.ToString().ToLowerInvariant()}, {state.RowsPerSecond:F0} rows/s")
        : state.Phase.ToString().ToLowerInvariant());

    /// <summary>Unlike <see cref="Progress{T}"/>, tells at once and in order.</summary>
    private sealed class Telling(Action<LoadProgress> tell) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => tell(value);
    }
}
