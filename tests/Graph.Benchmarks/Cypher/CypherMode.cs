using System.Diagnostics;
using System.Globalization;
using Graph.Cypher;
using Graph.Model.Reading;
using Graph.Store;
using Graph.Store.Images;

namespace Graph.Benchmarks.Cypher;

/// <summary>Times queries on the engine and, when a server is given, on Neo4j in the same run, and compares the rows.</summary>
internal sealed class CypherMode : IBenchmarkMode
{
    /// <summary>Means in ms of a like machine (2 cores), warm: Neo4j 5.26.30 over Bolt and Kuzu 0.11.3 in process on one thread.</summary>
    private static readonly Dictionary<string, (double Neo4j, double Kuzu)> Anchors = new(StringComparer.Ordinal)
    {
        ["q1"] = (2089, 376), ["q2"] = (1408, 564), ["q3"] = (147, 13), ["q4"] = (104, 14), ["q5"] = (18, 21),
        ["q6"] = (56, 48), ["q7"] = (97, 18), ["q8"] = (5418, 13), ["q9"] = (6224, 133),
    };

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(2);

    public string Name => "cypher";

    public string Summary => "queries on the engine, beside Neo4j's and Kuzu's times";

    public int Run(string[] args)
    {
        var options = new Options(args, "--data", "--store", "--neo4j", "--runs", "--only");
        if (options.WantsHelp)
        {
            Console.WriteLine("""
                graph-benchmarks cypher (--data FOLDER | --store FILE) [--runs N] [--only NAME] [--neo4j http://HOST:PORT]
                  --data   folder of neo4j-admin files: the nine queries of graph-benchmark, on one thread
                  --store  a store: twelve football queries
                  --neo4j  a server that holds the same graph: both are timed in one run and their rows compared
                Medians in ms, for both sides. CPU ms is the processor time of the mean run: what a run would take on a machine that does nothing else.
                  --runs   timed runs of each query after two seconds, and two runs at least, for warming up; default 5
                """);
            return 0;
        }

        var store = options["--store"];
        var watch = Stopwatch.StartNew();
        var graph = store is null ? ReadData(options["--data"] ?? SharedFolder.Find("bench")) : GraphStore.OpenReader(store);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{graph.NodeCount} nodes, {graph.RelationshipCount} relationships, read in {watch.Elapsed.TotalSeconds:F1} s"));
        var queries = BenchmarkQuery.Read(store is null ? "graph-benchmark.txt" : "football.txt");
        var runs = int.Parse(options["--runs"] ?? "5", CultureInfo.InvariantCulture);
        using var neo4j = options["--neo4j"] is { } server ? new Neo4jSide(server) : null;
        Console.WriteLine($"{"query",-22} {"first",9} {"median",9} {"best ms",9} {"CPU ms",9} {"Neo4j",9} {"times",7}  {"anchors: Neo4j, Kuzu",-20} rows");
        var wrong = queries.Where(query => options["--only"] is null || options["--only"] == query.Name).Count(query => !Measure(query, graph, runs, neo4j));
        Console.WriteLine(wrong == 0 ? "all rows as expected" : $"{wrong} queries with other rows than expected");
        return wrong == 0 ? 0 : 1;
    }

    private static ImageGraph ReadData(string folder)
    {
        var graph = AdminCsvGraph.Read(folder, ("Person", "id"), ("City", "city"), ("Interest", "interest"), ("Country", "country"));
        var path = Path.Combine(Path.GetTempPath(), $"graph-benchmark-{Environment.ProcessId}.graph");
        StoreImage.TryWrite(path, graph, new byte[ImageFormat.HashBytes]);
        var image = ImageGraph.Open(ImageFormat.PathFor(path));
        if (!OperatingSystem.IsWindows())
        {
            // Stays readable while it is mapped, and is gone with this process.
            File.Delete(ImageFormat.PathFor(path));
        }

        return image;
    }

    private static bool Measure(BenchmarkQuery query, IGraphReader graph, int runs, Neo4jSide? neo4j)
    {
        var engine = new CypherEngine();
        var values = query.Values();
        List<string> rows = [];
        var times = new List<double>();
        var processor = TimeSpan.Zero;
        var cold = 0;
        var warming = Stopwatch.StartNew();
        for (var run = 0; run < cold + runs; run++)
        {
            cold = IsCold(run, cold, warming) ? run + 1 : cold;
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            using var result = engine.Run(query.Text, graph, values);
            var found = result.ToList();
            times.Add(watch.Elapsed.TotalMilliseconds);
            processor += run < cold ? TimeSpan.Zero : Environment.CpuUsage.TotalTime - before;
            rows = found.ConvertAll(row => string.Join(", ", row.Select(value => CypherText.Literal(value, graph))));
        }

        var warm = times.Skip(cold).ToList();
        var (server, serverRows) = neo4j is null ? (double.NaN, null) : OnServer(query, runs, neo4j);
        var right = (query.FirstRow is null || (rows.Count > 0 && Same(rows[0], query.FirstRow)))
            && (serverRows is null || (serverRows.Count == rows.Count && serverRows.Zip(rows).All(pair => Same(pair.First, pair.Second))));
        var anchor = Anchors.TryGetValue(query.Name, out var known) ? string.Create(CultureInfo.InvariantCulture, $"{known.Neo4j}, {known.Kuzu}") : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{query.Name,-22} {times[0],9:F1} {Median(warm),9:F2} {warm.Min(),9:F2} {processor.TotalMilliseconds / runs,9:F2} {server,9:F1} {server / Median(warm),7:F1}  {anchor,-20} {(right ? $"{rows.Count} as expected" : "OTHER ROWS")}"));
        if (!right)
        {
            Console.WriteLine($"  ours:     {string.Join(" | ", rows.Take(3))}\n  expected: {query.FirstRow ?? string.Join(" | ", serverRows!.Take(3))}");
        }

        return right;
    }

    private static (double Median, List<string> Rows) OnServer(BenchmarkQuery query, int runs, Neo4jSide neo4j)
    {
        var (cold, warming) = (0, Stopwatch.StartNew());
        List<(List<string> Rows, double Milliseconds)> answers = [];
        for (var run = 0; run < cold + runs; run++)
        {
            cold = IsCold(run, cold, warming) ? run + 1 : cold;
            answers.Add(neo4j.Run(query));
        }

        return (Median([.. answers.Skip(cold).Select(answer => answer.Milliseconds)]), answers[0].Rows);
    }

    // Both sides compile what runs often, and take a second or two for it.
    private static bool IsCold(int run, int cold, Stopwatch warming) => run == cold && (run < 2 || warming.Elapsed < Warming);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Sums of floats may differ in their last digits with the order of adding.</summary>
    private static bool Same(string one, string other)
    {
        var (left, right) = (one.Split(", "), other.Split(", "));
        return left.Length == right.Length && left.Zip(right).All(pair => pair.First == pair.Second
            || (double.TryParse(pair.First, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
                && double.TryParse(pair.Second, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
                && pair.First.Contains('.', StringComparison.Ordinal) && Math.Abs(first - second) <= Math.Abs(first) * 1e-12));
    }
}
