using Graph.Cypher.Tests.Properties;

namespace Graph.Cypher.Tests.Beyond;

/// <summary>Queries that are always well formed and whose rows do not depend on chance: patterns, conditions, subqueries, grouping, cutting after a full order.</summary>
internal sealed class SensibleQuery(int seed)
{
    private readonly Random random = new(seed);

    public string Query()
    {
        var shape = new PatternShape(random);
        var where = random.Next(2) == 0 ? $" WHERE {shape.Condition()}" : string.Empty;
        return $"MATCH {shape.Written}{where} {Rest(shape)}";
    }

    private string Rest(PatternShape shape)
    {
        var variables = string.Join(", ", shape.Variables);
        var (one, other) = (shape.Nodes[random.Next(shape.Nodes.Count)], shape.Nodes[random.Next(shape.Nodes.Count)]);
        var ids = string.Join(", ", shape.Nodes.Select(node => $"{node}.id"));
        return random.Next(16) switch
        {
            0 => $"RETURN {variables}",
            1 => $"RETURN count(*) AS c, count({one}.n) AS d, count(DISTINCT {other}.x) AS e",
            2 => $"RETURN {one}.n AS k, count({other}) AS c, sum({other}.n) AS s, avg({other}.n) AS a, min({other}.x) AS lo, max({other}.x) AS hi, collect({other}.s) AS l",
            3 => $"WITH {one} AS a, count(*) AS c WHERE c > 1 OPTIONAL MATCH (a)-[q:R]->(w:A) WHERE w.n = a.n RETURN a, c, q, w",
            4 => $"RETURN DISTINCT {one}.x AS x, {other}.n IS NULL AS y",
            5 => $"RETURN {ids} ORDER BY {ids} SKIP 1 LIMIT 4",
            6 => $"WITH DISTINCT {one} AS a ORDER BY a.n DESC, a.id LIMIT 3 MATCH (a)--(b) RETURN a.id AS i, b.id AS j, a.n + b.n AS s",
            7 => $"RETURN {one}.id AS i, EXISTS {{ ({one})-[:S]->(:B) }} AS e, COUNT {{ ({one})-[:R]-() }} AS c, COLLECT {{ MATCH ({one})-->(z) RETURN z.id ORDER BY z.id }} AS l",
            8 => $"OPTIONAL MATCH ({one})-[w:T]->(z) WHERE z.n > {one}.n OR z:C RETURN {one}, w, z",
            9 => $"OPTIONAL MATCH p = ({one})-[:R*1..2]->(z:A) RETURN {one}.id AS i, length(p) AS len, [n IN nodes(p) | n.id] AS l",
            10 => $"RETURN [({one})-[t]-(z) WHERE z.n IS NOT NULL | z.n] AS l, size([x IN range(0, {one}.id) WHERE x % 2 = 0]) AS c",
            11 => $"CALL ({one}) {{ MATCH ({one})-[t]->(z) RETURN count(t) AS c, max(z.id) AS m }} RETURN {one}.id AS i, c, m",
            12 => $"UNWIND coalesce({one}.list, [0]) AS x WITH x, {other} AS b RETURN x, b.s + x AS t, CASE WHEN x > 1 THEN 'big' WHEN b.n = x THEN 'same' END AS w",
            13 => $"MATCH ({one})((u)-[v:R|S]->(w)){{1,2}}(z) RETURN {one}.id AS i, z.id AS j, [e IN v | e.id] AS l",
            14 => $"RETURN {one}.x < {other}.x AS a, {one}.x = {other}.n AS b, {one}.x IN [{other}.x, 2, null] AS c, {one}.s < {other}.s AS d, {one}.list = {other}.list AS e, {one}.list < [1, 2] AS f",
            _ => $"WITH {one}.n AS k, collect({other}.id) AS l UNWIND l AS x WITH k, x ORDER BY k, x RETURN k, count(x) AS c, sum(x) AS s, all(y IN collect(x) WHERE y >= 0) AS a",
        };
    }
}
