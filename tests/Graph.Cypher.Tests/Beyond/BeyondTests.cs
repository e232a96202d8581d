using Graph.Cypher.Tests.TestGraphs;

namespace Graph.Cypher.Tests.Beyond;

/// <summary>What the TCK does not test and Neo4j's users expect: queries whose rows came from a Neo4j server (<c>scripts/compare-neo4j</c>).</summary>
[TestFixture]
internal sealed class BeyondTests
{
    private static readonly string Folder = Path.Combine(SharedFolder.Repository, "tests", "specs", "cypher", "beyond");
    private static readonly QueryLimits Limits = new() { Time = TimeSpan.FromSeconds(10) };

    private static IEnumerable<TestCaseData> Cases() =>
        from path in Directory.EnumerateFiles(Folder, "*.test").Order(StringComparer.Ordinal)
        let file = BeyondFormat.Read(path)
        from item in file.Cases
        select new TestCaseData(file, item).SetName($"{{m}}({file.Name}: {item.Name})");

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*.test").Order(StringComparer.Ordinal).Select(path => Path.GetFileNameWithoutExtension(path));

    [TestCaseSource(nameof(Cases))]
    public void GivesWhatIsWritten(object file, object item)
    {
        var wanted = (BeyondCase)item;
        var graph = new TestGraph();
        var engine = new CypherEngine();
        new SetupLoader(engine, graph).Run(((BeyondFile)file).GraphStatements);
        var (answer, message) = Ask(engine, graph, wanted.Query);
        Assert.That(
            Comparable(answer, wanted).ToString(), Is.EqualTo(Comparable(wanted.Expected!, wanted).ToString()), $"{wanted.Query}\n{message}");
    }

    [TestCaseSource(nameof(Files))]
    public void FilesAreWellFormed(string name)
    {
        var path = Path.Combine(Folder, name + ".test");
        var file = BeyondFormat.Read(path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(BeyondFormat.Write(file), Is.EqualTo(File.ReadAllText(path).ReplaceLineEndings("\n")), "scripts/compare-neo4j --write puts the file in its form.");
            Assert.That(file.Cases.Where(item => item.Expected is null).Select(item => item.Name), Is.Empty, "These cases have no rows yet: scripts/compare-neo4j --write.");
            Assert.That(file.Cases.Where(item => (item.Neo4jGives is null) != (item.Because is null)).Select(item => item.Name), Is.Empty, "A difference needs a reason.");
            Assert.That(file.Cases.GroupBy(item => item.Name).Where(group => group.Count() > 1).Select(group => group.Key), Is.Empty, "Names occur once.");
        }
    }

    /// <summary>Runs on the server of NEO4J_HTTP alone, whose graph is deleted; with GRAPH_APPROVE=1 its rows are written to the file.</summary>
    [TestCaseSource(nameof(Files))]
    public void Neo4jGivesWhatIsWritten(string name)
    {
        if (Environment.GetEnvironmentVariable("NEO4J_HTTP") is not { Length: > 0 } address)
        {
            Assert.Ignore("No server: scripts/compare-neo4j starts one.");
            return;
        }

        using var neo4j = new Neo4jClient(address);
        var path = Path.Combine(Folder, name + ".test");
        var file = BeyondFormat.Read(path);
        Prepare(neo4j, file.GraphStatements);
        var answers = file.Cases.Select(item => (Case: item, Reply: neo4j.Ask(item.Query))).ToList();
        if (Environment.GetEnvironmentVariable("GRAPH_APPROVE") == "1")
        {
            File.WriteAllText(path, BeyondFormat.Write(file with { Cases = answers.Select(pair => Take(pair.Case, pair.Reply.Answer)).ToList() }));
            answers.Where(pair => pair.Reply.Message is not null).ToList()
                .ForEach(pair => TestContext.Progress.WriteLine($"{name}: {pair.Case.Name}: {pair.Reply.Message}"));
            return;
        }

        var differing = answers.Where(pair => Comparable(pair.Reply.Answer, pair.Case).ToString() != Comparable((pair.Case.Neo4jGives ?? pair.Case.Expected)!, pair.Case).ToString())
            .Select(pair => $"{pair.Case.Name}\n  Neo4j gives {pair.Reply.Answer}\n{pair.Reply.Message}").ToList();
        Assert.That(differing, Is.Empty, string.Join('\n', differing));
    }

    private static void Prepare(Neo4jClient neo4j, string statements)
    {
        neo4j.Ask("MATCH (n) DETACH DELETE n");
        if (statements.Length > 0 && neo4j.Ask(statements).Message is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    private static BeyondCase Take(BeyondCase item, Answer answer)
    {
        var given = item.InOrder ? answer : answer.Sorted();
        return item.Because is null ? item with { Expected = given, Neo4jGives = null } : item with { Neo4jGives = given };
    }

    private static Answer Comparable(Answer answer, BeyondCase item) => item.InOrder ? answer : answer.Sorted();

    private static (Answer Answer, string Message) Ask(CypherEngine engine, TestGraph graph, string query)
    {
        try
        {
            using var result = engine.Run(query, graph.Reader, null, Limits);
            var rows = result.ToList().Select(row => row.Select(value => ExpectedValue.Of(value, result.Graph)).ToList());
            return (Answer.Of(result.Columns, rows), string.Empty);
        }
        catch (CypherException failure)
        {
            return (Answer.Failure, failure.Message);
        }
    }
}
