using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Live;

/// <summary>Server and loader killed at random moments. <c>GRAPH_NEO4J_KILLS</c> sets how often (20 when it is not set).</summary>
public sealed class CrashTests : LiveTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("GRAPH_NEO4J_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 20;

    private protected override bool OwnServer => true;

    /// <summary>Each load changes the season that the one before left, so that rows are created, changed and removed when the server dies.</summary>
    [Test]
    public async Task TheServerKilledAtRandomMomentsEndsEqual()
    {
        PropertyGraph[] seasons = [SampleGraphs.Season(0, 50), SampleGraphs.Season(20, 70)];
        var random = new Random(20170111);
        var length = TimeSpan.FromSeconds(2);
        var inTheMidst = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var graph = seasons[kill % 2];
            var clock = Stopwatch.StartNew();
            var load = LoadAsync(graph, configure: options => options with { BatchRows = 25, RetryFor = TimeSpan.FromMinutes(5) });
            await Task.WhenAny(load, Task.Delay(length * random.NextDouble()));
            inTheMidst += load.IsCompleted ? 0 : 1;
            length = load.IsCompleted ? clock.Elapsed : length;
            Server.Kill();
            Server.Start();

            await Succeed(load);
            Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(graph)), $"kill {kill + 1}");
        }

        TestContext.Out.WriteLine($"{Kills} kills of the server, {inTheMidst} in the midst of a load");
        Assert.That(inTheMidst, Is.GreaterThanOrEqualTo(Kills / 2));
    }

    [Test]
    public async Task TheLoaderKilledAtRandomMomentsAndStartedAgainEndsEqual()
    {
        var random = new Random(20170112);
        var inTheMidst = 0;
        var length = await TimeOfOneLoadAsync(0, 40);
        for (var kill = 0; kill < Kills; kill++)
        {
            var (from, to) = kill % 2 == 0 ? (15, 60) : (0, 40);
            using (var loader = StartLoader(from, to))
            {
                var finished = loader.WaitForExit(length * (0.1 + (0.9 * random.NextDouble())));
                inTheMidst += finished ? 0 : 1;
                loader.Kill();
                loader.WaitForExit();
            }

            if (kill % 2 == 1)
            {
                Assert.That(await RunLoaderAsync(from, to), Is.Zero);
                Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(SampleGraphs.Season(from, to))), $"kill {kill + 1}");
            }
        }

        TestContext.Out.WriteLine($"{Kills} kills of the loader, {inTheMidst} in the midst of a load");
        Assert.That(inTheMidst, Is.GreaterThanOrEqualTo(Kills / 2));
    }

    private async Task<TimeSpan> TimeOfOneLoadAsync(int from, int to)
    {
        var clock = Stopwatch.StartNew();
        Assert.That(await RunLoaderAsync(from, to), Is.Zero);
        return clock.Elapsed;
    }

    private async Task<int> RunLoaderAsync(int from, int to)
    {
        using var loader = StartLoader(from, to);
        await loader.WaitForExitAsync();
        return loader.ExitCode;
    }

    private Process StartLoader(int from, int to)
    {
        var program = typeof(LoaderProgram).Assembly.Location;
        string[] arguments = [program, Server.Address.ToString(), StoreA, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture)];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false })!;
    }
}
