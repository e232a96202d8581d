using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Patterns;

/// <summary>Quantified, variable and shortest paths say the same in their different spellings.</summary>
[TestFixture]
internal sealed class PathPatternTests
{
    [TestCase("MATCH p = (a)-[:R*1..3]->(b) RETURN p", "MATCH p = (a)((x)-[:R]->(y)){1,3}(b) RETURN p")]
    [TestCase("MATCH p = (a)-[:R*0..2]->(b) RETURN p", "MATCH p = (a)((x)-[:R]->(y)){0,2}(b) RETURN p")]
    [TestCase("MATCH p = (a)-[:R*]->(b) RETURN p", "MATCH p = (a)-[:R]->+(b) RETURN p")]
    [TestCase("MATCH p = (a)-[:R*2]-(b) RETURN p", "MATCH p = (a)-[:R]-{2}(b) RETURN p")]
    [TestCase("MATCH p = (a:A)-[:R*1..3]->(b:B) RETURN p", "MATCH p = (b:B)<-[:R*1..3]-(a:A) WITH p, a, b MATCH q = (a)-[:R*1..3]->(b) WHERE reverse(relationships(q)) = relationships(p) RETURN q")]
    [TestCase("MATCH (a)-[r:R*1..3]->(b) RETURN a, r, b", "MATCH (a)((x)-[r:R]->(y)){1,3}(b) RETURN a, r, b")]
    [TestCase("MATCH (a)-[:R]->(m)-[:S]->(b) RETURN a.x, b.x", "MATCH (a)((x)-[:R]->(m)-[:S]->(y)){1}(b) RETURN a.x, b.x")]
    [TestCase("MATCH p = (a)-[:R*1..3 {w: 1}]->(b) RETURN p", "MATCH p = (a)((x)-[r:R {w: 1}]->(y)){1,3}(b) RETURN p")]
    [TestCase("MATCH p = (a)-[rs:R*1..3]->(b) WHERE all(r IN rs WHERE r.w = 1) RETURN p", "MATCH p = (a)((x)-[r:R WHERE r.w = 1]->(y)){1,3}(b) RETURN p")]
    [TestCase("MATCH (a)-[r:R]->(b) RETURN a, r, b", "MATCH (b)<-[r:R]-(a) RETURN a, r, b")]
    [TestCase("MATCH (a:A) MATCH (b:B) MATCH p = shortestPath((a)-[:R*]-(b)) RETURN a, b, length(p)", "MATCH (a:A) MATCH (b:B) WHERE a <> b MATCH p = (a)-[:R*]-(b) RETURN a, b, min(length(p))")]
    [TestCase("MATCH (a:A), (b:B), p = allShortestPaths((a)-[:R*]->(b)) WHERE a <> b RETURN p", "MATCH (a:A), (b:B) WHERE a <> b MATCH p = (a)-[:R*]->(b) WITH a, b, length(p) AS n, collect(p) AS ps ORDER BY n WITH a, b, collect(ps)[0] AS ps UNWIND ps AS p RETURN p")]
    [TestCase("MATCH (a:A), (b:B), p = shortestPath((a)-[:R*]->(b)) WHERE a <> b AND length(p) > 1 RETURN a, b, length(p)", "MATCH (a:A), (b:B) WHERE a <> b MATCH p = (a)-[:R*2..]->(b) RETURN a, b, min(length(p))")]
    public void Agree(string one, string other)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var graph = Random(seed);
            var expected = Queries.Rows(graph, other, PlanRewrites.None).Order(StringComparer.Ordinal).ToArray();
            foreach (var rewrites in new[] { PlanRewrites.All, PlanRewrites.None })
            {
                var rows = Queries.Rows(graph, one, rewrites).Order(StringComparer.Ordinal).ToArray();
                Assert.That(rows, Is.EqualTo(expected), $"graph {seed}, {rewrites}");
            }
        }
    }

    private static InMemoryGraph Random(int seed)
    {
        var random = new Random(seed);
        var builder = new InMemoryGraphBuilder();
        for (var i = 0; i < 5; i++)
        {
            builder.SetNodeProperty(builder.AddNode(i % 2 == 0 ? ["A"] : ["B"]), "x", StoredValue.Of(i));
        }

        for (var i = 0; i < 7; i++)
        {
            var relationship = builder.AddRelationship(random.Next(4) == 0 ? "S" : "R", random.Next(5), random.Next(5));
            builder.SetRelationshipProperty(relationship, "w", StoredValue.Of(random.Next(2)));
            builder.SetRelationshipProperty(relationship, "id", StoredValue.Of(i));
        }

        return builder.Build();
    }
}
