using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Limits;

/// <summary>No query takes the process with it: it ends with an error that says what ran out.</summary>
[TestFixture]
internal sealed class LimitTests
{
    private static readonly IGraphReader Graph = Queries.Graph("CREATE (:A)-[:R]->(:A)-[:R]->(:A)");
    private static readonly QueryLimits Small = new() { Time = TimeSpan.FromMilliseconds(300), Memory = 20 << 20 };

    [TestCase("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)", "TimeLimit")]
    [TestCase("RETURN reduce(n = 0, x IN range(1, 3000000) | n + size([y IN range(1, 100) WHERE y > x]))", "TimeLimit")]
    [TestCase("UNWIND range(1, 100000) AS a UNWIND range(1, 1000) AS b RETURN collect(a + b)", "MemoryLimit")]
    [TestCase("UNWIND range(1, 100000) AS a UNWIND range(1, 1000) AS b WITH a * b AS c ORDER BY c RETURN c", "MemoryLimit")]
    [TestCase("UNWIND range(1, 100000) AS a UNWIND range(1, 1000) AS b RETURN DISTINCT a * 1000 + b", "MemoryLimit")]
    public void ALongOrLargeRunIsStopped(string query, string detail) =>
        Assert.That(Queries.Error(Graph, query, Small) is { Kind: CypherErrorKind.LimitExceeded } error ? error.Detail : "", Is.EqualTo(detail).Or.EqualTo("TimeLimit"));

    [TestCase("RETURN range(1, 1000000000)")]
    [TestCase("RETURN reduce(s = 'aaaaaaaaaaaaaaaa', x IN range(1, 60) | s + s)")]
    [TestCase("RETURN reduce(l = [1], x IN range(1, 60) | l + l)")]
    [TestCase("RETURN reduce(l = [1], x IN range(1, 60) | [l, l])")]
    [TestCase("RETURN reduce(l = [], x IN range(1, 100000) | [l])")]
    [TestCase("RETURN [s IN range(1, 1000) | reduce(t = 'abcdefghijklmnop', x IN range(1, 20) | t + t)]")]
    public void AValueThatGrowsTooLargeIsRefused(string query) =>
        Assert.That(Queries.Error(Graph, query).Detail, Is.EqualTo("ValueTooLarge"));

    [TestCase("(", ")")]
    [TestCase("[", "]")]
    [TestCase("NOT ", "")]
    [TestCase("- ", "")]
    [TestCase("{a: ", "}")]
    [TestCase("coalesce(", ")")]
    [TestCase("CASE WHEN true THEN ", " END")]
    [TestCase("[x IN [1] | ", "]")]
    [TestCase("EXISTS { (n) WHERE ", " }")]
    [TestCase("[(n)-->() | ", "]")]
    public void DeepNestingIsRefused(string open, string close)
    {
        var query = "MATCH (n) RETURN " + string.Concat(Enumerable.Repeat(open, 20_000)) + "1" + string.Concat(Enumerable.Repeat(close, 20_000));
        Assert.That(Queries.Error(Graph, query).Kind, Is.EqualTo(CypherErrorKind.LimitExceeded));
    }

    [TestCase("1", " + 1")]
    [TestCase("true", " AND true")]
    [TestCase("[1]", "[0]")]
    [TestCase("{a: 1}", ".a")]
    [TestCase("1", " IS NULL")]
    [TestCase("1", " ^ 1")]
    [TestCase("'a'", " STARTS WITH 'a'")]
    public void LongChainsRunOrAreRefused(string start, string link)
    {
        try
        {
            Queries.Rows(Graph, "RETURN 1 AS one, " + start + string.Concat(Enumerable.Repeat(link, 50_000)));
        }
        catch (CypherException error)
        {
            Assert.That(error.Error.Kind, Is.EqualTo(CypherErrorKind.LimitExceeded).Or.EqualTo(CypherErrorKind.TypeError));
        }
    }

    [TestCase("(", "1", ")", " + 1")]
    [TestCase("(", "1", ")", " IS NULL")]
    [TestCase("(", "{a: 1}", ")", ".a")]
    [TestCase("(", "'a'", ")", " STARTS WITH 'a'")]
    [TestCase("(", "1", ")", " IS :: INTEGER")]
    public void LongChainsInOneAnotherRunOrAreRefused(string open, string start, string close, string link)
    {
        const int depth = 300;
        try
        {
            Queries.Rows(Graph, "RETURN " + string.Concat(Enumerable.Repeat(open, depth)) + start + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(link, 1_900)) + close, depth)));
        }
        catch (CypherException error)
        {
            Assert.That(error.Error.Kind, Is.EqualTo(CypherErrorKind.LimitExceeded).Or.EqualTo(CypherErrorKind.TypeError));
        }
    }

    [Test]
    public void ManyClausesAreRefused() => Assert.That(
        Queries.Error(Graph, string.Concat(Enumerable.Repeat("MATCH (:A) ", 20_000)) + "RETURN 1").Kind, Is.EqualTo(CypherErrorKind.LimitExceeded));

    [Test]
    public void AHugePatternIsRefused() => Assert.That(
        Queries.Error(Graph, "MATCH (a)" + string.Concat(Enumerable.Repeat("--()", 20_000)) + " RETURN a").Kind, Is.EqualTo(CypherErrorKind.LimitExceeded));

    [Test]
    public void ACancelledQueryStops()
    {
        using var cancellation = new CancellationTokenSource();
        using var result = new CypherEngine().Run("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)", Graph, null, null, cancellation.Token);
        cancellation.Cancel();
        Assert.That(Assert.Throws<CypherException>(() => result.MoveNext())!.Error.Kind, Is.EqualTo(CypherErrorKind.Cancelled));
    }

    [TestCase("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(a+)+b'")]
    [TestCase("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(a|aa)*c'")]
    public void RegularExpressionsDoNotRunAway(string query) => Assert.That(Queries.Rows(Graph, query), Is.EqualTo(new[] { "false" }));

    [Test]
    public void RowsComeBeforeAllAreFound()
    {
        using var result = new CypherEngine().Run("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN a, b", Graph);
        Assert.That(result.MoveNext(), Is.True);
        Assert.That(result.Current[1].AsInteger, Is.EqualTo(1));
    }
}
