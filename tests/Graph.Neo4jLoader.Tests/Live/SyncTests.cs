using Graph.Model;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Live;

/// <summary>What a load removes, and what it leaves alone.</summary>
public sealed class SyncTests : LiveTests
{
    [Test]
    public async Task AfterARemovalTheDatabaseIsThatOfTheSmallerStore()
    {
        await Succeed(LoadAsync(SampleGraphs.Season(0, 30)));
        var smaller = SampleGraphs.Season(0, 22);

        var summary = await Succeed(LoadAsync(smaller));

        Assert.That(summary.Removed, Is.GreaterThan(0));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(smaller)));
    }

    [Test]
    public async Task PropertiesLabelsAndListsThatChangedAreChanged()
    {
        var before = PropertyGraph.Create(
            [
                SampleGraphs.Node("person/a", "Person:Player", "A", ("position", PropertyValue.Of("forward"))),
                SampleGraphs.Node("person/b", "Person:Player:Manager", "B"),
                SampleGraphs.Node("match/m", "Match", "M", ("date", PropertyValue.OfDate("2017-01-11")), ("attendance", PropertyValue.Of(10L))),
            ],
            [SampleGraphs.Relationship("APPEARED_IN", "person/a", "match/m", ("on", PropertyValue.Of(60L)), ("reports", PropertyValue.Of(["r1", "r2"])))]);
        var after = PropertyGraph.Create(
            [
                SampleGraphs.Node("person/a", "Person:Player:Manager", "A. Name", ("nationality", PropertyValue.Of("England"))),
                SampleGraphs.Node("person/b", "Person:Manager", "B"),
                SampleGraphs.Node("match/m", "Match", "M", ("date", PropertyValue.OfDate("2017")), ("season", PropertyValue.Of("2016/17"))),
            ],
            [SampleGraphs.Relationship("APPEARED_IN", "person/a", "match/m", ("role", PropertyValue.Of("starter")), ("reports", PropertyValue.Of(["r2"])))]);

        await Succeed(LoadAsync(before));
        var summary = await Succeed(LoadAsync(after));

        Assert.That((summary.Created, summary.Updated, summary.Removed), Is.EqualTo((0, 4, 0)));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(after)));
        await Succeed(LoadAsync(before));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(before)));
    }

    [Test]
    public async Task WhatOthersWroteIsNeverTouched()
    {
        await Succeed(LoadAsync(SampleGraphs.Season(0, 4)));
        await Database.RunAsync("""
            CREATE (:Person {id: 'person/other', name: 'Other'}), (:Person {name: 'no id'}), (:Wiki {id: 'match/0', text: 'x'})
            WITH * MATCH (p:Person {id: 'person/player-0'}), (m:Match {id: 'match/0'}), (o:Person {id: 'person/other'})
            CREATE (p)-[:APPEARED_IN {note: 'by hand'}]->(m), (o)-[:KNOWS]->(p) SET p.note = 'mine', p:Favourite
            """);
        var before = await Database.ReadAsync(marks: true);

        await Succeed(LoadAsync(SampleGraphs.Season(0, 4)));

        Assert.That(await Database.ReadAsync(marks: true), Is.EqualTo(before));

        var summary = await LoadAsync(PropertyGraph.Empty);

        Assert.That(summary.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain("GR7052"));
        var left = await Database.ReadAsync();
        Assert.That(left.Where(line => line[0] == '['), Has.Exactly(2).Items);
        Assert.That(left.Count(line => line[0] == '('), Is.EqualTo(5), string.Join('\n', left));
        Assert.That(left, Has.Some.Contains("note=\"mine\"").And.Some.Contains("note=\"by hand\""));
    }

    [Test]
    public async Task ANodeThatOthersMadeKeepsItsValuesAndGetsTheMissingOnes()
    {
        await Database.RunAsync("CREATE (:Match:Old {id: 'match/0', name: 'their name', attendance: 7, note: 'theirs'})");
        var theirs = await Database.ReadAsync(marks: true);
        var graph = PropertyGraph.Create([SampleGraphs.Node("match/0", "Match", "our name", ("season", PropertyValue.Of("2017")), ("attendance", PropertyValue.Of(9L)))], []);

        var summary = await LoadAsync(graph);
        Assert.That(summary.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "GR7053" }));
        Assert.That(
            await Database.ReadAsync(),
            Is.EqualTo(new[] { "(match/0 Match:Old aliases=[\"our name II\"], attendance=7, id=\"match/0\", name=\"their name\", note=\"theirs\", season=\"2017\"" }));
        var loaded = await Database.ReadAsync(marks: true);
        Assert.That((await LoadAsync(graph)).Updated, Is.Zero);
        Assert.That(await Database.ReadAsync(marks: true), Is.EqualTo(loaded));

        await LoadAsync(PropertyGraph.Empty);
        Assert.That(await Database.ReadAsync(marks: true), Is.EqualTo(theirs));
    }

    [Test]
    public async Task WhatOthersMadeIsTakenOverOnRequest()
    {
        await Database.RunAsync("CREATE (:Match {id: 'match/0', name: 'imported', attendance: 7, note: 'theirs'})");
        var graph = PropertyGraph.Create([SampleGraphs.Node("match/0", "Match", "ours")], []);

        await Succeed(LoadAsync(graph, configure: options => options with { Adopt = true }));

        Assert.That(await Database.ReadAsync(), Is.EqualTo(new[] { "(match/0 Match aliases=[\"ours II\"], id=\"match/0\", name=\"ours\", note=\"theirs\"" }));
        await Succeed(LoadAsync(PropertyGraph.Empty));
        Assert.That(await Database.ReadAsync(), Is.Empty);
    }

    [TestCase(StoreA, StoreB)]
    [TestCase(StoreB, StoreA)]
    public async Task TwoStoresInOneDatabaseDoNotDisturbEachOther(string first, string second)
    {
        PropertyGraph one = SampleGraphs.Season(0, 20), two = SampleGraphs.Season(12, 30);
        await Succeed(LoadAsync(one, first));
        await Succeed(LoadAsync(two, second));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(SampleGraphs.Season(0, 30))));
        var both = await Database.ReadAsync(marks: true);
        Assert.That((await Succeed(LoadAsync(one, first))).Updated, Is.Zero);
        Assert.That((await Succeed(LoadAsync(two, second))).Updated, Is.Zero);
        Assert.That(await Database.ReadAsync(marks: true), Is.EqualTo(both));

        await Succeed(LoadAsync(PropertyGraph.Empty, first));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(two)));
        await Succeed(LoadAsync(PropertyGraph.Empty, second));
        Assert.That(await Database.ReadAsync(), Is.Empty);
    }

    [Test]
    public async Task WhatTwoStoresSayOfOneThingIsUnitedAndTakenApartAgain()
    {
        PropertyGraph one = Said("r1", 0.5, 60), two = Said("r2", 0.75, null);
        await Succeed(LoadAsync(one, StoreA));
        await Succeed(LoadAsync(two, StoreB));
        var united = await Database.ReadAsync();

        Assert.That(united, Has.Some.Contains(
            "confidence=0.75f, evidence=[\"r1#1-2 x\"|\"r2#1-2 x\"], id=\"rel/x\", on=60, quotes=[\"q of r1\"|\"q of r2\"], reports=[\"r1\"|\"r2\"]"));
        await Succeed(LoadAsync(PropertyGraph.Empty, StoreA));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(two)));
        await Succeed(LoadAsync(one, StoreA));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(united));
        await Succeed(LoadAsync(PropertyGraph.Empty, StoreB));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(one)));
    }

    private static PropertyGraph Said(string report, double confidence, long? on)
    {
        var properties = SampleGraphs.Properties(
            ("reports", PropertyValue.Of([report])), ("evidence", PropertyValue.Of([$"{report}#1-2 x"])),
            ("quotes", PropertyValue.Of([$"q of {report}"])), ("confidence", PropertyValue.Of(confidence)));
        return PropertyGraph.Create(
            [SampleGraphs.Node("person/a", report == "r1" ? "Person:Player" : "Person:Manager", "A"), SampleGraphs.Node("match/m", "Match", "M")],
            [new GraphRelationship("rel/x", "APPEARED_IN", "person/a", "match/m", on is { } minute ? properties.Add("on", PropertyValue.Of(minute)) : properties)]);
    }
}
