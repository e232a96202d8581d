using System.IO.Compression;
using System.Text;

namespace Graph.Cli.Tests.Commands;

/// <summary>What can't be read is told in one line with place and next step; the other reports go on; the exit code says so.</summary>
public sealed class BadInputTests
{
    private const string Good = "Alderton beat Brackwell 2-1 on Saturday.\nPetrov scored twice.\n";

    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new TemporaryFolder();
        folder.Write("in/good-1.txt", Good);
        folder.Write("in/z-good-2.txt", Good + "A second report.\n");
    }

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    private static IEnumerable<TestCaseData> RefusedFiles()
    {
        yield return Case("empty file", "bad.txt", [], "GR1002", "put the report's text there");
        yield return Case("white space only", "bad.txt", Bytes(" \r\n\t\n"), "GR1002", "there is no text");
        yield return Case("binary file", "bad.txt", [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))], "GR1003", "plain text");
        yield return Case("PDF", "bad.txt", Bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "GR1003", "a PDF document");
        yield return Case("zero bytes within UTF-16", "bad.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a\0b")], "GR1003", "zero bytes");
        yield return Case("50 MB file", "bad.txt", [.. Enumerable.Repeat((byte)'a', 50 << 20)], "GR1004", "one report of 50 MB");
        yield return Case("gzip cut off", "bad.txt.gz", Gzip(Good)[..20], "GR1011", "cut off or damaged");
        yield return Case("gzip that is none", "bad.txt.gz", Bytes(Good), "GR1011", "cut off or damaged");
        yield return Case("JSON line without text", "bad.jsonl", Bytes("{\"id\":\"a\"}\n"), "GR1007", "it has no \"text\"");
        yield return Case("JSON line with a number as text", "bad.jsonl", Bytes("{\"text\":5}\n"), "GR1007", "its \"text\" is a number");
        yield return Case("JSON line with empty text", "bad.jsonl", Bytes("{\"text\":\"  \"}\n"), "GR1002", "there is no text");
        yield return Case("JSON line that breaks off", "bad.jsonl", Bytes("{\"text\":\"abc\n"), "GR1006", "no JSON object");
        yield return Case("JSON line that is a list", "bad.jsonl", Bytes("[1]\n"), "GR1006", "no JSON object");
        yield return Case("JSON line with half a pair", "bad.jsonl", Bytes("{\"text\":\"\\ud800 x\"}\n"), "GR1006", "surrogate");
        yield return Case("CSV without a text column", "bad.csv", Bytes("id,body\n1,abc\n"), "GR1008", "found: id, body");
        yield return Case("empty CSV", "bad.csv", [], "GR1002", "there is no text");

        static TestCaseData Case(string name, string file, byte[] content, string code, string says) =>
            new TestCaseData(file, content, code, says).SetName("Refused: " + name);
    }

    [TestCaseSource(nameof(RefusedFiles))]
    public void RefusedFileIsToldAndTheOthersAreRead(string file, byte[] content, string code, string says)
    {
        folder.Write("in/" + file, content);
        var run = CommandRun.Of("extract", folder.At("in"));
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.DoneWithErrors));
            Assert.That(run.OutputLines, Has.Length.EqualTo(2), "the two good reports");
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(run.Error, Does.StartWith(file).And.Contain($"error[{code}]").And.Contain(says));
        });
    }

    [Test]
    public void InvalidUtf8IsReadAsWindows1252WithAWarning()
    {
        folder.Write("in/bad.txt", [.. Bytes("caf"), 0xE9, .. Bytes(" \r\n"), 0x93, .. Bytes("quoted"), 0x94]);
        var run = CommandRun.Of("extract", folder.At("in"));
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Done));
            Assert.That(run.OutputLines, Has.Length.EqualTo(3));
            Assert.That(run.Error, Does.StartWith("bad.txt: warning[GR1005]: byte 0xE9 at offset 3"));
        });
    }

    [Test]
    public void MissingPathIsToldAndTheOthersAreRead()
    {
        var run = CommandRun.Of("extract", folder.At("nowhere"), folder.At("in"));
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.DoneWithErrors));
            Assert.That(run.OutputLines, Has.Length.EqualTo(2));
            Assert.That(run.Error, Does.Contain("error[GR1001]: no such file or folder"));
        });
    }

    [Test]
    public void EachBadLineOfManyIsToldWithItsNumber()
    {
        folder.Write("in/many.jsonl", "{\"text\":\"one\"}\n{\"id\":\"x\"}\n\n{\"text\":\"two\"}\nnonsense\n");
        var run = CommandRun.Of("extract", folder.At("in/many.jsonl"));
        Assert.Multiple(() =>
        {
            Assert.That(run.OutputLines, Has.Length.EqualTo(2));
            Assert.That(run.ErrorLines, Has.Length.EqualTo(2));
            Assert.That(run.ErrorLines[0], Does.StartWith("many.jsonl:2: error[GR1007]"));
            Assert.That(run.ErrorLines[1], Does.StartWith("many.jsonl:5:2: error[GR1006]"));
        });
    }

    [Test]
    public void StoreThatIsNoStoreIsRefused()
    {
        var file = folder.Write("no.graph", "this is no store");
        foreach (var arguments in new string[][] { ["query", "RETURN 1", "--from", file], ["import", folder.At("in"), "--to", file], ["info", "--from", file] })
        {
            var run = CommandRun.Of(arguments);
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart), run.Error);
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
            Assert.That(run.Error, Does.Contain("error[GR6").And.Contain(file));
        }

        Assert.That(File.ReadAllText(file), Is.EqualTo("this is no store"), "nothing is lost");
    }

    [Test]
    public void MissingStoreIsToldWithTheNextStep()
    {
        var run = CommandRun.Of("query", "RETURN 1", "--from", folder.At("none.graph"));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart));
        Assert.That(run.Error, Does.Contain("graph import"));
        Assert.That(File.Exists(folder.At("none.graph")), Is.False);
    }

    [Test]
    public void ServerThatIsDownIsTold()
    {
        var run = CommandRun.Of("query", "RETURN 1", "--from", "http://127.0.0.1:9");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.Contain("error[GR7").And.Contain("127.0.0.1:9"));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Bytes(text));
        }

        return packed.ToArray();
    }

    [Test]
    public void ImportThatReadsNothingMakesNoStore()
    {
        folder.Write("bad/bad.txt", []);
        var store = folder.At("new.graph");
        var run = CommandRun.Of("import", folder.At("bad"), "--to", store);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart));
            Assert.That(run.Error, Does.Contain("no store was made"));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(store)!, "new.graph*"), Is.Empty);
        });
    }

    [TestCase("export", "--to", "-", "name one with --to DIR", TestName = "A hyphen for a folder of an export is refused")]
    [TestCase("info", "--from", "-", "can't be standard input", TestName = "A hyphen for a store is refused")]
    [TestCase("import", "--to", "-", "can't be standard input", TestName = "A hyphen for a new store is refused")]
    public void HyphenIsNoStoreAndNoFolder(string command, string option, string value, string says)
    {
        string[] arguments = command == "import" ? [command, folder.At("in"), option, value] : [command, option, value];
        var run = CommandRun.Of(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart));
            Assert.That(run.Error, Does.Contain(says));
            Assert.That(Path.Exists("-"), Is.False);
        });
    }

    [TestCase("--jobs", "x")]
    [TestCase("--jobs", "-1")]
    [TestCase("--max-size", "0")]
    [TestCase("--batch", "0")]
    [TestCase("--batch", "1.5")]
    [TestCase("--batch", "99999999999")]
    public void OptionThatIsNoSuchNumberIsRefused(string option, string value)
    {
        var run = CommandRun.Of("import", folder.At("in"), "--to", folder.At("n.graph"), option, value);
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.CannotStart));
            Assert.That(run.Error, Does.Contain("error[GR9001]").And.Contain($"{option} is {value}; expected a whole number"));
        });
    }
}
