using System.Text.Json;

namespace Graph.Cli.Tests.Commands;

public sealed class ExtractCommandTests
{
    [Test]
    public void LineHasTheContractsShape()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("cup-2017-01-11.txt", "A short report.\n");
        var run = CommandRun.Of("extract", file);
        using var line = JsonDocument.Parse(run.OutputLines.Single());
        Assert.Multiple(() =>
        {
            Assert.That(line.RootElement.EnumerateObject().Select(member => member.Name), Is.EqualTo(new[] { "report", "nodes", "relationships", "diagnostics" }));
            Assert.That(
                line.RootElement.GetProperty("report").EnumerateObject().Select(member => member.Name),
                Is.EqualTo(new[] { "id", "file", "sourceId", "sha256", "title", "published" }));
            Assert.That(line.RootElement.GetProperty("report").GetProperty("file").GetString(), Is.EqualTo("cup-2017-01-11.txt"));
            Assert.That(line.RootElement.GetProperty("report").GetProperty("published").GetString(), Is.EqualTo("2017-01-11"));
            Assert.That(run.Output, Does.EndWith("}\n").And.Not.Contain("\r"));
        });
    }

    [Test]
    public void StandardInputIsJsonLines()
    {
        var run = CommandRun.With("{\"id\":\"a7\",\"title\":\"T\",\"published\":\"2020-02-03T10:00:00+09:00\",\"text\":\"One.\"}\n", "extract", "-");
        using var line = JsonDocument.Parse(run.OutputLines.Single());
        var report = line.RootElement.GetProperty("report");
        Assert.Multiple(() =>
        {
            Assert.That(report.GetProperty("sourceId").GetString(), Is.EqualTo("a7"));
            Assert.That(report.GetProperty("title").GetString(), Is.EqualTo("T"));
            Assert.That(report.GetProperty("published").GetString(), Is.EqualTo("2020-02-03"));
        });
    }

    [Test]
    public void NumberOfJobsChangesNothing()
    {
        using var folder = new TemporaryFolder();
        var lines = string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"id\":\"r{i}\",\"text\":\"Report number {i} tells of nothing.\"}}\n"));
        var file = folder.Write("many.jsonl", lines);
        var one = CommandRun.Of("extract", file, "--jobs", "1");
        var four = CommandRun.Of("extract", file, "--jobs", "4");
        Assert.That(four.Output, Is.EqualTo(one.Output));
        Assert.That(one.OutputLines, Has.Length.EqualTo(200));
    }
}
