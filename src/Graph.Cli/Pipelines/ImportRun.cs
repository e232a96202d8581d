using Graph.Cli.Terminals;
using Graph.Model;
using Graph.Store;
using Graph.Text.Reading;

namespace Graph.Cli.Pipelines;

/// <summary>One import under way: extracts in order, counts, shows progress, and stops at the end of a report when it is interrupted.</summary>
internal sealed class ImportRun(CommandContext context, ReportWork work, int jobs, int total, CancellationToken cancellation)
{
    public CommandContext Context => context;

    public ReportWork Work => work;

    public CancellationToken Cancellation => cancellation;

    public int Read { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Sentences that had a cue and gave no fact.</summary>
    public long Misses { get; private set; }

    public int ExitCode => cancellation.IsCancellationRequested ? ExitCodes.Interrupted : Read == 0 && context.Errors > 0 ? ExitCodes.CannotStart : context.ExitCode;

    /// <summary>Hands the reports' graphs on in batches; the last may be smaller. Interrupted, the reports read so far still go into the last one.</summary>
    public List<StoreChange> InBatches(IEnumerable<ReadItem> items, int size, Func<IEnumerable<ReportGraph>, StoreChange> import) =>
        ProgressBar.Run(context, "reading reports", total, tell =>
        {
            using var graphs = Graphs(items, tell).GetEnumerator();
            var changes = new List<StoreChange>();
            var more = graphs.MoveNext();
            while (more)
            {
                changes.Add(import(Batch()));
            }

            return changes;

            IEnumerable<ReportGraph> Batch()
            {
                for (var taken = 0; more && taken < size; taken++)
                {
                    yield return graphs.Current;
                    more = graphs.MoveNext();
                }

                tell(Read + Refused, "merging and storing");
            }
        });

    private IEnumerable<ReportGraph> Graphs(IEnumerable<ReadItem> items, Action<long, string?> tell)
    {
        foreach (var (graph, diagnostic) in OrderedParallel.Map(items, Step, jobs, CancellationToken.None))
        {
            if (diagnostic is not null)
            {
                Refused += diagnostic.Severity == DiagnosticSeverity.Error ? 1 : 0;
                context.Report(diagnostic);
                continue;
            }

            Read++;
            Misses += graph!.Diagnostics.Count(MissDiagnostics.IsMiss);
            tell(Read + Refused, null);
            yield return graph;
            if (cancellation.IsCancellationRequested)
            {
                yield break;
            }
        }
    }

    private (ReportGraph? Graph, Diagnostic? Diagnostic) Step(ReadItem item) =>
        item.Report is { } report ? work.Extract(report) : (null, item.Diagnostic);
}
