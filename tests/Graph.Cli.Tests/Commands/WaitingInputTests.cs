using System.Diagnostics;
using Graph.Cli.Terminals;

namespace Graph.Cli.Tests.Commands;

/// <summary>Pipes and other files that reading would wait for.</summary>
[Platform(Exclude = "Win")]
public sealed class WaitingInputTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCase("import", "out.graph")]
    [TestCase("extract", null)]
    [TestCase("review", "out.html")]
    public void APipeInAFolderIsLeftOutAndTold(string command, string? target)
    {
        folder.Write("in/a.txt", SampleTexts.All[0].Text);
        MakePipe("in/b.TXT.gz");
        var run = CommandRun.Of([command, folder.At("in"), .. target is null ? [] : (string[])["--to", folder.At(target)]]);
        Assert.That(run.ErrorLines, Has.One.StartsWith(folder.At("in/b.TXT.gz") + ": warning[GR1017]: this is a pipe and no file, so it was left out"), run.Error);
        Assert.That(target is null ? run.OutputLines.Length == 1 : File.Exists(folder.At(target)), run.Error);
    }

    [Test]
    public void APipeInAFolderThatIsNoReportIsPassedOver()
    {
        folder.Write("in/a.txt", SampleTexts.All[0].Text);
        MakePipe("in/control");
        MakePipe("in/.hidden.txt");
        Assert.That(CommandRun.Of("extract", folder.At("in")).OutputLines, Has.Length.EqualTo(1));
    }

    [Test]
    public void ANamedPipeIsReadOnceAndImported()
    {
        var pipe = MakePipe("b.txt");
        var writing = Task.Run(() => File.WriteAllText(pipe, SampleTexts.All[0].Text));
        var run = CommandRun.Of("import", pipe, "--to", folder.At("a.graph"));
        Assert.That(run.ErrorLines[0], Is.EqualTo("1 reports read: 1 new, 0 changed, 0 as before"), run.Error);
        Assert.That(CommandRun.Of("query", "MATCH (r:Report) RETURN r.id AS id", "--from", folder.At("a.graph"), "--format", "csv").Output, Does.StartWith("id\r\nreport/"));
        Assert.That(writing.Wait(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void WhatTheRuntimeOpensIsNotTakenForStandardInput()
    {
        using var opened = File.OpenHandle(folder.Write("a.txt", "a"));
        Assert.That(UnixFiles.IsInherited((int)opened.DangerousGetHandle()), Is.False);
        Assert.That(UnixFiles.IsInherited(2), Is.True);
    }

    private string MakePipe(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.At(name))!);
        using var make = Process.Start("mkfifo", [folder.At(name)]);
        make.WaitForExit();
        return folder.At(name);
    }
}
