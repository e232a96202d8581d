using System.Globalization;
using Graph.Neo4jLoader.Tests.Live;

namespace Graph.Cli.Tests.Live;

/// <summary>The sample reports on a real server, by the two ways that lead there: every football query answers there as on the store.</summary>
[Category("Neo4j")]
public sealed class LiveServerTests
{
    private TemporaryFolder folder = null!;
    private LiveServer? server;
    private string store = null!;
    private bool loaded;

    private static IEnumerable<TestCaseData> Queries()
    {
        var football = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "football.txt")).ReplaceLineEndings("\n").Trim().Split("\n\n");
        foreach (var block in football.Select(block => block.Split('\n')))
        {
            var space = block[0].IndexOf(' ', StringComparison.Ordinal);
            yield return new TestCaseData(block[1], block[0][space..]).SetArgDisplayNames(block[0][..space]);
        }

        const string Asked = "$ graph query \"";
        // The order in which collect gathers is nobody's promise.
        var readme = File.ReadLines(Path.Combine(SharedFolder.RepositoryRoot(), "README.md")).Where(line => line.StartsWith(Asked + "MATCH", StringComparison.Ordinal) && !line.Contains("collect(", StringComparison.Ordinal));
        foreach (var (line, number) in readme.Select((line, index) => (line, index + 1)))
        {
            yield return new TestCaseData(line[Asked.Length..line.LastIndexOf('"')], "{}").SetArgDisplayNames(string.Create(CultureInfo.InvariantCulture, $"README {number}"));
        }

        yield return new TestCaseData("MATCH (n) RETURN labels(n) AS labels, count(*) AS n ORDER BY labels", "{}").SetArgDisplayNames("nodes");
        yield return new TestCaseData("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY type", "{}").SetArgDisplayNames("relationships");
        yield return new TestCaseData("MATCH (n) RETURN n ORDER BY n.id", "{}").SetArgDisplayNames("every node");
        yield return new TestCaseData("MATCH ()-[r]->() RETURN r ORDER BY r.id", "{}").SetArgDisplayNames("every relationship");
    }

    [OneTimeSetUp]
    public void ImportAndStart()
    {
        folder = new TemporaryFolder();
        store = folder.At("samples.graph");
        server = LiveServer.Start(own: false);
        if (server is null)
        {
            Assert.Ignore("No Neo4j to test with: set NEO4J_TEST_URI (an http:// address; its data are deleted), or put the test server at ../shared/neo4j.");
        }

        Done(CommandRun.Of("import", Samples, "--to", store));
    }

    /// <summary>The server holds what the store holds: loaded once for all tests that only read.</summary>
    private void Load()
    {
        if (!loaded)
        {
            Empty();
            Assert.That(Done(OnServer("load", "--from", store, "--to", Address, "--as", "samples")).Error, Does.Match(@"[1-9][\d,]* created, 0 updated, 0 removed, 0 rejected"));
            loaded = true;
        }
    }

    [OneTimeTearDown]
    public void Stop()
    {
        server?.Dispose();
        folder.Dispose();
    }

    [TestCaseSource(nameof(Queries))]
    public void AQueryAnswersAsOnTheStore(string query, string parameters)
    {
        Load();
        SameRows(query, parameters);
    }

    [Test]
    public void ASecondLoadChangesNothing()
    {
        Load();
        Assert.That(Done(OnServer("load", "--from", store, "--to", Address, "--as", "samples")).Error, Does.Contain(" 0 created, 0 updated, 0 removed, 0 rejected"));
    }

    [Test]
    public void AStoreUnderAnotherNameWithFewerReportsTakesNothingAway()
    {
        Load();
        loaded = false;
        var fewer = folder.At("fewer.graph");
        Done(CommandRun.Of("import", Path.Combine(Samples, "2019-05-07-liverpool-barcelona.txt"), "--to", fewer));
        Done(OnServer("load", "--from", fewer, "--to", Address, "--as", "fewer"));
        SameRows("MATCH (n) RETURN n.id AS id ORDER BY id", "{}");
    }

    [Test]
    public void ImportingStraightIntoTheServerGivesTheStoresGraph()
    {
        loaded = false;
        Empty();
        Done(OnServer("import", Samples, "--to", Address));
        foreach (var query in Queries())
        {
            SameRows((string)query.Arguments[0]!, (string)query.Arguments[1]!);
        }
    }

    [Test]
    public void AdoptTakesOverWhatCarriesOurIdsAndNoMark()
    {
        Load();
        loaded = false;
        Run("MATCH (n) REMOVE n.loadedBy");
        Run("MATCH ()-[r]->() REMOVE r.loadedBy");
        Assert.That(Done(OnServer("load", "--from", store, "--to", Address, "--as", "samples", "--adopt")).Error, Does.Match(@" 0 created, [1-9][\d,]* updated, 0 removed"));
        var smaller = folder.At("smaller.graph");
        Done(CommandRun.Of("import", Path.Combine(Samples, "2019-05-07-liverpool-barcelona.txt"), "--to", smaller));
        Done(OnServer("load", "--from", smaller, "--to", Address, "--as", "samples"));
        SameRows("MATCH (n) RETURN n ORDER BY n.id", "{}", smaller);
    }

    private static string Samples => Path.Combine(SharedFolder.RepositoryRoot(), "data", "samples");

    private string Address => server!.Address.ToString();

    private void SameRows(string query, string parameters, string? from = null)
    {
        using var values = System.Text.Json.JsonDocument.Parse(parameters);
        var given = values.RootElement.EnumerateObject().SelectMany(parameter => new[] { "--param", $"{parameter.Name}={parameter.Value.GetRawText()}" }).ToArray();
        var here = Done(CommandRun.Of(["query", query, "--from", from ?? store, "--format", "json", .. given])).Output;
        var there = Done(OnServer(["query", query, "--from", Address, "--format", "json", .. given])).Output;
        Assert.That(there, Is.EqualTo(here), query);
    }

    private CommandRun OnServer(params string[] arguments)
    {
        var login = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)["NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"])
        {
            if (server!.CanBeKilled is false && Environment.GetEnvironmentVariable(name) is { } value)
            {
                login[name] = value;
            }
        }

        return CommandRun.With([], login, arguments);
    }

    private void Empty()
    {
        Run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    }

    /// <summary>Writes, which the program itself never does for a query.</summary>
    private void Run(string statement)
    {
        using var client = new HttpClient();
        var target = server!.Target;
        if (target.Password is { } password)
        {
            client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{target.Username}:{password}")));
        }

        using var content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { statement }), System.Text.Encoding.UTF8, "application/json");
        using var answer = client.PostAsync(new Uri(target.Address, $"db/{target.Database}/query/v2"), content).GetAwaiter().GetResult();
        Assert.That(answer.IsSuccessStatusCode, answer.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }

    private static CommandRun Done(CommandRun run)
    {
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done), run.Error);
        return run;
    }
}
