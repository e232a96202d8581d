using System.Diagnostics;
using System.Globalization;
using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Fuzzing;

/// <summary>No query, however written, breaks or hangs the engine: it gives rows or a <see cref="CypherException"/>.
/// GRAPH_LONG_TESTS=1 writes 200,000 queries, GRAPH_FUZZ=N another number, GRAPH_FUZZ_SEED starts elsewhere.</summary>
[TestFixture]
internal sealed class FuzzTests
{
    private const int ShortRun = 1_000;
    private const int LongRun = 200_000;
    private const int MostRows = 2_000;
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(15);
    private static readonly QueryLimits Limits = new() { Time = TimeSpan.FromMilliseconds(500), Memory = 64 << 20 };

    private static readonly Dictionary<string, CypherValue> Parameters = new()
    {
        ["p"] = CypherValue.Of(3),
        ["list"] = CypherValue.Of([CypherValue.Of(1), CypherValue.Null, CypherValue.Of("a")]),
    };

    [Test]
    public void NoQueryBreaksTheEngine()
    {
        var count = Number("GRAPH_FUZZ", Environment.GetEnvironmentVariable("GRAPH_LONG_TESTS") == "1" ? LongRun : ShortRun);
        var first = Number("GRAPH_FUZZ_SEED", 1);
        var graph = RandomGraph.Create(new Random(5), 8, 14);
        var engine = new CypherEngine();
        var (rows, errors) = (0L, new SortedDictionary<string, int>(StringComparer.Ordinal));
        var failures = new List<string>();
        var times = new List<(double Milliseconds, int Seed, string Query)>();
        for (var seed = first; seed < first + count && failures.Count < 20; seed++)
        {
            var query = Write(seed);
            var watch = Stopwatch.StartNew();
            try
            {
                rows += Drain(engine, graph, query);
            }
            catch (CypherException failure)
            {
                var name = $"{failure.Error.Kind} {failure.Error.Detail}";
                errors[name] = errors.GetValueOrDefault(name) + 1;
            }
            catch (Exception broken)
            {
                failures.Add($"seed {seed}: {broken.GetType().Name}: {broken.Message}\n  {Shortened(query)}\n  {broken.StackTrace?.Split('\n')[0].Trim()}");
            }

            times.Add((watch.Elapsed.TotalMilliseconds, seed, query));
            if (watch.Elapsed > Slowest)
            {
                failures.Add($"seed {seed}: took {watch.Elapsed.TotalSeconds:0.0} s\n  {Shortened(query)}");
            }
        }

        TestContext.Out.WriteLine($"{count} queries, {rows} rows, {errors.Values.Sum()} errors");
        TestContext.Out.WriteLine(string.Join('\n', errors.Select(error => $"{error.Value}\t{error.Key}")));
        foreach (var (milliseconds, seed, query) in times.OrderByDescending(time => time.Milliseconds).Take(5))
        {
            TestContext.Out.WriteLine($"{milliseconds:0} ms\tseed {seed}\t{Shortened(query)}");
        }

        TestContext.Out.WriteLine($"median {times.Select(time => time.Milliseconds).Order().ElementAt(times.Count / 2):0.000} ms");
        Assert.That(failures, Is.Empty, string.Join('\n', failures));
    }

    private static string Write(int seed)
    {
        var mutation = new QueryMutation(seed);
        return (seed % 100) switch
        {
            < 70 => new QueryGenerator(seed).Query(),
            < 97 => mutation.Break(new QueryGenerator(seed).Query()),
            97 => mutation.Nest(),
            _ => mutation.Lengthen(),
        };
    }

    private static long Drain(CypherEngine engine, IGraphReader graph, string query)
    {
        using var result = engine.Run(query, graph, Parameters, Limits);
        var rows = 0;
        while (rows < MostRows && result.MoveNext())
        {
            rows++;
            foreach (var value in result.Current)
            {
                // Every value can be shown; long ones only in part.
                _ = value.Kind is CypherKind.Node or CypherKind.Relationship or CypherKind.Path ? CypherText.Literal(value, graph) : value.Kind.ToString();
            }
        }

        return rows;
    }

    private static string Shortened(string query) => query.Length <= 600 ? query : $"{query[..300]} … ({query.Length} characters)";

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
