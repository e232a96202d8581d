using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Planning;

/// <summary>Counting relationships by degree gives what walking them gives, on graphs with loops and parallel relationships.</summary>
[TestFixture]
internal sealed class CountByDegreeTests
{
    private static readonly string[] Asked =
    [
        "MATCH (a)-[:R]->(b)-[:R]->(c) RETURN count(*)",
        "MATCH (a)-[:R]->(b)<-[:R]-(c) RETURN count(*)",
        "MATCH (a)<-[:R]-(b)-[:R]->(c) RETURN count(*)",
        "MATCH (a)-[:R]-(b)-[:R]-(c) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:S]->(c) RETURN count(*)",
        "MATCH (a)-->(b)-->(c) RETURN count(*)",
        "MATCH (a)--(b) RETURN count(*)",
        "MATCH (a:A)--(b:B) RETURN count(a), count(b)",
        "MATCH (a:A)-[:R]->(b)-[:R]->(c:B) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(c) WHERE a.x < 2 AND c.x > 1 RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:R|S]->(c) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(c)-[:R]->(d) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:S]->(c)-[:R]->(d) RETURN count(*)",
        "MATCH (a)-[:R]->(b), (b)-[:R]->(c), (b)-[:R]->(d) RETURN count(*)",
        "MATCH (b)-[:R]->(c), (b)-[:S]->(d), (b)<-[:T]-(e) RETURN count(*)",
        "MATCH (a)-[:R]->(b) RETURN b.x AS x, count(a) AS n, sum(b.x) AS s, avg(b.x) AS m, max(b.x) AS y ORDER BY x",
        "MATCH (a)-[:R]->(b)-[:R]->(c) RETURN b.x AS x, count(*) AS n ORDER BY x",
        "MATCH (a)-[:R*1..2]->(b)-[:R]->(c) RETURN count(*)",
        "MATCH (a)-[:R]->(b) MATCH (b)-[:R]->(c) RETURN count(*)",
        "MATCH (a) RETURN a.x AS x, sum(COUNT { (a)-[:R]->() }) AS n, sum(COUNT { (a)-[:R]-() }) AS m ORDER BY x",
        "MATCH (a)-[:R]->(a) RETURN count(*)",
        "MATCH (a)-[:R]->(b)-[:R]->(a) RETURN count(*)",
        "MATCH (a)-[:R]->(b) WHERE b.x = 1 WITH b, count(*) AS n MATCH (b)-[:S]->(c) RETURN sum(n), count(c)",
    ];

    [TestCaseSource(nameof(Asked))]
    public void CountsTheSame(string query)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var graph = Random(seed);
            var walked = Queries.Rows(graph, query, PlanRewrites.None);
            Assert.That(Queries.Rows(graph, query), Is.EqualTo(walked), $"graph {seed}");
            Assert.That(Queries.Rows(graph, query, PlanRewrites.All & ~PlanRewrites.StartPoint), Is.EqualTo(walked), $"graph {seed}, start as written");
        }
    }

    private static InMemoryGraph Random(int seed)
    {
        var random = new Random(seed);
        var builder = new InMemoryGraphBuilder();
        var nodes = random.Next(1, 7);
        for (var i = 0; i < nodes; i++)
        {
            builder.SetNodeProperty(builder.AddNode(random.Next(3) switch { 0 => ["A"], 1 => ["A", "B"], _ => ["B"] }), "x", StoredValue.Of(random.Next(3)));
        }

        for (var i = random.Next(14); i > 0; i--)
        {
            builder.AddRelationship(random.Next(4) switch { 0 => "S", 1 => "T", _ => "R" }, random.Next(nodes), random.Next(nodes));
        }

        return builder.Build();
    }
}
