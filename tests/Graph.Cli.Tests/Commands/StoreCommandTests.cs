using System.Text.Json;
using Graph.Model;
using Graph.Store;

namespace Graph.Cli.Tests.Commands;

/// <summary>The commands over one store, made once.</summary>
public sealed class StoreCommandTests
{
    private TemporaryFolder folder = null!;
    private string store = null!;
    private CommandRun import = null!;

    [OneTimeSetUp]
    public void Import()
    {
        folder = new TemporaryFolder();
        store = folder.At("football.graph");
        foreach (var (name, text) in SampleTexts.All)
        {
            folder.Write("in/" + name, text);
        }

        folder.Write("in/z-again.txt", SampleTexts.All[0].Text);
        import = CommandRun.Of("import", folder.At("in"), "--to", store);
    }

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void ImportEndsWithASummaryOnStderrAlone()
    {
        Assert.Multiple(() =>
        {
            Assert.That(import.ExitCode, Is.EqualTo(ExitCodes.Done), import.Error);
            Assert.That(import.Output, Is.Empty);
            Assert.That(import.ErrorLines[0], Is.EqualTo("4 reports read: 4 new, 0 changed, 0 as before"), "the fifth file repeats a text");
            Assert.That(import.Error, Does.Match("(?m)^ *Person \\d+ \\(Player \\d+").And.Match("data [0-9a-f]{12}, graph [0-9a-f]{12}").And.Contain("Ask next:"));
        });
    }

    [Test]
    public void ImportingAgainChangesNothing()
    {
        var before = CommandRun.Of("info", "--from", store).Output;
        var again = CommandRun.Of("import", folder.At("in"), "--to", store, "--jobs", "1");
        Assert.That(again.ErrorLines[0], Is.EqualTo("4 reports read: 0 new, 0 changed, 4 as before"));
        Assert.That(GraphLine(CommandRun.Of("info", "--from", store).Output), Is.EqualTo(GraphLine(before)));
    }

    [Test]
    public void AnotherTextUnderANameThatWasReadBeforeIsTold()
    {
        var (changed, to) = (folder.At("changed/a.txt"), folder.At("changed.graph"));
        folder.Write("changed/a.txt", SampleTexts.All[0].Text);
        var first = CommandRun.Of("import", folder.At("changed"), "--to", to);
        var id = CommandRun.Of("query", "MATCH (r:Report) RETURN r.id AS id", "--from", to, "--format", "csv").OutputLines[1].Trim();
        File.AppendAllText(changed, " Corrected.");
        var second = CommandRun.Of("import", folder.At("changed"), "--to", to);
        var third = CommandRun.Of("import", folder.At("changed"), "--to", to);
        Assert.Multiple(() =>
        {
            Assert.That(first.Error, Does.Not.Contain("GR1018"));
            Assert.That(second.ErrorLines[0], Does.StartWith($"a.txt: warning[GR1018]: another text was read under this name before ({id}), and both are in the graph;").And.EndWith($"graph remove {id} --from {to}"));
            Assert.That(second.ErrorLines[1], Does.StartWith("1 reports read: 1 new"));
            Assert.That(third.Error, Does.Not.Contain("GR1018"), "nothing is new");
            Assert.That(CommandRun.Of("remove", id, "--from", to).ExitCode, Is.EqualTo(ExitCodes.Done));
        });
    }

    [Test]
    public void TwoReportsOfOneMatchAreOneMatch()
    {
        var run = Query("MATCH (m:Match)<-[:PLAYED_IN]-(:Team {name: 'Liverpool'}) RETURN count(DISTINCT m) AS matches", "--format", "csv");
        Assert.That(run.Output, Is.EqualTo("matches\r\n1\r\n"));
    }

