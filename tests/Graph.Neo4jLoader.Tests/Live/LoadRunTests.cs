using Graph.Model;
using Graph.Neo4jLoader.Mapping;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Live;

/// <summary>What a load says and does when something is in its way.</summary>
public sealed class LoadRunTests : LiveTests
{
    private static readonly string[] Names =
    [
        "x`}) DETACH DELETE n //", "x'}) DETACH DELETE n //", "x\"}) DETACH DELETE n //", "\\u0060}) DETACH DELETE n //", "`", "``", "\\`", "$rows", "$owner", "{id: 1}",
        "}) MATCH (n) DETACH DELETE n", "'; DROP DATABASE neo4j; //", "\u0000", "%00", "\\", "\\\\", "\"", "\\\"", "'", "\\'", "/*", "*/", "//", "--", "#", "\n", "\r\n", "\u2028",
        "\u200b", "\ufeff", "${jndi:ldap://x}", "{{7*7}}", "<script>alert(1)</script>", "*\n0123456789ab{\"name\":\"y\"}", "0123456789ab", "loadedBy", "null", "true", "1e999",
        "[1,2]", "{\"$type\":\"Integer\",\"_value\":\"1\"}", "\ud83d\ude00`", "\u202e`})", "\uff40}) DELETE n", "\u0060\\u005C\\u00750060", "CALL dbms.shutdown()",
        "LOAD CSV FROM 'file:///etc/passwd' AS l", "n) SET n.x = 1 //", "\t`\t", "1}) RETURN 1 UNION MATCH (n) DETACH DELETE n //",
    ];

