using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Planning;

/// <summary>The steps that queries are planned with.</summary>
[TestFixture]
internal sealed class PlanTests
{
    private static readonly IGraphReader Graph = Build();

    [TestCase("MATCH (p:Person {id: 'p7'}) RETURN p", "NodeIndexSeek (p:Person {id})")]
    [TestCase("MATCH (p:Person) WHERE p.id IN ['p7', 'p8'] RETURN p", "NodeIndexSeek (p:Person {id})")]
    [TestCase("UNWIND ['p1', 'p2'] AS i MATCH (p:Person {id: i}) RETURN p", "NodeIndexSeek (p:Person {id})")]
    [TestCase("MATCH (p:Person) WHERE elementId(p) = '3' RETURN p", "NodeByElementIdSeek (p)")]
    [TestCase("MATCH (p:Person)-[:IN]->(c:City) RETURN p.id, c.id", "NodeByLabelScan (c:City)")]
    [TestCase("MATCH (a:Person), (b:Person) WHERE a.age = b.age RETURN count(*)", "NodeHashJoin (b:Person {age})")]
    [TestCase("MATCH (a:Person)-[:KNOWS]->(b:Person) RETURN b, count(a) AS n ORDER BY n DESC LIMIT 3", "CountRelationships (b)<-[:KNOWS]-(a)")]
    [TestCase("MATCH (a)-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(*)", "CountRelationships (b)<-[:KNOWS]-(a), (b)-[:KNOWS]->(c)")]
    [TestCase("MATCH (a:Person) RETURN a.id, COUNT { (a)-[:KNOWS]->() } AS n", "CountRelationships (a)-[:KNOWS]->()")]
    [TestCase("MATCH (p:Person) RETURN p ORDER BY p.id LIMIT 3", "Top p.id")]
    [TestCase("MATCH (p:Person) RETURN p ORDER BY p.id", "Sort p.id")]
    [TestCase("MATCH (a:Person {id: 'p1'})-[:KNOWS]->(b)-[:KNOWS]->(a) RETURN b", "ExpandInto")]
    [TestCase("MATCH (p:NoSuchLabel) RETURN p", "Nothing")]
    public void Uses(string query, string step) => Assert.That(Queries.Plan(Graph, query), Does.Contain(step));

    [TestCase("MATCH (a:Person)-[:KNOWS]->(b) RETURN collect(a.id)")]
    [TestCase("MATCH (a:Person)-[r:KNOWS]->(b) RETURN b.id, sum(r.weight)")]
    [TestCase("MATCH p = (a)-[:KNOWS]->(b) RETURN count(p)")]
    [TestCase("MATCH (a)-[:KNOWS]->(b) WHERE a.age > b.age RETURN count(*)")]
    [TestCase("MATCH (a:Person {id: 'p1'})-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(DISTINCT c)")]
    public void DoesNotCountWhatIsReadOrABetterPlaceToStart(string query) => Assert.That(Queries.Plan(Graph, query), Does.Not.Contain("CountRelationships"));

    [Test]
    public void AConditionIsTestedAsSoonAsItCanBe()
    {
        var steps = Queries.Plan(Graph, "MATCH (c:City)<-[:IN]-(p:Person) WHERE c.id = 'c1' AND p.age > 3 RETURN p").Split('\n').ToList();
        Assert.That(steps.FindIndex(step => step.Contains("c.id", StringComparison.Ordinal)), Is.GreaterThan(steps.FindIndex(step => step.StartsWith("Expand", StringComparison.Ordinal))));
    }

    [Test]
    public void ProfileCountsTheRowsOfEachStep()
    {
        using var result = new CypherEngine().Run("PROFILE MATCH (p:Person) WHERE p.age = 3 RETURN p.id", Graph);
        var rows = result.ToList().Count;
        Assert.That(rows, Is.EqualTo(10));
        Assert.That(result.PlanText, Does.Match(@"NodeByLabelScan \(p:Person\) +100 +100\n").And.Match(@"Filter p\.age = 3 +\d+ +10\n"));
    }

    [Test]
    public void ExplainRunsNothing()
    {
        using var result = new CypherEngine().Run("EXPLAIN MATCH (p:Person) RETURN p.id AS id", Graph);
        Assert.That(result.MoveNext(), Is.False);
        Assert.That(result.Columns, Is.EqualTo(new[] { "id" }));
    }

    private static InMemoryGraph Build()
    {
        var builder = new InMemoryGraphBuilder();
        for (var i = 0; i < 100; i++)
        {
            builder.SetNodeProperty(builder.AddNode(["Person"]), "id", StoredValue.Of($"p{i}"));
            builder.SetNodeProperty(i, "age", StoredValue.Of(i % 10));
        }

        for (var i = 0; i < 3; i++)
        {
            builder.SetNodeProperty(builder.AddNode(["City"]), "id", StoredValue.Of($"c{i}"));
        }

        for (var i = 0; i < 100; i++)
        {
            builder.AddRelationship("IN", i, 100 + (i % 3));
            builder.AddRelationship("KNOWS", i, (i * 7) % 100);
            builder.AddRelationship("KNOWS", i, (i * 3) % 100);
        }

        builder.AddIndex("Person", "id", unique: true);
        return builder.Build();
    }
}
