using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Graph.Model.Merging;
using Graph.Model.Reading;
using Graph.Store;
using Graph.Store.Images;

namespace Graph.Benchmarks.Store;

/// <summary>Times what a user waits for: importing, importing again, adding one report, removing it, opening.</summary>
internal sealed class StoreMode : IBenchmarkMode
{
    public string Name => "store";

    public string Summary => "import, re-import, removal and opening of a store";

    public int Run(string[] args)
    {
        var options = new Options(args, "--reports", "--keep", "--nodes", "--relationships", "--from", "--singly");
        if (options.WantsHelp)
        {
            Console.WriteLine("""
                graph-benchmarks store [--reports N] [--keep FILE]                        a store of N made-up reports (default 10000)
                graph-benchmarks store --nodes N --relationships M [--keep FILE]          a store of N nodes and M relationships, as a file only
                graph-benchmarks store --singly FILE [--reports N]                        N reports of a store (default 30) taken out of a copy and brought back one by one
                graph-benchmarks store --from FILE                                        the reports of a store, imported anew in four orders: all must give its graph
                  --keep FILE   where to leave the store, for timing whole processes on it; without it the store is deleted
                """);
            return 0;
        }

        var folder = Directory.CreateTempSubdirectory("graph-benchmark-");
        try
        {
            if (options["--singly"] is { } whole)
            {
                return ReorderedImports.Singly(whole, folder.FullName, int.Parse(options["--reports"] ?? "30", CultureInfo.InvariantCulture)) ? 0 : 1;
            }

            if (options["--from"] is { } source)
            {
                return ReorderedImports.Run(source, folder.FullName) ? 0 : 1;
            }

            var path = options["--keep"] ?? Path.Combine(folder.FullName, "a.graph");
            foreach (var old in (string[])[path, path + "-wal", path + "-shm", path + "-image"])
            {
                File.Delete(old);
            }

            if (options["--nodes"] is { } nodes)
            {
                Large(path, int.Parse(nodes, CultureInfo.InvariantCulture), int.Parse(options["--relationships"] ?? "0", CultureInfo.InvariantCulture));
            }
            else
            {
                Reports(path, int.Parse(options["--reports"] ?? "10000", CultureInfo.InvariantCulture));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"store {new FileInfo(path).Length / 1e6:F1} MB, image {new FileInfo(path + "-image").Length / 1e6:F1} MB, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Reports(string path, int reports)
    {
        List<ReportGraph> graphs = [];
        Time("make the reports' graphs", () => graphs = [.. SyntheticReports.Generate(0, reports)]);
        MergedGraph merged = MergedGraph.Empty;
        Time("merge them in memory", () => merged = GraphMerger.Merge(graphs));
        Time("merge them once more", () => merged = GraphMerger.Merge(graphs));
        InMemoryGraph? reader = null;
        Time("lay the graph out for queries", () => reader = merged.Graph.ToReader());
        Time("write the image", () => StoreImage.TryWrite(path, reader!, new byte[ImageFormat.HashBytes]));
        using (var store = GraphStore.Create(path))
        {
            Time($"import {reports} reports", () => Console.WriteLine("  " + store.ImportBatch(graphs)));
            Time("import them again", () => store.ImportBatch(graphs));
            var one = SyntheticReports.Generate(reports);
            Time("add one report", () => store.ImportBatch([one]));
            Time("remove it", () => store.Remove(one.Report.Id));
            Time("read the whole graph", () => store.ReadGraph());
            Time("verify every checksum", () => Console.WriteLine("  found " + store.Verify().Length));
        }

        Time("open for queries, image fresh", () => GraphStore.OpenReader(path));
        File.Delete(path + "-image");
        Time("open for queries, image missing", () => GraphStore.OpenReader(path));
    }

    private static void Large(string path, int nodes, int relationships)
    {
        Time("write the store's tables", () => LargeStore.Write(path, nodes, relationships));
        Time("open for queries, image missing", () => GraphStore.OpenReader(path));
        Time("open for queries, image fresh", () => GraphStore.OpenReader(path));
    }

    private static void Time(string what, Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        action();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-34} {watch.Elapsed.TotalMilliseconds,10:F1} ms  {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds,10:F1} ms CPU"));
    }
}