    [Test]
    public async Task NamesChangeNothingButNames()
    {
        var harmless = Graph(i => $"name {i}");
        var graph = Graph(i => Names[i]);

        await Succeed(LoadAsync(graph));

        Assert.That(Names, Has.Length.GreaterThanOrEqualTo(50));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(graph)));
        Assert.That((await Succeed(LoadAsync(harmless))).Updated, Is.EqualTo(Names.Length));
        Assert.That((await Succeed(LoadAsync(graph))).Updated, Is.EqualTo(Names.Length));
        await Succeed(LoadAsync(graph, StoreB));
        await Succeed(LoadAsync(PropertyGraph.Empty, StoreA));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(graph)));

        static PropertyGraph Graph(Func<int, string> name) => PropertyGraph.Create(
            Names.Select((_, i) => new GraphNode($"person/{i}", ["Person", "Player"], name(i), [name(i) + "!"], SampleGraphs.Properties(("position", PropertyValue.Of(name(i)))))), []);
    }

    [Test]
    public async Task DuplicateIdsOfTheDatabaseAreNamed()
    {
        await Database.RunAsync($"DROP CONSTRAINT {Statements.ConstraintName(SchemaKinds.Football.Nodes[0])} IF EXISTS");
        await Database.RunAsync("CREATE (:Person {id: 'person/twice'}), (:Person {id: 'person/twice'}), (:Person {id: 'person/once'})");

        var summary = await LoadAsync(SampleGraphs.Season(0, 1));

        Assert.That(summary.Outcome, Is.EqualTo(LoadOutcome.Failed));
        Assert.That(summary.Diagnostics.Single().ToString(), Does.Contain("GR7051").And.Contain("person/twice (2 times)").And.Not.Contain("person/once"));
        await Database.ClearAsync();
        await Succeed(LoadAsync(SampleGraphs.Season(0, 1)));
    }

    [Test]
    public async Task ARowThatTheServerRefusesIsFoundAndTheRestIsLoaded()
    {
        var good = SampleGraphs.Season(0, 12);
        var bad = new GraphNode("person/" + new string('x', 40_000), ["Person", "Player"], "too long an id", [], GraphNode.NoProperties);
        var lost = SampleGraphs.Relationship("APPEARED_IN", bad.Id, "match/3");
        var rejects = Path.GetTempFileName();

        var summary = await LoadAsync(
            PropertyGraph.Create(good.Nodes.Append(bad), good.Relationships.Append(lost)), configure: options => options with { RejectsFile = rejects });

        Assert.That(summary.Outcome, Is.EqualTo(LoadOutcome.DoneWithErrors));
        Assert.That(summary.Rejected, Is.EqualTo(2), string.Join('\n', summary.Diagnostics.Select(diagnostic => diagnostic.ToString())));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(good)));
        var lines = await File.ReadAllLinesAsync(rejects);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[1], Does.Contain("GR7032").And.Contain(lost.Id));
        Assert.That(summary.Created, Is.EqualTo(good.Nodes.Length + good.Relationships.Length));
        File.Delete(rejects);
    }

    [Test]
    public async Task AConstraintOfOthersRefusesRowsNotTheLoad()
    {
        await Database.RunAsync("CREATE CONSTRAINT others_venue IF NOT EXISTS FOR (n:Venue) REQUIRE n.city IS UNIQUE");
        try
        {
            var graph = PropertyGraph.Create(Enumerable.Range(0, 6).Select(i => SampleGraphs.Node($"venue/{i}", "Venue", "V", ("city", PropertyValue.Of($"city {i % 5}")))), []);
            var summary = await LoadAsync(graph);
            Assert.That((summary.Outcome, summary.Rejected, summary.Created), Is.EqualTo((LoadOutcome.DoneWithErrors, 1, 5)), string.Join('\n', summary.Diagnostics.Select(diagnostic => diagnostic.ToString())));
        }
        finally
        {
            await Database.RunAsync("DROP CONSTRAINT others_venue");
        }
    }

    [Test]
    public async Task CancellingStopsAfterABatchAndAnotherLoadGoesOn()
    {
        var graph = SampleGraphs.Season(0, 40);
        using var source = new CancellationTokenSource();
        var progress = new Recorder(step =>
        {
            if (step is { Phase: LoadPhase.Relationships, Done: > 400 })
            {
                source.Cancel();
            }
        });

        var summary = await Neo4jGraphLoader.LoadAsync(graph, Server.Target, new LoadOptions(StoreA) { BatchRows = 50 }, progress, source.Token);

        Assert.That(summary.Outcome, Is.EqualTo(LoadOutcome.Interrupted));
        var left = (long)(await Database.RunAsync("MATCH ()-[r]->() RETURN count(r)"))[0][0]!;
        Assert.That(left, Is.GreaterThan(0).And.LessThan(graph.Relationships.Length));
        await Succeed(LoadAsync(graph));
        Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(graph)));
        Assert.That(progress.Steps.Where(step => step.Phase == LoadPhase.Nodes).Select(step => step.Done), Is.Ordered);
        Assert.That(progress.Steps, Has.Some.Matches<LoadProgress>(step => step is { RowsPerSecond: > 0, Left: not null }));
    }

    [Test]
    public async Task TwoLoadersAtOnceEndEqual()
    {
        PropertyGraph graph = SampleGraphs.Season(0, 24), other = SampleGraphs.Season(12, 34);
        for (var round = 0; round < 4; round++)
        {
            await Database.ClearAsync();
            var loads = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => LoadAsync(
                i < 2 ? graph : other, i < 2 ? StoreA : StoreB, options => options with { BatchRows = 30 + i + round })));
            Assert.That(loads.Select(load => load.Outcome), Is.All.EqualTo(LoadOutcome.Done), string.Join('\n', loads.SelectMany(load => load.Diagnostics).Select(diagnostic => diagnostic.ToString())));
            Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(SampleGraphs.Season(0, 34))));
        }
    }

    [Test]
    public async Task AnUnknownDatabaseIsSaid()
    {
        var summary = await Neo4jGraphLoader.LoadAsync(PropertyGraph.Empty, Server.Target with { Database = "nosuch" }, new LoadOptions(StoreA));
        Assert.That(summary.Outcome, Is.EqualTo(LoadOutcome.Failed));
        Assert.That(summary.Diagnostics.Single().Code, Is.EqualTo("GR7011"), summary.Diagnostics[0].Message);
    }

    private sealed class Recorder(Action<LoadProgress> told) : IProgress<LoadProgress>
    {
        public List<LoadProgress> Steps { get; } = [];

        public void Report(LoadProgress value)
        {
            Steps.Add(value);
            told(value);
        }
    }
}
