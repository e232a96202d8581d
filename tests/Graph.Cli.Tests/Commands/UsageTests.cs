namespace Graph.Cli.Tests.Commands;

public sealed class UsageTests
{
    private static readonly string[] Names =
        ["import", "extract", "query", "export", "load", "remove", "explain", "misses", "conflicts", "check", "info", "evaluate", "review", "schema"];

    [TestCase("nonsense")]
    [TestCase("extract")]
    [TestCase("query")]
    [TestCase("query", "RETURN 1", "--format", "xml")]
    [TestCase("query", "RETURN 1", "--param", "novalue")]
    [TestCase("query", "RETURN 1", "--limit-time", "soon")]
    [TestCase("query", "RETURN $a", "--param", "a=12345678901234567890")]
    [TestCase("query", "RETURN $a", "--param", "a=1e999")]
    [TestCase("query", "RETURN $a", "--param", "a=\"\\ud800\"")]
    [TestCase("explain", "")]
    [TestCase("extract", "x", "--jobs", "-3")]
    [TestCase("export")]
    [TestCase("load", "--to", "ftp://server")]
    [TestCase("evaluate", "/nowhere-at-all")]
    public void WrongUsageIsToldInOneLineAndEndsWith2(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1), run.Error);
            Assert.That(run.Error, Does.Contain("error[GR"));
        });
    }

    [Test]
    public void AnUnknownOptionIsNamedAndNotItsValue() => Assert.That(CommandRun.Of("query", "RETURN 1", "--frmo", "a.graph").Error, Does.Contain("'--frmo'"));

    [Test]
    public void AWordThatIsNoFormatIsToldWithThoseThatAreInOneLine() =>
        Assert.That(CommandRun.Of("query", "RETURN 1", "--format", "xml").Error, Does.Contain("Must be one of: 'table' 'csv' 'json' 'jsonl'; see graph query --help"));

    [Test]
    public void VersionIsPrinted() => Assert.That(CommandRun.Of("--version").Output, Does.Match(@"^graph \d+\.\d+\.\d+"));

    [TestCaseSource(nameof(Names))]
    public void EveryCommandHasHelpWithExamples(string name)
    {
        var run = CommandRun.Of(name, "--help");
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done));
            Assert.That(run.Error, Is.Empty);
            Assert.That(run.Output, Does.Contain("Examples:").And.Contain($"graph {name}"));
        });
    }

    [Test]
    public void HelpOfTheProgramListsEveryCommand()
    {
        var help = CommandRun.Of("--help").Output;
        Assert.That(Names.Where(name => !help.Contains($"\n  {name} ", StringComparison.Ordinal)), Is.Empty);
        Assert.That(help, Does.Contain("Exit codes: 0 done").And.Contain("NEO4J_PASSWORD"));
    }
}
