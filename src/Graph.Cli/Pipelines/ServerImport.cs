using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Graph.Cli.Stores;
using Graph.Model;
using Graph.Model.Merging;
using Graph.Neo4jLoader;
using Graph.Store;
using Graph.Text.Reading;

namespace Graph.Cli.Pipelines;

/// <summary>An import that goes to a Neo4j server without a store between.</summary>
internal static class ServerImport
{
    public static int Run(ImportRun run, IEnumerable<ReadItem> items, Neo4jTarget target, Stopwatch watch)
    {
        var reports = new List<ReportGraph>();
        run.InBatches(items, int.MaxValue, batch =>
        {
            reports.AddRange(batch);
            return new StoreChange(reports.Count, 0, 0, 0, 0, 0, 0, "");
        });
        if (run.Cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }

        var merged = GraphMerger.Merge(reports);
        var exitCode = ServerLoad.Run(merged.Graph, target, new LoadOptions(Owner(reports)), run.Context, run.Cancellation);
        run.Context.Say($"{ImportSummary.Number(run.Read)} reports read, {ImportSummary.Number(run.Refused)} refused, {watch.Elapsed.TotalSeconds:F1} s");
        return Math.Max(exitCode, run.ExitCode);
    }

    /// <summary>The same reports are the same owner, so that repeating an import changes nothing and importing others takes nothing away.</summary>
    private static string Owner(List<ReportGraph> reports)
    {
        var ids = string.Join('\n', reports.Select(report => report.Report.Id).Order(StringComparer.Ordinal));
        return "import " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ids)));
    }
}
