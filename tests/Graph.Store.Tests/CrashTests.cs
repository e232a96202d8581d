using System.Diagnostics;
using System.Globalization;

namespace Graph.Store.Tests;

public sealed class CrashTests
{
    [Test]
    public void A_killed_import_leaves_the_state_before_or_after_a_batch()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.graph");
        var random = new Random(7);
        using var reference = GraphStore.Create(folder.File("reference.graph"));
        long done = 0;
        var within = 0;
        for (var kill = 0; kill < 12; kill++)
        {
            var reported = ImportAndKill(path, done, batches: kill % 3, TimeSpan.FromMilliseconds(random.Next(0, 150)));
            using var store = GraphStore.Create(path);
            var reports = store.Info().Reports;
            Assert.That(reports % KilledImporter.BatchSize, Is.Zero, "half a batch was kept");
            Assert.That(reports, Is.GreaterThanOrEqualTo(reported), "a finished batch was lost");
            Assert.That(store.Verify(), Is.Empty);
            for (; done < reports; done += KilledImporter.BatchSize)
            {
                reference.ImportBatch(SampleReports.Range((int)done, KilledImporter.BatchSize));
            }

            within += reports == reported ? 1 : 0;
            Assert.That(store.Info().GraphHash, Is.EqualTo(done == 0 ? new string('0', 64) : reference.Info().GraphHash));
            Assert.That(ReaderText.Of(GraphStore.OpenReader(path)), Is.EqualTo(ReaderText.Of(reference.OpenReader())), "the image is not the store's");
        }

        TestContext.Out.WriteLine($"12 kills, {within} within a batch, {done} reports in the end");
        Assert.That(done, Is.Positive, "no batch was finished before any of the kills");
    }

    /// <returns>How many reports the importer said were in, at least.</returns>
    private static long ImportAndKill(string path, long first, int batches, TimeSpan after)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(KilledImporter).Assembly.Location);
        start.ArgumentList.Add(path);
        start.ArgumentList.Add(first.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        var reported = first;
        for (var lines = 0; lines <= batches; lines++)
        {
            Report(process.StandardOutput.ReadLine());
        }

        Thread.Sleep(after);
        process.Kill(entireProcessTree: true);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            Report(line);
        }

        process.WaitForExit();
        return reported;

        // The last line may be cut off by the kill: a number with fewer digits only claims less.
        void Report(string? line)
        {
            if (long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var batch))
            {
                reported = Math.Max(reported, batch + KilledImporter.BatchSize);
            }
        }
    }
}
