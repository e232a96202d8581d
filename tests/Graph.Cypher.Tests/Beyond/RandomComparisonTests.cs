using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Graph.Cypher.Tests.Fuzzing;
using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Beyond;

/// <summary>Random queries on a Neo4j server and on our engine (<c>scripts/compare-neo4j --random</c>): rows of both are compared, and who fails alone is counted.</summary>
[TestFixture]
internal sealed partial class RandomComparisonTests
{
    private const int Seed = 7;
    private static readonly QueryLimits Limits = new() { Time = TimeSpan.FromSeconds(5) };

    [Test]
    public void BothGiveTheSameRows()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_HTTP") is not { Length: > 0 } address || Number("GRAPH_RANDOM") is not { } count)
        {
            Assert.Ignore("No server: scripts/compare-neo4j --random N starts one.");
            return;
        }

        using var neo4j = new Neo4jClient(address);
        var graph = RandomGraph.Create(new Random(Seed), 8, 14);
        neo4j.Ask("MATCH (n) DETACH DELETE n");
        neo4j.Ask(Statement(graph));
        var engine = new CypherEngine();
        var (same, bothFail) = (0, 0);
        var (different, oursFails, neo4jFails) = (new List<string>(), new List<string>(), new List<string>());
        var first = Number("GRAPH_FUZZ_SEED") ?? 1;
        for (var seed = first; seed < first + count; seed++)
        {
            var query = seed % 3 == 0 ? new QueryGenerator(seed).Query() : new SensibleQuery(seed).Query();
            if (DependsOnChance().IsMatch(query) || (seed % 3 == 0 && CutsRows().IsMatch(query)))
            {
                continue;
            }

            var (ours, problem) = Ask(engine, graph, query);
            var (theirs, message) = neo4j.Ask(query, anyListOrder: true);
            switch (ours.Columns is null, theirs.Columns is null)
            {
                case (true, true):
                    bothFail++;
                    break;
                case (true, false):
                    oursFails.Add($"seed {seed}: {query}\n  {problem}\n  Neo4j: {theirs.Rows.Count} rows");
                    break;
                case (false, true):
                    neo4jFails.Add($"seed {seed}: {query}\n  {message}\n  ours: {ours.Rows.Count} rows");
                    break;
                case (false, false) when Comparable(ours) == Comparable(theirs):
                    same++;
                    break;
                default:
                    different.Add($"seed {seed}: {query}\n  ours {Shortened(Comparable(ours))}\n  Neo4j {Shortened(Comparable(theirs))}");
                    break;
            }
        }

        TestContext.Out.WriteLine($"same {same}, both fail {bothFail}, different {different.Count}, only ours fails {oursFails.Count}, only Neo4j fails {neo4jFails.Count}");
        TestContext.Out.WriteLine("DIFFERENT\n" + string.Join('\n', different));
        TestContext.Out.WriteLine("ONLY OURS FAILS\n" + string.Join('\n', oursFails));
        TestContext.Out.WriteLine("ONLY NEO4J FAILS\n" + string.Join('\n', neo4jFails));
        Assert.That(different, Is.Empty, $"{different.Count} of {count} queries give different rows; they are in the output.");
    }

    /// <summary>Lists in any order, because collect() promises none; floats to twelve digits.</summary>
    private static string Comparable(Answer answer) => FloatPattern().Replace(
        ZeroSeconds().Replace(answer.Sorted().ToString(), "$1"), match => double.Parse(match.Value, CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture));

    private static string Shortened(string text) => text.Length <= 400 ? text : text[..400] + "…";

    private static (Answer Answer, string Message) Ask(CypherEngine engine, IGraphReader graph, string query)
    {
        try
        {
            using var result = engine.Run(query, graph, null, Limits);
            var rows = result.ToList().Select(row => row.Select(value => ExpectedValue.Of(value, result.Graph)).ToList());
            return (Answer.Of(result.Columns, rows, anyListOrder: true), string.Empty);
        }
        catch (CypherException failure)
        {
            return (Answer.Failure, failure.Message);
        }
    }

    /// <summary>One CREATE for the whole graph.</summary>
    private static string Statement(InMemoryGraph graph)
    {
        var text = new StringBuilder("CREATE ");
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var literal = CypherText.Literal(CypherValue.OfNode(node), graph);
            text.Append(node == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"(n{node}{(literal[1] is '{' ? " " : "")}{literal[1..]}");
        }

        for (var relationship = 0; relationship < graph.RelationshipCount; relationship++)
        {
            text.Append(CultureInfo.InvariantCulture, $", (n{graph.StartOf(relationship)})-{CypherText.Literal(CypherValue.OfRelationship(relationship), graph)}->(n{graph.EndOf(relationship)})");
        }

        return text.ToString();
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\b(rand|timestamp|randomUUID|elementId|id|shortestPath)\(|EXPLAIN|PROFILE|\$|db\.")]
    private static partial Regex DependsOnChance();

    [GeneratedRegex(@"\b(LIMIT|SKIP)\b")]
    private static partial Regex CutsRows();

    [GeneratedRegex(@"(\d\d:\d\d):00(?![.\d])")]
    private static partial Regex ZeroSeconds();

    [GeneratedRegex(@"-?\d+\.\d+(?:E[+-]?\d+)?")]
    private static partial Regex FloatPattern();
}
