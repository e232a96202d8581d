using Graph.Model;
using Graph.Neo4jLoader.Loading;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Mapping;

public sealed class StatementTests
{
    private static readonly SchemaKinds Kinds = SchemaKinds.Football;

    [Test]
    public void StatementsAreStatic()
    {
        ElementKind venue = Kinds.Find("Venue")!, playedAt = Kinds.Find("PLAYED_AT")!;
        Assert.That(
            Statements.CreateNodes(venue, []),
            Is.EqualTo("UNWIND $rows AS r CREATE (n:`Venue` {id: r[0], `name`: r[1], `aliases`: r[2], `city`: r[3], `wikidata`: r[4], loadedBy: $owner}) RETURN count(n) AS n"));
        Assert.That(
            Statements.CreateRelationships(playedAt, Kinds.Find("Match")!, venue),
            Is.EqualTo("UNWIND $rows AS r MATCH (a:`Match` {id: r[1]}) MATCH (b:`Venue` {id: r[2]}) CREATE (a)-[n:`PLAYED_AT` {id: r[0], "
                + "`reports`: r[3], `evidence`: r[4], `quotes`: r[5], `confidence`: r[6], loadedBy: $owner}]->(b) RETURN count(n) AS n"));
        Assert.That(
            Statements.Update(Kinds.Find("Person")!, ["Manager"], ["Player"]),
            Is.EqualTo("UNWIND $rows AS r MATCH (n:`Person` {id: r[0]}) WHERE coalesce(n.loadedBy, '') = r[1] SET n += r[3], n.loadedBy = r[2], n:`Manager` REMOVE n:`Player` RETURN count(n) AS n"));
        Assert.That(Statements.CreateConstraint(playedAt), Is.EqualTo("CREATE CONSTRAINT graph_played_at_id IF NOT EXISTS FOR ()-[n:`PLAYED_AT`]->() REQUIRE n.id IS UNIQUE"));
    }

    [TestCase("a`b")]
    [TestCase("a\\u0060b")]
    [TestCase("")]
    [TestCase("1a")]
    [TestCase("a b")]
    [TestCase("naïve")]
    [TestCase("a\n")]
    public void NamesOfAnotherFormAreRefused(string name) => Assert.Throws<ArgumentException>(() => Identifier.Quote(name));

    [Test]
    public void ADryRunListsStatementsAndRows()
    {
        var graph = SampleGraphs.Season(0, 3);
        var summary = DryRun.Describe(graph, new LoadOptions("a"));
        Assert.That(summary.Statements.Sum(statement => statement.Rows), Is.EqualTo(graph.Nodes.Length + graph.Relationships.Length));
        Assert.That(summary.Statements.Take(Kinds.All.Count()).Select(statement => statement.Cypher), Is.All.StartsWith("CREATE CONSTRAINT"));
        Assert.That(summary.Statements.Select(statement => statement.Cypher), Is.Unique);
    }

    [Test]
    public void WhatTheSchemaDoesNotHaveIsSaidAndLeftOut()
    {
        var graph = PropertyGraph.Create(
            [
                SampleGraphs.Node("match/a", "Match", "A", ("colour", PropertyValue.Of("red"))), SampleGraphs.Node("cat/b", "Cat", "B"),
                SampleGraphs.Node("venue/v", "Venue", "V \ud800!"),
            ],
            [
                SampleGraphs.Relationship("PLAYED_AT", "match/a", "venue/v", ("confidence", PropertyValue.Of(double.NaN))),
                SampleGraphs.Relationship("PLAYED_AT", "match/a", "venue/gone"), SampleGraphs.Relationship("LIKES", "match/a", "venue/v"),
            ]);
        var desired = DesiredGraph.Create(graph, Kinds);
        Assert.That(desired.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EquivalentTo(new[] { "GR7040", "GR7042", "GR7041", "GR7042", "GR7042" }));
        Assert.That(desired.Count, Is.EqualTo(3));
        Assert.That(desired.Of(Kinds.Find("Venue")!)["venue/v"].Values[0], Is.EqualTo("V \ufffd!"));
    }
}
