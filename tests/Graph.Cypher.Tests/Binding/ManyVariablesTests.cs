using System.Globalization;
using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Binding;

[TestFixture]
internal sealed class ManyVariablesTests
{
    private static readonly IGraphReader Nothing = Queries.Graph("CREATE ()");

    [TestCase(1)]
    [TestCase(15)]
    [TestCase(16)]
    [TestCase(17)]
    [TestCase(300)]
    public void EachKeepsItsValueAndCanBeGivenAnew(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"v{i}")).ToArray();
        var first = string.Join(", ", names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{i} AS {name}")));
        var again = string.Join(", ", names.Select(name => $"{name} + 1000 AS {name}"));
        var rows = Queries.Rows(Nothing, $"WITH {first} WITH *, 5 AS other WITH {again}, other RETURN [{string.Join(", ", names)}] AS all, other");
        Assert.That(rows, Is.EqualTo(new[] { $"[{string.Join(", ", Enumerable.Range(1000, count))}], 5" }));
    }

    [TestCase(3)]
    [TestCase(40)]
    public void AVariableThatWithLeavesOutIsGone(int count)
    {
        var first = string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} AS value{i}")));
        var error = Queries.Error(Nothing, $"WITH {first} WITH value1 RETURN value0");
        Assert.That(error.Detail, Is.EqualTo("UndefinedVariable"));
        Assert.That(error.Suggestion, Does.Contain("value1"));
    }

    [Test]
    public void RowsOfOneNodeAreOneGroupAndOfEqualValuesToo()
    {
        var graph = Queries.Graph("CREATE (a:T {k: 'x'}), (b:T {k: 'y'}), (c:T {k: 'x'}), (a)-[:R]->(b), (a)-[:R]->(c), (b)-[:R]->(a), (c)-[:R]->(a), (c)-[:R]->(b), (d:T), (d)-[:R]->(a), (d)-[:R]->(b)");
        Assert.That(
            Queries.Rows(graph, "MATCH (t:T)-[:R]->(u) RETURN t.k AS k, count(*) AS n ORDER BY k"),
            Is.EqualTo(new[] { "'x', 4", "'y', 1", "null, 2" }));
        Assert.That(
            Queries.Rows(graph, "MATCH (t:T) OPTIONAL MATCH (t)-[:R]->(u {k: 'y'}) RETURN u, count(*) AS n ORDER BY n").Count,
            Is.EqualTo(2));
    }

    [Test]
    public void TheRehearsalIsAPlainQueryWithoutRows()
    {
        using var rehearsal = CypherEngine.Rehearse();
        Assert.That(rehearsal.Notifications, Is.Empty);
        Assert.That(rehearsal.Columns, Has.Length.EqualTo(2));
        Assert.That(rehearsal.MoveNext(), Is.False);
    }
}
