using System.Globalization;
using System.Text;
using Graph.Cypher.Tests.TestGraphs;

namespace Graph.Cypher.Tests.Tck;

/// <summary>The openCypher TCK. Scenarios that fail are listed in <c>tests/specs/cypher/tck-failing.txt</c> and compared both ways; the counts in
/// <c>tck-counts.tsv</c> likewise. With GRAPH_APPROVE=1 both files are written instead.</summary>
[TestFixture]
internal sealed class TckTests
{
    private const string FailingHeader = "# Scenarios of the openCypher TCK that fail: file [number] example<TAB>category<TAB>wrong answer or wrong error<TAB>what came instead.";

    private static readonly string Specs = Path.Combine(SharedFolder.Repository, "tests", "specs", "cypher");
    private static readonly Lazy<IReadOnlyList<TckResult>?> Results = new(RunAll);

    [Test]
    public void CountsAreAsPublished()
    {
        var counts = Counts(Required());
        var path = Path.Combine(Specs, "tck-counts.tsv");
        TestContext.Out.WriteLine(counts);
        Assert.That(counts, Is.EqualTo(File.ReadAllText(path).ReplaceLineEndings("\n")), "The counts changed: look at the failing scenarios, then run with GRAPH_APPROVE=1.");
    }

    [TestCaseSource(nameof(Categories))]
    public void Category(string category)
    {
        var results = Required().Where(result => result.Scenario.Category == category).ToList();
        var listed = Listed();
        var surprises = results.Where(result => result.Failed && !listed.Contains((category, result.Scenario.Key)))
            .Select(result => $"fails: {result.Scenario.Key} {result.Scenario.Name}\n  {result.Message}").ToList();
        surprises.AddRange(results.Where(result => !result.Failed && listed.Contains((category, result.Scenario.Key)))
            .Select(result => $"listed as failing, but passes: {result.Scenario.Key} {result.Scenario.Name}"));
        Assert.That(surprises, Is.Empty, string.Join('\n', surprises.Take(20)));
    }

    private static IEnumerable<string> Categories() =>
        SharedFolder.Find("tck", "counts.tsv") is { } counts ? File.ReadLines(counts).Skip(1).Select(line => line.Split('\t')[0]) : [];

    private static IReadOnlyList<TckResult> Required()
    {
        if (Results.Value is null)
        {
            Assert.Ignore("The TCK is not here: no folder ../shared/tck beside the repository (GRAPH_SHARED names another place).");
        }

        return Results.Value;
    }

    private static List<TckResult>? RunAll()
    {
        if (SharedFolder.Find("tck", "scenarios.jsonl") is not { } file)
        {
            return null;
        }

        var folder = Path.GetDirectoryName(file)!;
        var runner = new TckRunner(folder);
        var results = TckScenario.Load(folder).Select(runner.Run).ToList();
        if (Environment.GetEnvironmentVariable("GRAPH_APPROVE") == "1")
        {
            Directory.CreateDirectory(Specs);
            File.WriteAllText(Path.Combine(Specs, "tck-counts.tsv"), Counts(results));
            File.WriteAllText(Path.Combine(Specs, "tck-failing.txt"), Failing(results));
        }

        return results;
    }

    private static HashSet<(string Category, string Key)> Listed() =>
    [
        .. File.ReadLines(Path.Combine(Specs, "tck-failing.txt")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t')).Select(cells => (cells[1], cells[0])),
    ];

    private static string Failing(IEnumerable<TckResult> results)
    {
        var text = new StringBuilder(FailingHeader).Append('\n');
        foreach (var result in results.Where(result => result.Failed))
        {
            var outcome = result.Outcome == TckOutcome.WrongAnswer ? "wrong answer" : "wrong error";
            var message = result.Message.ReplaceLineEndings(" ");
            text.Append(CultureInfo.InvariantCulture, $"{result.Scenario.Key}\t{result.Scenario.Category}\t{outcome}\t{message[..Math.Min(message.Length, 200)]}\n");
        }

        return text.ToString();
    }

    private static string Counts(IReadOnlyList<TckResult> results)
    {
        var text = new StringBuilder("group\tscenarios\tpassed\twrong answer\twrong error\tskipped: writes\tignored by the TCK\n");
        foreach (var group in results.GroupBy(result => result.Scenario.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Append(text, group.Key, group);
        }

        foreach (var group in results.GroupBy(result => result.Scenario.Level).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Append(text, group.Key, group);
        }

        Append(text, "L1", results.Where(result => result.Scenario.Level.StartsWith("L1", StringComparison.Ordinal)));
        Append(text, "all that read", results.Where(result => !result.Scenario.Writes));
        Append(text, "all", results);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, IEnumerable<TckResult> results)
    {
        var counts = results.CountBy(result => result.Outcome).ToDictionary();
        text.Append(CultureInfo.InvariantCulture, $"{name}\t{counts.Values.Sum()}");
        foreach (var outcome in Enum.GetValues<TckOutcome>())
        {
            text.Append(CultureInfo.InvariantCulture, $"\t{counts.GetValueOrDefault(outcome)}");
        }

        text.Append('\n');
    }
}
