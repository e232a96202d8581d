using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Cli.Tests.Commands;

/// <summary>The same reports give the same bytes, whatever the order, the number of jobs, the language and the time zone.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Formats = ["csv", "jsonl"];

    [Test]
    public void OrderJobsLanguageAndTimeZoneChangeNoByteOfTheExports()
    {
        using var folder = new TemporaryFolder();
        var paths = SampleTexts.All.Select(sample => folder.Write(sample.Name, sample.Text)).ToArray();
        var plain = Exports(folder, "plain", paths, "1", new() { ["LANG"] = "C.UTF-8", ["TZ"] = "UTC" });
        var other = Exports(folder, "other", [.. paths.Reverse()], "2", new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati" });
        Assert.Multiple(() =>
        {
            Assert.That(other, Is.EqualTo(plain));
            Assert.That(plain, Does.Contain("SCORED_AGAINST.csv"));
            Assert.That(File.ReadAllLines(folder.At("plain-csv/SCORED_AGAINST.csv")), Has.Length.GreaterThan(4), "the texts give goals");
        });
    }

    [Test]
    public void ImportingReportByReportGivesTheGraphOfAllAtOnce()
    {
        using var folder = new TemporaryFolder();
        var paths = SampleTexts.All.Select(sample => folder.Write(sample.Name, sample.Text)).ToArray();
        foreach (var path in paths.Reverse())
        {
            Assert.That(CommandRun.Of("import", path, "--to", folder.At("one.graph")).ExitCode, Is.Zero);
        }

        Assert.That(CommandRun.Of(["import", .. paths, "--to", folder.At("all.graph")]).ExitCode, Is.Zero);
        Assert.That(GraphLine(folder.At("one.graph")), Is.EqualTo(GraphLine(folder.At("all.graph"))));
    }

    /// <summary>Names and hashes of all exported files. Runs the program itself, because language and zone belong to a process.</summary>
    private static string Exports(TemporaryFolder folder, string name, string[] paths, string jobs, Dictionary<string, string> environment)
    {
        var store = folder.At(name + ".graph");
        Run(environment, ["import", .. paths, "--to", store, "--jobs", jobs, "--quiet"]);
        var hashes = new StringBuilder();
        foreach (var format in Formats)
        {
            var target = folder.At($"{name}-{format}");
            Run(environment, ["export", "--from", store, "--to", target, "--format", format, "--quiet"]);
            foreach (var file in Directory.GetFiles(target).Order(StringComparer.Ordinal))
            {
                hashes.Append(Path.GetFileName(file)).Append(' ').Append(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))).Append('\n');
            }
        }

        return hashes.ToString();
    }

    private static void Run(Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "graph.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error.Result);
    }

    private static string GraphLine(string store) => CommandRun.Of("info", "--from", store).OutputLines.Single(line => line.StartsWith("graph ", StringComparison.Ordinal));
}
