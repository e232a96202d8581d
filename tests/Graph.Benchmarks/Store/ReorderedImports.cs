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

    /// <summary>Reports of a store taken out and brought back one by one.</summary>
    /// <returns>Whether the graph is the same in the end.</returns>
    public static bool Singly(string source, string folder, int number)
    {
        var copy = Path.Combine(folder, "copy.graph");
        File.Copy(source, copy);
        using var store = GraphStore.Create(copy);
        var before = store.Info().GraphHash;
        var reports = store.ReadReports().ToArray();
        new Random(1).Shuffle(reports);
        store.ImportBatch([reports[0]]);
        var (removals, imports) = (new List<double>(), new List<double>());
        var processor = Environment.CpuUsage.TotalTime;
        foreach (var report in reports.Take(number))
        {
            Timed(removals, () => store.Remove(report.Report.Id));
            Timed(imports, () => store.ImportBatch([report]));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one report of {reports.Length}: out {Median(removals):F0} ms (slowest {removals.Max():F0}), in {Median(imports):F0} ms (slowest {imports.Max():F0}), mean {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / number / 2:F0} ms CPU"));
        return store.Info().GraphHash == before;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Timed(List<double> times, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        times.Add(watch.Elapsed.TotalMilliseconds);
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
            Timed(times, () => store.ImportBatch([report]));
        }

        foreach (var report in shuffled.Take(10))
        {
            Timed(times, () => store.Remove(report.Report.Id));
        }

        StoreChange? change = null;
        foreach (var report in shuffled.Take(10))
        {
            Timed(times, () => change = store.ImportBatch([report]));
        }

        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one by one, of {reports.Count}: median {times[times.Count / 2]:F0} ms, slowest {times[^1]:F0} ms, mean {processor:F0} ms CPU  {change}"));
        return change!.GraphHash;
    }
}
