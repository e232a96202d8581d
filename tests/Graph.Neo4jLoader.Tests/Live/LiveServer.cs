using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Graph.Neo4jLoader.Tests.Live;

/// <summary>A Neo4j for tests: one of its own, started from <c>../shared/neo4j</c> beside the repository or under <c>GRAPH_SHARED</c>, in a temporary folder;
/// where there is none, the one that <c>NEO4J_TEST_URI</c> names (its data are deleted!).</summary>
internal sealed class LiveServer : IDisposable
{
    private readonly string? launcher;
    private readonly string home;
    private readonly int httpPort;
    private readonly int boltPort;
    private readonly FileStream? turn;

    private LiveServer(Uri address, string? launcher, string home, int httpPort, int boltPort, FileStream? turn = null)
    {
        (Address, this.launcher, this.home, this.httpPort, this.boltPort, this.turn) = (address, launcher, home, httpPort, boltPort, turn);
    }

    public Uri Address { get; }

    public Neo4jTarget Target => new(
        Address,
        Environment.GetEnvironmentVariable("NEO4J_DATABASE") ?? "neo4j",
        Environment.GetEnvironmentVariable("NEO4J_USERNAME"),
        Environment.GetEnvironmentVariable("NEO4J_PASSWORD"));

    public bool CanBeKilled => launcher is not null;

    /// <summary>Null when there is neither a named server nor one to start.</summary>
    public static LiveServer? Start(bool own)
    {
        if (FindLauncher() is not { } launcher)
        {
            var named = Environment.GetEnvironmentVariable("NEO4J_TEST_URI");
            return own || string.IsNullOrEmpty(named) ? null : new LiveServer(new Uri(named), null, "", 0, 0, WaitForTurn(new Uri(named)));
        }

        int http = FreePort(), bolt = FreePort();
        var home = Directory.CreateTempSubdirectory("graph-neo4j-").FullName;
        var server = new LiveServer(new Uri($"http://127.0.0.1:{http}"), launcher, home, http, bolt);
        server.Start();
        return server;
    }

    public void Start() => Launcher("start", "--http", $"{httpPort}", "--bolt", $"{boltPort}", "--heap", "1g");

    /// <summary>SIGKILL.</summary>
    public void Kill() => Launcher("kill");

    public void Dispose()
    {
        if (launcher is not null)
        {
            Launcher("stop");
            Directory.Delete(home, recursive: true);
        }

        turn?.Dispose();
    }

    /// <summary>Several test projects empty one named server: one after the other.</summary>
    private static FileStream WaitForTurn(Uri named)
    {
        var path = Path.Combine(Path.GetTempPath(), $"graph-tests-{named.Host}-{named.Port}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(500);
            }
        }
    }

    private static string? FindLauncher()
    {
        var shared = Environment.GetEnvironmentVariable("GRAPH_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); shared is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
            {
                shared = Path.Combine(folder.FullName, "..", "shared");
            }
        }

        var path = shared is null ? null : Path.GetFullPath(Path.Combine(shared, "neo4j", "neo4j"));
        return File.Exists(path) && !OperatingSystem.IsWindows() ? path : null;
    }

    /// <summary>The launcher waits a minute; a busy machine needs longer.</summary>
    private bool AnswersInTime()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        for (var attempt = 0; attempt < 120; attempt++)
        {
            try
            {
                return client.GetAsync(Address).GetAwaiter().GetResult().IsSuccessStatusCode;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                Thread.Sleep(2_000);
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Launcher(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(launcher!, [command, "--home", home, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The server lives for seconds: quick compilation is worth more than good code.
        start.Environment["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        if (process.ExitCode != 0 && !(command == "start" && AnswersInTime()))
        {
            throw new InvalidOperationException($"Neo4j {command} failed: {error.Result}");
        }

        _ = output;
    }
}
