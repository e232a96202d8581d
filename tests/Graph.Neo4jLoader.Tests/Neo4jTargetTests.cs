using Graph.Model;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests;

public sealed class Neo4jTargetTests
{
    private static readonly Dictionary<string, string> Environment = new() { ["NEO4J_USERNAME"] = "ann", ["NEO4J_PASSWORD"] = "pa:ss", ["NEO4J_DATABASE"] = "games" };

    [TestCase("http://localhost:7474", true)]
    [TestCase("https://db.example.org", true)]
    [TestCase("BOLT://127.0.0.1", true)]
    [TestCase("neo4j+s://x.databases.neo4j.io", true)]
    [TestCase("bolt+ssc://x", true)]
    [TestCase("football.graph", false)]
    [TestCase("C:\\graphs\\a.graph", false)]
    [TestCase("https.graph", false)]
    public void AddressesAreToldFromFiles(string text, bool expected) => Assert.That(Neo4jTarget.IsNeo4jAddress(text), Is.EqualTo(expected));

    [Test]
    public void TheEnvironmentGivesUserPasswordAndDatabase()
    {
        var target = Neo4jTarget.Create("http://127.0.0.1:7474", Environment.GetValueOrDefault);
        Assert.That((target.Username, target.Password, target.Database), Is.EqualTo(("ann", "pa:ss", "games")));
        Assert.That(target.ToString(), Is.EqualTo("http://127.0.0.1:7474 (database games)"));
        var open = Neo4jTarget.Create("http://127.0.0.1:7474", _ => null);
        Assert.That((open.Username, open.Password, open.Database), Is.EqualTo(((string?)null, (string?)null, "neo4j")));
        Assert.That(Neo4jTarget.Create("http://127.0.0.1", _ => null, password: "p").Username, Is.EqualTo("neo4j"));
    }

    [TestCase("http://ann:secret@localhost:7474", "GR7004")]
    [TestCase("ftp://localhost", "GR7001")]
    [TestCase("http://", "GR7001")]
    [TestCase("http://ann:secret@", "GR7001")]
    [TestCase("http://db.example.org:7474", "GR7003")]
    [TestCase("bolt://10.0.0.1", "GR7003")]
    [TestCase("neo4j://10.0.0.1", "GR7003")]
    public void WhatIsUnsafeOrNoAddressIsRefused(string address, string code)
    {
        var exception = Assert.Throws<Neo4jException>(() => Neo4jTarget.Create(address, Environment.GetValueOrDefault))!;
        Assert.That(exception.Code, Is.EqualTo(code));
        Assert.That(exception.Message, Does.Not.Contain("secret").And.Not.Contain("pa:ss"));
    }

    [TestCase("https://db.example.org")]
    [TestCase("bolt+s://db.example.org")]
    [TestCase("http://localhost:7474")]
    [TestCase("http://[::1]:7474")]
    public void EncryptedOrLocalIsFine(string address) => Assert.DoesNotThrow(() => Neo4jTarget.Create(address, Environment.GetValueOrDefault));

    [Test]
    public void AnUnencryptedRemoteIsUsedWhenTold() =>
        Assert.DoesNotThrow(() => Neo4jTarget.Create("http://db.example.org:7474", Environment.GetValueOrDefault, allowInsecure: true));

    [Test]
    public async Task WithoutTheDriverItIsSaidWhatToDo()
    {
        Assume.That(Neo4jGraphLoader.HasDriver, Is.False);
        var summary = await Neo4jGraphLoader.LoadAsync(SampleGraphs.Season(0, 1), new Neo4jTarget(new Uri("bolt://db.example.org")), new LoadOptions("a"));
        Assert.That(summary.Outcome, Is.EqualTo(LoadOutcome.Failed));
        Assert.That(summary.Diagnostics.Single().Message, Does.Contain("http://db.example.org:7474").And.Contain("-p:Neo4jDriver=true"));
    }

    [TestCase("no-such-file.pem")]
    [TestCase(null)]
    public async Task AFileOfCertificatesThatIsNoneIsSaid(string? file)
    {
        var path = file ?? Path.GetTempFileName();
        var summary = await Neo4jGraphLoader.LoadAsync(PropertyGraph.Empty, new Neo4jTarget(new Uri("https://localhost"), CertificateAuthorityFile: path), new LoadOptions("a"));
        Assert.That(summary.Diagnostics.Single().Code, Is.EqualTo("GR7006"));
        File.Delete(path);
    }
}
