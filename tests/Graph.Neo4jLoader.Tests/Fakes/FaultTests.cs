using Graph.Model;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Fakes;

/// <summary>Faults of the server and of what stands between, as a load meets them.</summary>
public sealed class FaultTests
{
    private static readonly PropertyGraph Sample = SampleGraphs.Season(0, 6);

    private static readonly int All = Sample.Nodes.Length + Sample.Relationships.Length;

    private FakeQueryApi server = null!;

    [SetUp]
    public void Start() => server = new FakeQueryApi();

    [TearDown]
    public void Stop() => server.Dispose();

    [Test]
    public async Task AWellServerIsLoaded()
    {
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Done, "")));
        Assert.That(server.Created, Is.EqualTo(All));
        Assert.That(server.Requests.Select(request => request.Path), Is.All.EqualTo("/db/neo4j/query/v2"));
    }

    [TestCase("Neo.ClientError.Security.Unauthorized", 401, "GR7010")]
    [TestCase("Neo.ClientError.Security.CredentialsExpired", 403, "GR7010")]
    [TestCase("Neo.ClientError.Security.Forbidden", 403, "GR7014")]
    [TestCase("Neo.ClientError.Database.DatabaseNotFound", 404, "GR7011")]
    public async Task WhatOnlyAPersonCanHelpIsTriedOnce(string code, int status, string diagnostic)
    {
        server.Instead = _ => FakeQueryApi.Error(code, status);
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Failed, diagnostic)));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(401, "GR7010")]
    [TestCase(403, "GR7014")]
    [TestCase(404, "GR7011")]
    [TestCase(302, "GR7012")]
    [TestCase(418, "GR7023")]
    public async Task AnswersThatAreNotNeo4jsAreSaid(int status, string diagnostic)
    {
        server.Instead = _ => new FakeReply(status, "<html>", ("Location", "http://192.0.2.1/"));
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Failed, diagnostic)));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AReadOnlyUserIsSaidAtTheFirstWrite()
    {
        server.Instead = request => FakeQueryApi.IsCreate(request) ? FakeQueryApi.Error("Neo.ClientError.Security.Forbidden", 403) : null;
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Failed, "GR7014")));
        Assert.That(server.Requests.Count(FakeQueryApi.IsCreate), Is.EqualTo(1));
    }

    [Test]
    public async Task AFullDiskIsNotTakenForBadRows()
    {
        server.Instead = request => FakeQueryApi.IsCreate(request) ? FakeQueryApi.Error("Neo.DatabaseError.Transaction.TransactionCommitFailed", 500) : null;
        var (outcome, codes) = await LoadAsync();
        Assert.That((outcome, codes.Split(' ')[0]), Is.EqualTo((LoadOutcome.Failed, "GR7030")));
        server.Instead = request => FakeQueryApi.IsCreate(request) ? FakeQueryApi.Error("Neo.DatabaseError.General.UnknownError", 500) : null;
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Failed, "GR7022")));
    }

    [TestCase("Neo.TransientError.Transaction.DeadlockDetected", 400)]
    [TestCase("Neo.TransientError.General.DatabaseUnavailable", 500)]
    [TestCase("Neo.ClientError.Cluster.NotALeader", 400)]
    public async Task WhatPassesIsTriedAgain(string code, int status)
    {
        server.Instead = Every(3, FakeQueryApi.Error(code, status));
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Done, "")));
        Assert.That(server.Created, Is.EqualTo(All));
    }

    [TestCase(429)]
    [TestCase(502)]
    [TestCase(503)]
    [TestCase(504)]
    public async Task AProxyThatIsBusyIsWaitedFor(int status)
    {
        server.Instead = Every(4, new FakeReply(status, "busy", ("Retry-After", "0")));
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Done, "")));
        Assert.That(server.Created, Is.EqualTo(All));
    }

    [Test]
    public async Task RepliesThatAreCutAfterTheWorkWasDoneCountOnce()
    {
        var number = 0;
        server.Afterwards = (_, reply) => ++number % 3 == 0 ? reply with { Cut = number % reply.Body.Length } : reply;
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Done, "")));
        Assert.That(server.Created, Is.EqualTo(All));
    }

    [Test]
    public async Task ErrorsInAReplyThatBeganAsASuccessAreSeen()
    {
        var reply = new FakeReply(202, """{"data":{"fields":["n"],"values":[[1]]},"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"late"}]}""");
        server.Instead = Every(3, reply);
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Done, "")));
        Assert.That(server.Created, Is.EqualTo(All));
    }

    [TestCase("Neo.TransientError.General.MemoryPoolOutOfMemoryError")]
    [TestCase("Neo.ClientError.Transaction.TransactionTimedOut")]
    public async Task BatchesAreHalvedUntilTheServerCanTakeThem(string code)
    {
        server.Instead = request => FakeQueryApi.IsCreate(request) && Rows(request) > 7 ? FakeQueryApi.Error(code) : null;
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Done, "")));
        Assert.That(server.Created, Is.EqualTo(All));
        Assert.That(server.Requests.Count(request => FakeQueryApi.IsCreate(request) && Rows(request) > 7), Is.LessThan(6), "the smaller size is remembered");
    }

    [Test]
    public async Task AProxysLimitOfSizeHalvesToo()
    {
        server.Instead = request => request.Body.Length > 6_000 && FakeQueryApi.IsCreate(request) ? new FakeReply(413, "too large") : null;
        Assert.That(await LoadAsync(), Is.EqualTo((LoadOutcome.Done, "")));
        Assert.That(server.Created, Is.EqualTo(All));
    }

    [Test]
    public async Task ASlowServerIsNotTakenForADeadOne()
    {
        var number = 0;
        server.Afterwards = (request, reply) => FakeQueryApi.IsCreate(request) && number++ is 0 or 5 or 6 ? reply with { DelayMs = 2_500 } : reply;
        Assert.That(await LoadAsync(options => options with { RequestTimeout = TimeSpan.FromSeconds(2) }), Is.EqualTo((LoadOutcome.Done, "")));
        Assert.That(server.Created, Is.EqualTo(All));
    }

    [Test]
    public async Task OnePoisonRowIsFoundAndTheRestGoesOn()
    {
        server.Instead = request => request.Body.Contains("Player 3\"", StringComparison.Ordinal) && FakeQueryApi.IsCreate(request)
            ? FakeQueryApi.Error("Neo.ClientError.Statement.ArgumentError") : null;
        var rejects = Path.GetTempFileName();
        Assert.That(await LoadAsync(options => options with { RejectsFile = rejects }), Is.EqualTo((LoadOutcome.DoneWithErrors, "GR7030")));
        Assert.That(server.Created, Is.EqualTo(All - 1));
        Assert.That((await File.ReadAllTextAsync(rejects)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Single(), Does.Contain("person/player-3"));
        File.Delete(rejects);
    }

    [Test]
    public async Task AServerThatStaysAwayEndsTheLoadWithAdvice()
    {
        server.Instead = request => FakeQueryApi.IsCreate(request) ? new FakeReply(503, "away") : null;
        var summary = await Neo4jGraphLoader.LoadAsync(Sample, server.Target, new LoadOptions("a") { RetryFor = TimeSpan.FromSeconds(1) });
        Assert.That(summary.Outcome, Is.EqualTo(LoadOutcome.Failed));
        Assert.That(summary.Diagnostics.Single().Message, Does.Contain("HTTP 503").And.Contain("load again"));
        server.Dispose();
        var away = await Neo4jGraphLoader.LoadAsync(Sample, server.Target, new LoadOptions("a"));
        Assert.That(away.Diagnostics.Single().Code, Is.EqualTo("GR7012"));
    }

    [Test]
    public async Task NoSecretIsInAnyMessageOrBody()
    {
        server.Instead = request => FakeQueryApi.IsCreate(request) ? FakeQueryApi.Error("Neo.ClientError.Statement.ArgumentError") : null;
        var rejects = Path.GetTempFileName();
        var summary = await Neo4jGraphLoader.LoadAsync(Sample, server.Target, new LoadOptions("a") { RejectsFile = rejects });
        var said = string.Join('\n', summary.Diagnostics) + await File.ReadAllTextAsync(rejects) + server.Target;
        Assert.That(said, Does.Not.Contain("secret").And.Not.Contain("bmVvNGo6c2VjcmV0"));
        Assert.That(server.Requests.Select(request => request.Body), Has.None.Contains("secret"));
        Assert.That(server.Requests.Select(request => request.Authorization), Is.All.EqualTo("Basic bmVvNGo6c2VjcmV0"));
        File.Delete(rejects);
    }

    [Test]
    public async Task StatementsHoldNoWordOfTheData()
    {
        await LoadAsync();
        Assert.That(server.Requests.Select(request => request.Statement), Has.None.Contains("Player 3").And.None.Contains("person/"));
    }

    private async Task<(LoadOutcome, string)> LoadAsync(Func<LoadOptions, LoadOptions>? configure = null)
    {
        var options = new LoadOptions("a") { BatchRows = 25, RetryFor = TimeSpan.FromSeconds(20) };
        var summary = await Neo4jGraphLoader.LoadAsync(Sample, server.Target, configure?.Invoke(options) ?? options);
        return (summary.Outcome, string.Join(' ', summary.Diagnostics.Select(diagnostic => diagnostic.Code)));
    }

    private static int Rows(FakeRequest request) => request.Parameters["rows"]!.AsArray().Count;

    private static Func<FakeRequest, FakeReply?> Every(int nth, FakeReply reply)
    {
        var number = 0;
        return request => FakeQueryApi.IsCreate(request) && ++number % nth == 1 ? reply : null;
    }
}