    [Test]
    public void ConflictsListsEachSideWithItsReports()
    {
        var file = folder.At("conflict.graph");
        using (var opened = GraphStore.Create(file))
        {
            opened.ImportBatch([AtVenue("Park", "One."), AtVenue("Hill", "Two.")]);
        }

        var run = CommandRun.Of("conflicts", "--from", file);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done), run.Error);
        Assert.That(run.OutputLines[0], Does.StartWith("match.venue match/"));
        Assert.That(run.OutputLines[1..], Has.Length.EqualTo(2).And.All.Match("^  (Park|Hill) \\(venue/[a-z]+\\): report/[0-9a-f]{16}"));
    }

    [Test]
    public void QueryJsonIsOneObjectWithColumnsAndRows()
    {
        var run = Query("RETURN 'a' AS s, 1 AS i, 1.0 AS f, true AS b, null AS n, [1, 'x'] AS l, {k: 2} AS m", "--format", "json");
        Assert.That(run.Output, Is.EqualTo("{\"columns\":[\"s\",\"i\",\"f\",\"b\",\"n\",\"l\",\"m\"],\"rows\":[[\"a\",1,1.0,true,null,[1,\"x\"],{\"k\":2}]]}\n"));
    }

    [Test]
    public void QueryJsonLinesIsAnObjectARow()
    {
        var run = Query("UNWIND [1, 2] AS x RETURN x, 'é' AS y", "--format", "jsonl");
        Assert.That(run.Output, Is.EqualTo("{\"x\":1,\"y\":\"é\"}\n{\"x\":2,\"y\":\"é\"}\n"));
    }

    [Test]
    public void QueryJsonOfNodesRelationshipsAndPaths()
    {
        var run = Query("MATCH p = (a:Player {name: 'Steven Gerrard'})-[r:PLAYED_FOR]->(t) RETURN a, r, p LIMIT 1", "--format", "json");
        using var document = JsonDocument.Parse(run.Output);
        var row = document.RootElement.GetProperty("rows")[0];
        Assert.Multiple(() =>
        {
            Assert.That(row[0].EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "id", "labels", "properties" }));
            Assert.That(row[0].GetProperty("id").GetString(), Does.StartWith("person/"));
            Assert.That(row[1].EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "id", "type", "from", "to", "properties" }));
            Assert.That(row[1].GetProperty("from").GetString(), Is.EqualTo(row[0].GetProperty("id").GetString()));
            Assert.That(row[2].GetProperty("nodes").GetArrayLength(), Is.EqualTo(2));
            Assert.That(row[2].GetProperty("relationships").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [Test]
    public void QueryTableAlignsNumbersToTheRight()
    {
        var run = Query("UNWIND [['a', 5], ['bcd', 123]] AS r RETURN r[0] AS name, r[1] AS n");
        Assert.That(run.Output, Is.EqualTo("name | n\n-----+----\na    |   5\nbcd  | 123\n"));
    }

    [Test]
    public void ParametersAreJsonElseStrings()
    {
        var run = Query("RETURN $a AS a, $b AS b, $c AS c, $d AS d", "--format", "json", "--param", "a=5", "--param", "b=five", "--param", "c=[1,\"x\"]", "-p", "d=2.0");
        Assert.That(run.Output, Does.Contain("[[5,\"five\",[1,\"x\"],2.0]]"));
    }

    [Test]
    public void OfANameThatStandsTwiceInAParameterTheLastValueCounts() =>
        Assert.That(Query("RETURN $a.b AS b", "--format", "csv", "--param", "a={\"b\":1,\"b\":2}").Output, Is.EqualTo("b\r\n2\r\n"));

    [Test]
    public void QueryIsReadFromStandardInput()
    {
        var run = CommandRun.With("RETURN 1 AS one", "query", "-", "--from", store, "--format", "csv");
        Assert.That(run.Output, Is.EqualTo("one\r\n1\r\n"));
    }

    [TestCase("RETURN 1 +", "SyntaxError")]
    [TestCase("MATCH (n) RETURN m", "SyntaxError")]
    [TestCase("CREATE (n)", "ReadOnly")]
    [TestCase("RETURN $missing", "ParameterMissing")]
    public void WrongQueryIsToldWithItsPlace(string query, string kind)
    {
        var run = Query(query);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.DoneWithErrors));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Error, Does.StartWith($"error[{kind}]: "));
        });
    }

    [Test]
    public void TimeLimitEndsALongQuery()
    {
        var run = Query("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*)", "--limit-time", "300ms");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.DoneWithErrors));
        Assert.That(run.Error, Does.StartWith("error[LimitExceeded]"));
    }

    [Test]
    public void ExplainPrintsThePlan() => Assert.That(Query("MATCH (p:Player) RETURN p.name", "--explain").Output, Is.Not.Empty);

    [Test]
    public void ExplainTellsReportSentenceAndRule()
    {
        var run = CommandRun.Of("explain", "steven gerrard", "--from", store);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done), run.Error);
        Assert.That(run.Output, Does.Contain("Steven Gerrard -[SCORED_AGAINST]-> ").And.Match("istanbul-2005-05-25\\.txt:\\d+:\\d+ by [a-z]").And.Contain("confidence 0."));
    }

    [Test]
    public void ExplainOfNothingSaysHowToFindNames()
    {
        var run = CommandRun.Of("explain", "nobody at all", "--from", store);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.DoneWithErrors));
        Assert.That(run.ErrorLines.Single(), Does.Contain("error[GR9008]"));
    }

    [Test]
    public void CheckFindsNothing()
    {
        var sound = folder.At("sound.graph");
        CommandRun.Of("import", folder.At("in/etihad-2012-05-13.txt"), folder.At("in/bloemfontein-2010-06-27.txt"), "--to", sound);
        var run = CommandRun.Of("check", "--from", sound);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done), run.Error);
    }

    [Test]
    public void RemoveTakesAReportOutAndImportBringsItBack()
    {
        var copy = folder.At("copy.graph");
        CommandRun.Of("import", folder.At("in"), "--to", copy);
        var whole = GraphLine(CommandRun.Of("info", "--from", copy).Output);
        Assert.That(CommandRun.Of("remove", "etihad-2012-05-13.txt", "--from", copy).ExitCode, Is.EqualTo(ExitCodes.Done));
        Assert.That(CommandRun.Of("query", "MATCH (t:Team {name: 'Queens Park Rangers'}) RETURN count(t) AS n", "--from", copy, "--format", "csv").Output, Is.EqualTo("n\r\n0\r\n"));
        CommandRun.Of("import", folder.At("in"), "--to", copy);
        Assert.That(GraphLine(CommandRun.Of("info", "--from", copy).Output), Is.EqualTo(whole));
        Assert.That(CommandRun.Of("remove", "report/ffffffff", "--from", copy).ExitCode, Is.EqualTo(ExitCodes.DoneWithErrors));
    }

    [Test]
    public void WithoutQuotesNoTextOfTheReportsIsKept()
    {
        var quiet = folder.At("quiet.graph");
        CommandRun.Of("import", folder.At("in"), "--to", quiet, "--no-quotes");
        CommandRun.Of("export", "--from", quiet, "--to", folder.At("quiet-csv"));
        Assert.That(File.ReadAllText(folder.At("quiet-csv/SCORED_AGAINST.csv")), Does.Not.Contain("headed"));
        Assert.That(CommandRun.Of("explain", "Steven Gerrard", "--from", quiet).ExitCode, Is.EqualTo(ExitCodes.Done));
    }

    [Test]
    public void ReviewIsOnePageThatNeedsNoOtherFile()
    {
        var page = folder.At("review.html");
        var run = CommandRun.Of("review", folder.At("in"), "--to", page);
        var html = File.ReadAllText(page);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done), run.Error);
            Assert.That(html, Does.Contain("<span class=\"e\"").And.Contain("<svg").And.Contain("SCORED_AGAINST"));
            Assert.That(html.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), Does.Not.Match("https?://"), "nothing is fetched");
        });
    }

    [Test]
    [Platform("Linux")]
    public void ReviewWritesIntoADeviceAndDoesNotReadIt()
    {
        Assert.That(CommandRun.Of("review", folder.At("in"), "--to", "/dev/null").ExitCode, Is.EqualTo(ExitCodes.Done));
        var full = CommandRun.Of("review", folder.At("in"), "--to", "/dev/full");
        Assert.That((full.ExitCode, full.Error), Is.EqualTo((ExitCodes.CannotStart, $"/dev/full: error[GR8003]: the page can't be written: No space left on device : '/dev/full'{Environment.NewLine}")));
    }

    [Test]
    public void ReviewReplacesAnOlderPageAndNoOtherFile()
    {
        var before = File.ReadAllBytes(store);
        var run = CommandRun.Of("review", folder.At("in"), "--to", store);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((ExitCodes.CannotStart, $"{store}: error[GR8003]: this file is no page and would be replaced by one; name another with --to{Environment.NewLine}")));
        Assert.That(File.ReadAllBytes(store), Is.EqualTo(before));
        File.WriteAllText(folder.At("notes.txt"), "\n\nNotes of a reader.");
        Assert.That(CommandRun.Of("review", folder.At("in"), "--to", folder.At("notes.txt")).ExitCode, Is.EqualTo(ExitCodes.CannotStart), "a file that begins with empty lines");
        CommandRun.Of("review", folder.At("in"), "--to", folder.At("again.html"));
        Assert.That(CommandRun.Of("review", folder.At("in"), "--to", folder.At("again.html")).ExitCode, Is.EqualTo(ExitCodes.Done));
    }

    [Test]
    public void LoadWithoutAServerSaysHow()
    {
        var run = CommandRun.Of("load", "--from", store);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart));
        Assert.That(run.Error, Does.Contain("NEO4J_URI"));
    }

    private static ReportGraph AtVenue(string venue, string text)
    {
        var report = SourceReport.Create(venue + ".txt", text, published: new DateOnly(2017, 1, 12));
        var node = new GraphNode(report.Id, ["Report"], venue, [], GraphNode.NoProperties);
        var ground = new GraphNode("venue/" + venue.ToLowerInvariant(), ["Venue"], venue, [], GraphNode.NoProperties);
        var home = new GraphNode("club/north", ["Team", "Club"], "North", [], GraphNode.NoProperties);
        var away = new GraphNode("club/south", ["Team", "Club"], "South", [], GraphNode.NoProperties);
        var match = new GraphNode("match/one", ["Match"], "North v South", [], GraphNode.NoProperties.Add("date", PropertyValue.OfDate("2017-01-11")));
        return new ReportGraph(
            report,
            PropertyGraph.Create([node, ground, home, away, match], [Edge("PLAYED_IN", home, match), Edge("PLAYED_IN", away, match), Edge("PLAYED_AT", match, ground), Edge("REPORTS_ON", node, match)]),
            []);

        GraphRelationship Edge(string type, GraphNode from, GraphNode to) => new(
            RelationshipIds.Create(type, from.Id, to.Id), type, from.Id, to.Id,
            GraphNode.NoProperties.Add("reports", PropertyValue.Of([report.Id])).Add("evidence", PropertyValue.Of([$"{report.Id}#0-3 test.rule"])).Add("confidence", PropertyValue.Of(0.9)));
    }

    private CommandRun Query(string query, params string[] options) => CommandRun.Of(["query", query, "--from", store, .. options]);

    private static string GraphLine(string info) => info.Split('\n').Single(line => line.StartsWith("graph ", StringComparison.Ordinal));
}
