using System.Text;
using System.Text.Json;

namespace Graph.Cli.Tests.Commands;

/// <summary>Queries that fail when some rows are printed already, and values that JSON has no word for.</summary>
public sealed class QueryFailureTests
{
    private const string FailsAtTheThirdRow = "UNWIND range(0, 3) AS x RETURN x, 1 / (2 - x) AS y";

    private TemporaryFolder folder = null!;

    [OneTimeSetUp]
    public void Import()
    {
        folder = new TemporaryFolder();
        folder.Write("a.txt", SampleTexts.All[0].Text);
        CommandRun.Of("import", folder.At("a.txt"), "--to", folder.At("a.graph"));
    }

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCase("json", "{\"columns\":[\"x\",\"y\"],\"rows\":[[0,0],[1,1]],\"error\":\"ArithmeticError: An integer was divided by zero.\"}\n")]
    [TestCase("jsonl", "{\"x\":0,\"y\":0}\n{\"x\":1,\"y\":1}\n")]
    [TestCase("csv", "x,y\r\n0,0\r\n1,1\r\n")]
    [TestCase("table", "x | y\n--+--\n0 | 0\n1 | 1\n")]
    public void WhatIsPrintedBeforeAFailureEndsBehindAWholeRow(string format, string output)
    {
        var run = Query(FailsAtTheThirdRow, "--format", format);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.DoneWithErrors));
            Assert.That(run.Output, Is.EqualTo(output));
            Assert.That(run.ErrorLines, Has.Length.EqualTo(2));
            Assert.That(run.ErrorLines[0], Is.EqualTo("warning[GR5102]: only 2 rows could be printed before the query failed, and there may be more"));
            Assert.That(run.ErrorLines[1], Does.StartWith("error[ArithmeticError]: line 1, column 35: "));
        });
    }

    [Test]
    public void ManyRowsBeforeAFailureAreJson()
    {
        using var document = JsonDocument.Parse(Query("UNWIND range(0, 100000) AS x RETURN 1 / (50000 - x) AS y", "--format", "json").Output);
        Assert.That(document.RootElement.GetProperty("rows").GetArrayLength(), Is.EqualTo(50000));
        Assert.That(document.RootElement.GetProperty("error").GetString(), Does.StartWith("ArithmeticError"));
    }

    [Test]
    public void FloatsThatJsonHasNoNumberForAreStringsAndNotNull() => Assert.That(
        Query("RETURN 1.0 / 0 AS a, -1.0 / 0 AS b, [0.0 / 0] AS c", "--format", "json").Output,
        Is.EqualTo("{\"columns\":[\"a\",\"b\",\"c\"],\"rows\":[[\"Infinity\",\"-Infinity\",[\"NaN\"]]]}\n"));

    [Test]
    public void AParameterThatIsNestedTooDeepIsRefusedAndNoString()
    {
        var run = Query("RETURN $a AS a", "--param", "a=" + new string('[', 65) + new string(']', 65));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart));
        Assert.That(run.Error, Does.Contain("--param a: its lists and maps stand in one another more than 64 deep"));
        Assert.That(Query("RETURN $a AS a", "--format", "csv", "--param", "a=" + new string('[', 65)).Output, Does.Contain("[[["), "what is no JSON is a string");
    }

    [Test]
    public void AParameterWithHalfALetterInAKeyIsRefused()
    {
        var run = Query("RETURN $a AS a", "--param", "a={\"\\ud800\":1}");
        Assert.That(run.Error, Does.StartWith("error[GR9004]: --param a: a \\u escape in it is half of a surrogate pair"));
    }

    [Test]
    public void AQueryOfStandardInputThatIsNoUtf8IsRefused()
    {
        var run = CommandRun.With(Encoding.Latin1.GetBytes("RETURN 'Núñez' AS name"), new Dictionary<string, string>(), "query", "-", "--from", folder.At("a.graph"));
        Assert.That((run.ExitCode, run.Output, run.Error), Is.EqualTo((ExitCodes.CannotStart, "", $"-: error[GR9009]: the query is no UTF-8 (byte 0xFA); save it as UTF-8{Environment.NewLine}")));
    }

    private CommandRun Query(params string[] arguments) => CommandRun.Of(["query", .. arguments, "--from", folder.At("a.graph")]);
}
