using Graph.Benchmarks;
using Graph.Benchmarks.Cypher;
using Graph.Benchmarks.Extraction;
using Graph.Benchmarks.Neo4j;
using Graph.Benchmarks.Store;

// Each mode is a class of its own; add a line here to add one.
IBenchmarkMode[] modes = [new CypherMode(), new StoreMode(), new PointMode(), new ExtractMode(), new MicroMode(), new Neo4jMode()];

var mode = modes.FirstOrDefault(candidate => args.Length > 0 && candidate.Name == args[0]);
if (mode is null)
{
    Console.Error.WriteLine("usage: graph-benchmarks MODE [OPTIONS…]");
    foreach (var known in modes)
    {
        Console.Error.WriteLine($"  {known.Name,-10} {known.Summary}");
    }

    return args.Length > 0 && args[0] is "--help" or "-h" ? 0 : 2;
}

try
{
    return mode.Run(args[1..]);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine($"graph-benchmarks {mode.Name}: {error.Message}");
    return 2;
}
