using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Live;

public sealed class QueryClientTests : LiveTests
{
    [Test]
    public async Task ValuesKeepTheirTypes()
    {
        await using var client = Neo4jQueryClient.Open(Server.Target);
        var parameters = new Dictionary<string, object?> { ["n"] = 3L, ["f"] = 2.0, ["l"] = new object?[] { 1L, "a", null }, ["m"] = new Dictionary<string, object?> { ["k"] = true } };
        var answer = await client.RunAsync("RETURN $n AS n, $f AS f, $l AS l, $m AS m, date('2017-01-11') AS d, null AS nothing", parameters);
        Assert.That(answer.Columns, Is.EqualTo(new[] { "n", "f", "l", "m", "d", "nothing" }));
        Assert.That(answer.Rows.Single(), Is.EqualTo(new object?[] { 3L, 2.0, parameters["l"], parameters["m"], new Neo4jTemporal("Date", "2017-01-11"), null }));
    }

    [Test]
    public async Task NodesAndRelationshipsComeWithoutMarksAndWithBothEnds()
    {
        await Succeed(LoadAsync(SampleGraphs.Season(0, 1)));
        await using var client = Neo4jQueryClient.Open(Server.Target);

        var answer = await client.RunAsync("MATCH p = (m:Match)-[r:PART_OF]->(c) RETURN r, m, p");

        var relationship = (Neo4jRelationship)answer.Rows[0][0]!;
        var node = (Neo4jNode)answer.Rows[0][1]!;
        Assert.That((relationship.Type, relationship.From, relationship.To), Is.EqualTo(("PART_OF", "match/0", "competition/cup")));
        Assert.That(relationship.Properties.Keys.Concat(node.Properties.Keys), Has.None.EqualTo("loadedBy"));
        Assert.That(((Neo4jPath)answer.Rows[0][2]!).Elements, Has.Count.EqualTo(3));
        var alone = await client.RunAsync("MATCH ()-[r:PART_OF]->() RETURN [r] AS r");
        Assert.That(((Neo4jRelationship)((IReadOnlyList<object?>)alone.Rows[0][0]!)[0]!).From, Is.EqualTo("match/0"));
    }

    [TestCase("MATCH (n) RETURN nope", "GR7016")]
    [TestCase("CREATE (n:Person)", "GR7015")]
    public async Task WhatIsRefusedIsSaid(string query, string code)
    {
        await using var client = Neo4jQueryClient.Open(Server.Target);
        var exception = await Assert.ThrowsAsync<Neo4jException>(() => client.RunAsync(query));
        Assert.That(exception!.Code, Is.EqualTo(code), exception.Message);
    }
}
