using Graph.Model;
using Graph.Neo4jLoader.Transports;

namespace Graph.Neo4jLoader.Tests.Live;

/// <summary>The one server that all tests of this folder share; each begins with an empty database.</summary>
[SetUpFixture]
public sealed class SharedServer
{
    private static readonly Lazy<LiveServer?> Started = new(() => LiveServer.Start(own: false));

    /// <summary>Started when the first test asks for it.</summary>
    internal static LiveServer? Server => Started.Value;

    [OneTimeTearDown]
    public void Stop()
    {
        if (Started.IsValueCreated)
        {
            Started.Value?.Dispose();
        }
    }
}

[Category("Neo4j")]
public abstract class LiveTests
{
    internal const string StoreA = "/stores/a.graph";
    internal const string StoreB = "/stores/b.graph";

    private LiveServer? server;

    internal LiveServer Server => server!;

    internal INeo4jTransport Transport { get; private set; } = null!;

    internal DatabaseDump Database { get; private set; } = null!;

    /// <summary>True for tests that kill their server.</summary>
    private protected virtual bool OwnServer => false;

    [OneTimeSetUp]
    public void Connect()
    {
        server = OwnServer ? LiveServer.Start(own: true) : SharedServer.Server;
        if (server is null)
        {
            Assert.Ignore("No Neo4j to test with: set NEO4J_TEST_URI (an http:// address; its data are deleted), or put the test server at ../shared/neo4j.");
        }

        Transport = TransportFactory.Open(Server.Target, TimeSpan.FromSeconds(60));
        Database = new DatabaseDump(Transport);
    }

    [OneTimeTearDown]
    public async Task Disconnect()
    {
        if (Transport is not null)
        {
            await Transport.DisposeAsync();
        }

        if (OwnServer)
        {
            server?.Dispose();
        }
    }

    /// <summary>True for tests that only read what the first of them has loaded.</summary>
    private protected virtual bool KeepsData => false;

    [SetUp]
    public async Task Clear()
    {
        if (!KeepsData)
        {
            await Database.ClearAsync();
        }
    }

    internal Task<LoadSummary> LoadAsync(PropertyGraph graph, string owner = StoreA, Func<LoadOptions, LoadOptions>? configure = null, CancellationToken cancellation = default)
    {
        var options = new LoadOptions(owner);
        return Neo4jGraphLoader.LoadAsync(graph, Server.Target, configure?.Invoke(options) ?? options, null, cancellation);
    }

    internal static async Task<LoadSummary> Succeed(Task<LoadSummary> load)
    {
        var summary = await load;
        Assert.That(summary.Outcome, Is.EqualTo(LoadOutcome.Done), string.Join('\n', summary.Diagnostics));
        return summary;
    }
}
