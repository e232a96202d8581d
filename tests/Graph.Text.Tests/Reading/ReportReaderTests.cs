using System.IO.Compression;
using System.Text;
using Graph.Model;
using Graph.Text.Reading;

namespace Graph.Text.Tests.Reading;

public sealed class ReportReaderTests
{
    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("graph-reading-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<TestCaseData> Encodings()
    {
        const string text = "Müller – “café” €5m\r\nsecond line\n";
        yield return new TestCaseData(new UTF8Encoding(false).GetBytes(text), text).SetName("UTF-8");
        yield return new TestCaseData((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], text).SetName("UTF-8 with a byte-order mark");
        yield return new TestCaseData((byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], text).SetName("UTF-16, low byte first");
        yield return new TestCaseData((byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], text).SetName("UTF-16, high byte first");
        yield return new TestCaseData(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text), text).SetName("Windows-1252");
    }

    [TestCaseSource(nameof(Encodings))]
    public void EncodingIsToldFromTheBytesAndLineEndsStay(byte[] bytes, string text)
    {
        Write("a.txt", bytes);
        Assert.That(Reports("a.txt").Single().Text, Is.EqualTo(text));
    }

    [TestCaseSource(nameof(Encodings))]
    public void CsvAndJsonLinesKnowTheSameEncodings(byte[] _, string text)
    {
        var csv = $"id,text\n1,\"{text}\"\n";
        Write("a.csv", Reencode(csv));
        Assert.That(Reports("a.csv").Single().Text, Is.EqualTo(text));
        if (TestContext.CurrentContext.Test.Name != "Windows-1252")
        {
            Write("b.jsonl", Reencode("{\"text\":\"Müller – €5m\"}\n"));
            Assert.That(Reports("b.jsonl").Single().Text, Is.EqualTo("Müller – €5m"));
        }
    }

    [Test]
    public void FolderIsWalkedInOrdinalOrderOfPaths()
    {
        foreach (var name in new[] { "b.txt", "B.txt", "a/z.txt", "a.txt", "c.gold.json", ".hidden.txt", "d.md", "e.text", "é.txt" })
        {
            Write(name, Encoding.UTF8.GetBytes("Text of " + name));
        }

        Assert.That(Reports("").Select(report => report.File), Is.EqualTo(new[] { "B.txt", "a.txt", "a/z.txt", "b.txt", "e.text", "é.txt" }));
    }

    [Test]
    public void GzipOfEachKindIsRead()
    {
        Write("a.txt.gz", Gzip("One."));
        Write("b.jsonl.gz", Gzip("{\"text\":\"Two.\"}\n{\"text\":\"Three.\"}"));
        Write("c.csv.gz", Gzip("text\nFour.\n"));
        Assert.That(Reports("").Select(report => report.Text), Is.EqualTo(new[] { "One.", "Two.", "Three.", "Four." }));
    }

    [Test]
    public void CsvColumnsMayStandInAnyOrderAndCellsMayHoldLineBreaks()
    {
        Write("a.csv", Encoding.UTF8.GetBytes("published,Text,extra,id,uri,source,title\r\n2019-05-04,\"Line one,\r\n\"\"two\"\"\",x,7,http://e.org,Paper,Head\r\n"));
        var report = Reports("a.csv").Single();
        Assert.Multiple(() =>
        {
            Assert.That(report.Text, Is.EqualTo("Line one,\r\n\"two\""));
            Assert.That(report.SourceId, Is.EqualTo("7"));
            Assert.That(report.Published, Is.EqualTo(new DateOnly(2019, 5, 4)));
            Assert.That((report.Title, report.Source, report.Uri), Is.EqualTo(("Head", "Paper", "http://e.org")));
            Assert.That(report.File, Is.EqualTo("a.csv:2"));
        });
    }

    [Test]
    public void SemicolonsOfSpreadsheetsAreRead()
    {
        Write("a.csv", Encoding.UTF8.GetBytes("id;text\n1;Goal, said he\n2;Another\n"));
        Assert.That(Reports("a.csv").Select(report => report.Text), Is.EqualTo(new[] { "Goal, said he", "Another" }));
    }

    [TestCase("final-2017-01-11.txt", "2017-01-11")]
    [TestCase("20170111_final.txt", "2017-01-11")]
    [TestCase("2017_01_11.txt", "2017-01-11")]
    [TestCase("2017-13-41.txt", null)]
    [TestCase("match-12017-01-112.txt", null)]
    [TestCase("final-2017.txt", null)]
    public void DayOfPublicationMayStandInTheName(string name, string? day)
    {
        Write(name, "Text."u8.ToArray());
        Assert.That(Reports(name).Single().Published?.ToString("yyyy-MM-dd"), Is.EqualTo(day));
    }

    [TestCase("2017-01-11", "2017-01-11")]
    [TestCase("2017-01-11T23:59:00-11:00", "2017-01-11")]
    [TestCase("20170111T2", "2017-01-11")]
    [TestCase("20170111", "2017-01-11")]
    [TestCase("--", null)]
    public void PublishedIsReadAsWritten(string published, string? day)
    {
        Write("a.jsonl", Encoding.UTF8.GetBytes($"{{\"text\":\"T.\",\"published\":\"{published}\"}}"));
        var items = Items("a.jsonl");
        Assert.That(items.Single().Report!.Published?.ToString("yyyy-MM-dd"), Is.EqualTo(day));
    }

    [Test]
    public void PublishedThatIsNoDateIsTold()
    {
        Write("a.jsonl", "{\"text\":\"T.\",\"published\":\"11th of May 2\"}"u8.ToArray());
        var items = Items("a.jsonl");
        Assert.That(items[0].Diagnostic!.Code, Is.EqualTo("GR1013"));
        Assert.That(items[1].Report!.Published, Is.Null);
    }

    [Test]
    public void SameTextIsTheSameReportWhereverItLies()
    {
        Write("a.txt", "Same."u8.ToArray());
        Write("b/c.txt", "Same."u8.ToArray());
        Write("d.jsonl", "{\"text\":\"Same.\"}"u8.ToArray());
        Assert.That(Reports("").Select(report => report.Id).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void LineOverTheLimitIsSkippedAndTheNextIsRead()
    {
        Write("a.jsonl", Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', 200_000)}\"}}\n{{\"text\":\"after\"}}\n"));
        var items = Items("a.jsonl", new ReadingOptions(1000));
        Assert.That(items[0].Diagnostic!.Code, Is.EqualTo("GR1004"));
        Assert.That(items[1].Report!.Text, Is.EqualTo("after"));
    }

    [Test]
    public void PlaceCountsLinesOfTheText()
    {
        var report = SourceReport.Create("a.txt", "ab\r\ncd\nef");
        Assert.That(report.PlaceOf(report.Text.IndexOf('f')), Is.EqualTo("a.txt:3:2"));
    }

    private byte[] Reencode(string text) => TestContext.CurrentContext.Test.Name switch
    {
        "UTF-8 with a byte-order mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "UTF-16, low byte first" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "UTF-16, high byte first" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "Windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private List<ReadItem> Items(string name, ReadingOptions? options = null) => [.. new ReportReader(options ?? new ReadingOptions()).Read([Path.Combine(folder, name)])];

    private List<SourceReport> Reports(string name) => [.. Items(name).Where(item => item.Report is not null).Select(item => item.Report!)];

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
