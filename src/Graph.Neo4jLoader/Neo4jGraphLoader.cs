using Graph.Model;
using Graph.Neo4jLoader.Loading;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader;

/// <summary>Makes a Neo4j database hold what a store holds: writes what is missing, changes what differs, removes what an earlier load
/// put there and the store no longer has. Nothing that others wrote is changed or removed.</summary>
public static class Neo4jGraphLoader
{
    /// <summary>True when <c>bolt://</c> and <c>neo4j://</c> addresses work: the program was built with Neo4j's driver.</summary>
    public static bool HasDriver => TransportFactory.HasDriver;

    /// <summary>Never throws for what the server, the network or the target's files do: the summary says it.</summary>
    /// <param name="cancellation">Stops after the batch that is under way.</param>
    public static async Task<LoadSummary> LoadAsync(
        PropertyGraph graph,
        Neo4jTarget target,
        LoadOptions options,
        IProgress<LoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        if (options.DryRun)
        {
            return DryRun.Describe(graph, options);
        }

        try
        {
            await using var transport = TransportFactory.Open(target, options.RequestTimeout);
            return await LoadAsync(graph, transport, options, progress, TimeProvider.System, cancellation).ConfigureAwait(false);
        }
        catch (Neo4jException exception)
        {
            return new LoadSummary(LoadOutcome.Failed, [], [], [exception.ToDiagnostic()], TimeSpan.Zero);
        }
    }

    internal static async Task<LoadSummary> LoadAsync(
        PropertyGraph graph, INeo4jTransport transport, LoadOptions options, IProgress<LoadProgress>? progress, TimeProvider time, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var kinds = SchemaKinds.Football;
        var desired = DesiredGraph.Create(graph, kinds);
        var journal = new LoadJournal(kinds, desired, options.RejectsFile);
        var run = new LoadRun(transport, kinds, desired, options, journal, new ProgressMeter(progress, time), time);
        var outcome = LoadOutcome.Done;
        try
        {
            await run.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            outcome = LoadOutcome.Interrupted;
        }
        catch (Neo4jFault fault)
        {
            outcome = LoadOutcome.Failed;
            journal.Add(new Diagnostic(fault.Code, DiagnosticSeverity.Error, "", fault.Message + Advice(fault)));
        }
        catch (Neo4jException exception)
        {
            outcome = LoadOutcome.Failed;
            journal.Add(exception.ToDiagnostic());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            outcome = LoadOutcome.Failed;
            journal.Add(new Diagnostic("GR7007", DiagnosticSeverity.Error, options.RejectsFile ?? "", $"The file of refused rows cannot be written: {exception.Message}"));
        }

        return journal.Summarize(outcome, time.GetElapsedTime(start));
    }

    private static string Advice(Neo4jFault fault) => fault.Kind == FaultKind.Fatal
        ? ""
        : " What was written is kept: load again when the server is well, and the load goes on from there.";
}
