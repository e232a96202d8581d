#pragma warning disable NUnit1027 // FsCheck gives the arguments.
using FsCheck.NUnit;
using Graph.Cypher.Tests.TestGraphs;
using Graph.Model.Reading;

namespace Graph.Cypher.Tests.Properties;

/// <summary>What must hold whatever the graph and the pattern; each number is a seed.</summary>
[TestFixture]
internal sealed class EngineProperties
{
    private const int Tests = 150;

    private static readonly PlanRewrites[] Rewrites =
        [.. Enum.GetValues<PlanRewrites>().Where(rewrite => rewrite is not (PlanRewrites.None or PlanRewrites.All)).Select(rewrite => PlanRewrites.All & ~rewrite), PlanRewrites.None];

    [FsCheck.NUnit.Property(MaxTest = Tests)]
    public void AFilterKeepsTheRowsForWhichItIsTrue(int seed)
    {
        var (graph, shape) = Make(seed);
        var condition = shape.Condition();
        var variables = string.Join(", ", shape.Variables);
        var filtered = Bag(Rows(graph, $"MATCH {shape.Written} WHERE {condition} RETURN {variables}"));
        var kept = Rows(graph, $"MATCH {shape.Written} RETURN {variables}, {condition} AS keep").Where(row => row[^1].IsTrue).Select(row => row[..^1]);
        Assert.That(filtered, Is.EqualTo(Bag(kept)), $"MATCH {shape.Written} WHERE {condition}");
    }

    [FsCheck.NUnit.Property(MaxTest = Tests)]
    public void TheOrderOfAPatternDoesNotMatter(int seed)
    {
        var (graph, shape) = Make(seed);
        var variables = string.Join(", ", shape.Variables);
        var otherwise = shape.WrittenOtherwise(new Random(seed + 1));
        Assert.That(
            Bag(Rows(graph, $"MATCH {otherwise} RETURN {variables}")), Is.EqualTo(Bag(Rows(graph, $"MATCH {shape.Written} RETURN {variables}"))), $"{shape.Written}\n{otherwise}");
    }

    [FsCheck.NUnit.Property(MaxTest = Tests)]
    public void SkipAndLimitCutTheOrderedRows(int seed)
    {
        var (graph, shape) = Make(seed);
        var variables = string.Join(", ", shape.Variables);
        var query = $"MATCH {shape.Written} RETURN {variables} ORDER BY {shape.Nodes[0]}.x DESC, {shape.Nodes[^1]}.n, {variables}";
        var all = Rows(graph, query).Select(Text).ToList();
        var (skip, limit) = ((uint)seed % 3, (uint)seed % 7);
        var cut = Rows(graph, $"{query} SKIP {skip} LIMIT {limit}").Select(Text).ToList();
        Assert.That(cut, Is.EqualTo(all.Skip((int)skip).Take((int)limit)), query);
    }

    [FsCheck.NUnit.Property(MaxTest = Tests)]
    public void RowsDoNotDependOnRewrites(int seed)
    {
        var (graph, shape) = Make(seed);
        var query = $"MATCH {shape.Written} {Ending(shape, new Random(seed))}";
        var expected = Bag(Rows(graph, query));
        foreach (var rewrites in Rewrites)
        {
            Assert.That(Bag(Rows(graph, query, rewrites)), Is.EqualTo(expected), $"{query}\nwith {rewrites}");
        }
    }

    private static string Ending(PatternShape shape, Random random)
    {
        var variables = string.Join(", ", shape.Variables);
        var (one, other) = (shape.Nodes[0], shape.Nodes[^1]);
        return random.Next(7) switch
        {
            0 => $"WHERE {shape.Condition()} RETURN {variables}",
            1 => "RETURN count(*) AS c",
            2 => $"WHERE {shape.Condition()} RETURN {one}.n AS k, count({other}) AS c, sum({other}.n) AS s",
            3 => $"RETURN {one}, count(*) AS c",
            4 => $"WITH {one}, count(*) AS c WHERE c > 1 OPTIONAL MATCH ({one})-[q:R]->(w:A) RETURN {one}, c, q, w",
            5 => $"RETURN {variables} ORDER BY {variables} LIMIT 3",
            _ => $"WITH DISTINCT {one}, {other}.n AS k WHERE {one}.n >= 0 + 1 RETURN {one}, k, COUNT {{ ({one})-[:R]->()-->() }} AS c",
        };
    }

    private static (IGraphReader Graph, PatternShape Shape) Make(int seed)
    {
        var random = new Random(seed);
        return (RandomGraph.Create(random, 2 + random.Next(7), random.Next(12)), new PatternShape(random));
    }

    private static List<CypherValue[]> Rows(IGraphReader graph, string query, PlanRewrites rewrites = PlanRewrites.All)
    {
        using var result = new CypherEngine(new CypherEngineOptions { Rewrites = rewrites }).Run(query, graph);
        return result.ToList();
    }

    private static List<string> Bag(IEnumerable<CypherValue[]> rows) => rows.Select(Text).Order(StringComparer.Ordinal).ToList();

    private static string Text(CypherValue[] row) => string.Join(" | ", row.Select(value => CypherText.Literal(value, null)));
}
