using Graph.Neo4jLoader.Transports;
using Graph.Neo4jLoader.Transports.Bolt;
using Neo4j.Driver;

namespace Graph.Neo4jLoader.Tests.Bolt;

/// <summary>The adapter's conversions and classification, against a stand-in for the driver.</summary>
[NonParallelizable]
public sealed class DriverTransportTests
{
    private static readonly Neo4jTarget Target = new(new Uri("bolt://localhost:7687"), "neo4j", "neo4j", "secret");

    [Test]
    public async Task ParametersBecomePlainListsAndMaps()
    {
        IDictionary<string, object>? seen = null;
        GraphDatabase.Script = (_, parameters) =>
        {
            seen = parameters;
            return (["n"], [[1L]]);
        };
        await using var transport = new DriverTransport(Target, TimeSpan.FromSeconds(10));
        object?[] row = ["id", 1L, 1.0, true, null, new[] { "a", "b" }, new Dictionary<string, object?> { ["k"] = 7 }];

        var reply = await transport.RunAsync(new TransportRequest("x", new Dictionary<string, object?> { ["rows"] = new object?[] { row } }, true), default);

        Assert.That(reply.Rows.Single().Single(), Is.EqualTo(1L));
        var sent = (List<object?>)((List<object?>)seen!["rows"])[0]!;
        Assert.That(sent[..5], Is.EqualTo(row[..5]));
        Assert.That(sent[5], Is.EqualTo(new List<object> { "a", "b" }));
        Assert.That(((Dictionary<string, object?>)sent[6]!)["k"], Is.EqualTo(7L));
        Assert.That(GraphDatabase.LastConfig!.RetryTime, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task ValuesOfAReplyAreTheLoadersOwn()
    {
        GraphDatabase.Script = (_, _) => (["a", "b", "c"], [[new LocalDate(2017, 1, 11), new List<object> { 1L, "x" }, new Dictionary<string, object> { ["d"] = "2017-01-11" }]]);
        await using var transport = new DriverTransport(Target, TimeSpan.FromSeconds(10));

        var row = (await transport.RunAsync(new TransportRequest("x", new Dictionary<string, object?>(), false), default)).Rows.Single();

        Assert.That(row[0], Is.EqualTo(new Neo4jTemporal("Date", "2017-01-11")));
        Assert.That(row[1], Is.EqualTo(new object[] { 1L, "x" }));
        Assert.That(row[2], Is.InstanceOf<IReadOnlyDictionary<string, object?>>());
    }

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return new TestCaseData(new Neo4j.Driver.Neo4jException("Neo.TransientError.Transaction.DeadlockDetected", "x"), FaultKind.Retry, "GR7020");
        yield return new TestCaseData(new AuthenticationException("no"), FaultKind.Fatal, "GR7010");
        yield return new TestCaseData(new SecurityException(null, "certificate"), FaultKind.Fatal, "GR7013");
        yield return new TestCaseData(new ServiceUnavailableException("gone", new IOException("reset")), FaultKind.Retry, "GR7012");
        yield return new TestCaseData(
            new ServiceUnavailableException("tried", new AggregateException(new Neo4j.Driver.Neo4jException("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "m"))), FaultKind.Split, "GR7021");
        yield return new TestCaseData(new Neo4j.Driver.Neo4jException(null, "strange"), FaultKind.Fatal, "GR7023");
        yield return new TestCaseData(new IOException("broken pipe"), FaultKind.Retry, "GR7012");
    }

    [TestCaseSource(nameof(Faults))]
    public async Task FaultsAreThoseOfTheOtherTransport(Exception thrown, object kind, string code)
    {
        GraphDatabase.Script = (_, _) => throw thrown;
        await using var transport = new DriverTransport(Target, TimeSpan.FromSeconds(10));
        var fault = await Assert.ThrowsAsync<Neo4jFault>(() => transport.RunAsync(new TransportRequest("x", new Dictionary<string, object?>(), false), default));
        Assert.That((fault!.Kind, fault.Code), Is.EqualTo(((FaultKind)kind, code)));
    }
}
