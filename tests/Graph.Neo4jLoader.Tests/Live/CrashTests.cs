using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Live;

/// <summary>Server and loader killed at random moments of a load: 20 times each unless <c>GRAPH_NEO4J_KILLS</c> says otherwise. A server that is killed
/// takes 6 s to start again on a quiet machine and half a minute on a busy one.</summary>
public sealed class CrashTests : LiveTests
{
    private static int Kills() => int.TryParse(Environment.GetEnvironmentVariable("GRAPH_NEO4J_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 20;

    private protected override bool OwnServer => true;

    /// <summary>Each load changes the season that the one before left, so that rows are created, changed and removed when the server dies.</summary>
    [Test]
    public async Task TheServerKilledAtRandomMomentsEndsEqual()
    {
        var kills = Kills();
        PropertyGraph[] seasons = [SampleGraphs.Season(0, 30), SampleGraphs.Season(12, 42)];
        var random = new Random(20170111);
        var inTheMidst = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var graph = seasons[kill % 2];
            var moment = new Moment(random.NextDouble());
            var load = Neo4jGraphLoader.LoadAsync(
                graph, Server.Target, new LoadOptions(StoreA) { BatchRows = 25, RetryFor = TimeSpan.FromMinutes(5) }, moment);
            await Task.WhenAny(load, moment.Reached);
            await Task.Delay(random.Next(20));
            inTheMidst += load.IsCompleted ? 0 : 1;
            Server.Kill();
            Server.Start();

            await Succeed(load);
            Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(graph)), $"kill {kill + 1}");
        }

        TestContext.Out.WriteLine($"{kills} kills of the server, {inTheMidst} in the midst of a load");
        Assert.That(inTheMidst, Is.GreaterThanOrEqualTo(kills / 2));
    }

    [Test]
    public async Task TheLoaderKilledAtRandomMomentsAndStartedAgainEndsEqual()
    {
        var kills = Kills();
        var random = new Random(20170112);
        var inTheMidst = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var (from, to) = kill % 2 == 0 ? (12, 42) : (0, 30);
            inTheMidst += await KillLoaderAsync(from, to, random) ? 1 : 0;
            if (kill % 4 == 3)
            {
                using var loader = StartLoader(from, to);
                await loader.StandardOutput.ReadToEndAsync();
                await loader.WaitForExitAsync();
                Assert.That(loader.ExitCode, Is.Zero);
                Assert.That(await Database.ReadAsync(), Is.EqualTo(DatabaseDump.Of(SampleGraphs.Season(from, to))), $"kill {kill + 1}");
            }
        }

        TestContext.Out.WriteLine($"{kills} kills of the loader, {inTheMidst} in the midst of a load");
        Assert.That(inTheMidst, Is.GreaterThanOrEqualTo(kills / 2));
    }

    /// <returns>True when the loader still ran.</returns>
    private async Task<bool> KillLoaderAsync(int from, int to, Random random)
    {
        using var loader = StartLoader(from, to);
        var moment = random.NextDouble();
        while (await loader.StandardOutput.ReadLineAsync() is { } line)
        {
            if (double.Parse(line, CultureInfo.InvariantCulture) >= moment)
            {
                break;
            }
        }

        await Task.Delay(random.Next(20));
        var ran = !loader.HasExited;
        loader.Kill();
        await loader.WaitForExitAsync();
        return ran;
    }

    private Process StartLoader(int from, int to)
    {
        var program = typeof(LoaderProgram).Assembly.Location;
        string[] arguments = [program, Server.Address.ToString(), StoreA, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture)];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }

    /// <summary>A part of the rows from 0 to 1: reached when so many are written.</summary>
    private sealed class Moment(double part) : IProgress<LoadProgress>
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;

        public void Report(LoadProgress value)
        {
            if (value.Phase >= LoadPhase.Nodes && value.Done >= part * value.Total)
            {
                reached.TrySetResult();
            }
        }
    }
}
