using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Graph.Model.Schema;
using Graph.Store;

namespace Graph.Benchmarks.Store;

/// <summary>Imports a store's reports anew, forwards, backwards, shuffled and in batches, and compares the graphs' hashes.</summary>
internal static class ReorderedImports
{
    /// <returns>Whether all orders gave one graph, and a valid one.</returns>
    public static bool Run(string source, string folder)
    {
        List<ReportGraph> reports;
        using (var store = GraphStore.Open(source))
        {
            reports = [.. store.ReadReports()];
        }

        var shuffled = reports.ToArray();
        new Random(1).Shuffle(shuffled);
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, batches) in (IEnumerable<(string, IEnumerable<ReportGraph[]>)>)
            [("forwards", [[.. reports]]), ("backwards", [[.. Enumerable.Reverse(reports)]]), ("shuffled", [shuffled]), ("shuffled, in 3 batches", shuffled.Chunk((shuffled.Length / 3) + 1))])
        {
            using var store = GraphStore.Create(Path.Combine(folder, name + ".graph"));
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            StoreChange? change = null;
            foreach (var batch in batches)
            {
                change = store.ImportBatch(batch);
            }

            hashes.Add(change!.GraphHash);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-24} {watch.Elapsed.TotalSeconds,6:F1} s {(Environment.CpuUsage.TotalTime - before).TotalSeconds,6:F1} s CPU  {change}"));
            if (name == "backwards")
            {
                var wrong = SchemaValidator.Validate(store.ReadGraph());
                Console.WriteLine($"  schema: {wrong.Length} things do not fit{(wrong.IsEmpty ? "" : $", e.g. {wrong[0]}")}");
                foreach (var kind in wrong.GroupBy(each => each.Message[..Math.Min(40, each.Message.Length)], StringComparer.Ordinal).OrderByDescending(kind => kind.Count()).Take(8))
                {
                    Console.WriteLine($"    {kind.Count()} {kind.First()}");
                }
            }
        }

        hashes.Add(OneByOne(reports, shuffled, folder));
        Console.WriteLine(hashes.Count == 1 ? "one graph in every order" : $"{hashes.Count} DIFFERENT GRAPHS");
        return hashes.Count == 1;
    }

    /// <summary>Most at once, the last fifty one by one, and ten taken out and brought back.</summary>
    private static string OneByOne(List<ReportGraph> reports, ReportGraph[] shuffled, string folder)
    {
        using var store = GraphStore.Create(Path.Combine(folder, "one-by-one.graph"));
        store.ImportBatch(shuffled.SkipLast(50));
        var times = new List<double>();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var report in shuffled.TakeLast(50))
        {
            Timed(() => store.ImportBatch([report]));
        }

        foreach (var report in shuffled.Take(10))
        {
            Timed(() => store.Remove(report.Report.Id));
        }

        StoreChange? change = null;
        foreach (var report in shuffled.Take(10))
        {
            Timed(() => change = store.ImportBatch([report]));
        }

        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one by one, of {reports.Count}: median {times[times.Count / 2]:F0} ms, slowest {times[^1]:F0} ms, mean {processor:F0} ms CPU  {change}"));
        return change!.GraphHash;

        void Timed(Action action)
        {
            var watch = Stopwatch.StartNew();
            action();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
    }
}
