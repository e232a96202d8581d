using Graph.Model;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Live;

public sealed class RoundTripTests : LiveTests
{
    private static readonly string[] Texts =
    [
        "plain", "", " spaces ", "Ragnar Klāvan", "東京", "😀 emoji", "a\"b'c`d", "back\\slash\\", "line\nbreak\r\n\ttab", "$rows {x: 1} // --", "\u202Eright to left",
        "\\u0060", "null", "1", "\u0001\u001f", "é versus e\u0301",
    ];

    [Test]
    public async Task EveryPropertyTypeComesBackAsItWas()
    {
        var nodes = Texts.Select((text, i) => new GraphNode(
            $"match/{i}", ["Match"], text, [.. Texts.Take(i)], SampleGraphs.Properties(
                ("date", PropertyValue.OfDate(i % 3 == 0 ? "2017-01-11" : i % 3 == 1 ? "01-11" : "2017")),
                ("season", PropertyValue.Of(text)),
                ("homeGoals", PropertyValue.Of(9007199254740993L + i)),
                ("awayGoals", PropertyValue.Of(long.MinValue)),
                ("attendance", PropertyValue.Of(long.MaxValue)),
                ("extraTime", PropertyValue.Of(i % 2 == 0)))));
        var values = new[] { 0.0, 1.0, 0.1, -0.0, 1e-7, 1e300, double.MaxValue, double.Epsilon, 123456789.125 };
        var team = SampleGraphs.Node("club/a", "Team:Club", "A");
        var relationships = values.Select((value, i) => SampleGraphs.Relationship(
            "PLAYED_IN", "club/a", $"match/{i}", ("confidence", PropertyValue.Of(value)), ("quotes", PropertyValue.Of(Texts)), ("reports", PropertyValue.Of(Array.Empty<string>()))));
        var graph = PropertyGraph.Create(nodes.Append(team), relationships);

        await Succeed(LoadAsync(graph));

        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(graph)));
    }

    [Test]
    public async Task ASecondLoadChangesNothing()
    {
        var graph = SampleGraphs.Season(0, 40);
        var first = await Succeed(LoadAsync(graph));
        var before = await Database.ReadAsync(marks: true);

        var second = await Succeed(LoadAsync(graph));

        Assert.That(first.Created, Is.EqualTo(graph.Nodes.Length + graph.Relationships.Length));
        Assert.That((second.Created, second.Updated, second.Removed), Is.EqualTo((0, 0, 0)));
        Assert.That(await Database.ReadAsync(marks: true), Is.EqualTo(before));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(graph)));
    }

    [Test]
    public async Task CountsOfEveryKindAreTheStores()
    {
        var graph = SampleGraphs.Season(0, 15);
        var summary = await Succeed(LoadAsync(graph));

        foreach (var kind in summary.Kinds)
        {
            var expected = kind.IsNode ? graph.Nodes.Count(node => node.Labels.Contains(kind.Kind)) : graph.Relationships.Count(each => each.Type == kind.Kind);
            var pattern = kind.IsNode ? $"(n:{kind.Kind})" : $"()-[n:{kind.Kind}]->()";
            var counted = (await Database.RunAsync($"MATCH {pattern} RETURN count(n)"))[0][0];
            Assert.That((kind.Total, counted), Is.EqualTo((expected, (object)(long)expected)), kind.Kind);
        }
    }

    [Test]
    public async Task ALargeGraphGoesInManyBatches()
    {
        var graph = SampleGraphs.Season(0, 30);
        await Succeed(LoadAsync(graph, configure: options => options with { BatchRows = 7, BatchBytes = 2_000 }));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(graph)));
    }
}
