using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Graph.Neo4jLoader;

namespace Graph.Benchmarks.Neo4j;

/// <summary>Loads one graph into an empty Neo4j, by turns with a plain loader and with ours.</summary>
internal sealed class Neo4jMode : IBenchmarkMode
{
    private static readonly string[] Usage =
    [
        "usage: graph-benchmarks neo4j [--uri http://HOST:PORT] [--nodes 50000] [--relationships 200000] [--rounds 2] [--batches 1000,5000,…]",
        "Loads the same graph by turns with a plain loader (UNWIND of maps, MERGE, 5,000 rows) and with ours. All data of the server are deleted.",
        "--uri is else NEO4J_TEST_URI. --batches loads with ours alone, once for each size of a batch.",
    ];

    public string Name => "neo4j";

    public string Summary => "load 50,000 nodes and 200,000 relationships, ours and a plain loader by turns";

    public int Run(string[] args)
    {
        var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
        var address = options.GetValueOrDefault("--uri") ?? Environment.GetEnvironmentVariable("NEO4J_TEST_URI");
        if (options.ContainsKey("--help") || string.IsNullOrEmpty(address))
        {
            Console.Error.WriteLine(string.Join('\n', Usage));
            return options.ContainsKey("--help") ? 0 : 2;
        }

        int Number(string name, int otherwise) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var graph = LeagueGraph.Create(Number("--nodes", 50_000), Number("--relationships", 200_000));
        int[] batches = options.TryGetValue("--batches", out var list) ? [.. list.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [];
        return RunAsync(new Uri(address), graph, Number("--rounds", 2), batches).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(Uri address, PropertyGraph graph, int rounds, int[] batches)
    {
        using var plain = new PlainLoader(address);
        var warmUp = LeagueGraph.Create(5_000, 20_000);
        await OursAsync(plain, address, warmUp, LoadOptions.DefaultBatchRows);
        foreach (var size in batches)
        {
            Print($"ours, {size} rows", graph, await OursAsync(plain, address, graph, size));
        }

        if (batches.Length > 0)
        {
            return 0;
        }

        await PlainAsync(plain, warmUp);
        double plainTime = 0, ourTime = 0;
        for (var round = 0; round < rounds; round++)
        {
            // The second of a pair meets a warmer server: each is second in turn.
            if (round % 2 == 0)
            {
                plainTime += Print("plain", graph, await PlainAsync(plain, graph));
            }

            ourTime += Print("ours", graph, await OursAsync(plain, address, graph, LoadOptions.DefaultBatchRows));
            if (round % 2 == 1)
            {
                plainTime += Print("plain", graph, await PlainAsync(plain, graph));
            }
        }

        var again = await Again(address, graph);
        Print("ours, second load", graph, again);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours is {plainTime / ourTime:0.00} times as fast as plain (mean of {rounds} rounds)"));
        return 0;
    }

    private static async Task<(double Nodes, double Relationships, double All)> PlainAsync(PlainLoader plain, PropertyGraph graph)
    {
        await ClearAsync(plain);
        var clock = Stopwatch.StartNew();
        await plain.LoadNodesAsync(graph);
        var nodes = clock.Elapsed.TotalSeconds;
        await plain.LoadRelationshipsAsync(graph);
        var all = clock.Elapsed.TotalSeconds;
        await CheckAsync(plain, graph);
        return (nodes, all - nodes, all);
    }

    private static async Task<(double Nodes, double Relationships, double All)> OursAsync(PlainLoader plain, Uri address, PropertyGraph graph, int batchRows)
    {
        await ClearAsync(plain);
        var result = await LoadAsync(address, graph, batchRows);
        await CheckAsync(plain, graph);
        return result;
    }

    private static Task<(double Nodes, double Relationships, double All)> Again(Uri address, PropertyGraph graph) =>
        LoadAsync(address, graph, LoadOptions.DefaultBatchRows);

    /// <summary>The whole load with comparing before and counting after.</summary>
    private static async Task<(double Nodes, double Relationships, double All)> LoadAsync(Uri address, PropertyGraph graph, int batchRows)
    {
        var clock = Stopwatch.StartNew();
        var marks = new Dictionary<LoadPhase, double>();
        var progress = new Recorder(step => marks.TryAdd(step.Phase, clock.Elapsed.TotalSeconds));
        var summary = await Neo4jGraphLoader.LoadAsync(graph, new Neo4jTarget(address), new LoadOptions("benchmark") { BatchRows = batchRows }, progress);
        var all = clock.Elapsed.TotalSeconds;
        if (summary.Outcome != LoadOutcome.Done)
        {
            throw new InvalidOperationException(string.Join('\n', summary.Diagnostics));
        }

        double At(LoadPhase phase) => marks.GetValueOrDefault(phase, all);
        return (At(LoadPhase.Relationships) - At(LoadPhase.Nodes), At(LoadPhase.Removing) - At(LoadPhase.Relationships), all);
    }

    private static async Task ClearAsync(PlainLoader plain)
    {
        await plain.RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    }

    private static async Task CheckAsync(PlainLoader plain, PropertyGraph graph)
    {
        var (nodes, relationships) = (await plain.RunAsync("MATCH (n) RETURN count(n)"), await plain.RunAsync("MATCH ()-[r]->() RETURN count(r)"));
        if (nodes != graph.Nodes.Length || relationships != graph.Relationships.Length)
        {
            throw new InvalidOperationException($"{nodes} nodes and {relationships} relationships arrived.");
        }
    }

    private static double Print(string who, PropertyGraph graph, (double Nodes, double Relationships, double All) time)
    {
        static double Rate(int number, double seconds) => seconds < 0.001 ? 0 : number / seconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{who,-18} {time.All,6:0.0} s   {Rate(graph.Nodes.Length, time.Nodes),7:0} nodes/s   {Rate(graph.Relationships.Length, time.Relationships),7:0} relationships/s"));
        return time.All;
    }

    private sealed class Recorder(Action<LoadProgress> told) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => told(value);
    }
}
