using Graph.Cypher;
using Graph.Model;
using Graph.Model.Reading;
using Graph.Neo4jLoader.Tests.Samples;

namespace Graph.Neo4jLoader.Tests.Live;

/// <summary>The same question gives the same rows on Neo4j, after a load, as on the store's own engine.</summary>
public sealed class FootballQueryTests : LiveTests
{
    private static readonly string[] Queries =
    [
        "MATCH (n) RETURN head(labels(n)) AS label, count(*) AS n ORDER BY label",
        "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY type",
        "MATCH (p:Player)-[:SCORED]->(g:Goal)-[:COUNTED_FOR]->(t:Team) RETURN p.name AS player, t.name AS team, count(g) AS goals ORDER BY goals DESC, player, team LIMIT 10",
        "MATCH (p:Player)-[r:PLAYED_FOR]->(t:Team {name: 'Side 3'}) RETURN p.name AS name, r.status AS status, r.asOf AS asOf, size(r.reports) AS support ORDER BY name",
        "MATCH (t:Team)-[r:PLAYED_IN]->(m:Match) RETURN t.name AS team, count(m) AS played, sum(r.goals) AS goals, avg(r.goals) AS mean ORDER BY goals DESC, team",
        "MATCH (m:Match) WHERE m.date >= '2017-01-10' AND m.date < '2017-01-20' RETURN m.name AS name, m.date AS date ORDER BY date",
        "MATCH (h:Team)-[:PLAYED_IN {side: 'home'}]->(m:Match)<-[:PLAYED_IN {side: 'away'}]-(a:Team) RETURN h.name + ' - ' + a.name AS teams, m.date AS date ORDER BY date, teams LIMIT 15",
        "MATCH (r:Report)-[:REPORTS_ON]->(m:Match)-[:PART_OF]->(c:Competition) RETURN c.name AS cup, count(DISTINCT m) AS matches, min(r.published) AS first, max(r.published) AS last",
        "MATCH (p:Player) WHERE NOT (p)-[:SCORED]->() RETURN count(p) AS n",
        "MATCH (p:Player)-[:PLAYED_FOR]->(t:Team) WITH p, collect(DISTINCT t.name) AS teams WHERE size(teams) > 2 RETURN p.name AS name, size(teams) AS n ORDER BY n DESC, name",
        "MATCH (a:Player)-[:PLAYED_FOR]->(t:Team)<-[:PLAYED_FOR]-(b:Player) WHERE a.id < b.id RETURN a.name AS one, b.name AS other, count(DISTINCT t) AS shared ORDER BY shared DESC, one, other LIMIT 10",
        "MATCH (p:Player {name: 'Player 7'})-[r]->(x) RETURN type(r) AS type, x.id AS id, r.confidence AS confidence, r.evidence AS evidence, r.quotes AS quotes ORDER BY type, id",
        "MATCH (t:Team) WHERE 'Side 1 II' IN t.aliases RETURN t.name AS name, t.aliases AS aliases",
        "MATCH (g:Goal)-[:IN_MATCH]->(m:Match) WHERE g.minute > 10 RETURN m.id AS id, collect(g.minute) AS minutes ORDER BY id LIMIT 5",
        "MATCH (r:Report)-[m:MENTIONS]->(p:Person) RETURN r.id AS id, sum(m.count) AS n ORDER BY n DESC, id LIMIT 5",
        "MATCH (a:Team {name: 'Side 0'}), (b:Team {name: 'Side 5'}) MATCH path = shortestPath((a)-[:PLAYED_FOR|PLAYED_IN*..6]-(b)) RETURN length(path) AS n",
        "OPTIONAL MATCH (v:Venue) RETURN v.name AS name",
        "MATCH (m:Match {id: 'match/3'}) RETURN m AS match",
        "MATCH (n:Person) WHERE n.wikidata IS NULL AND n.name STARTS WITH 'Player 1' RETURN n.name AS name ORDER BY name SKIP 2 LIMIT 4",
        "MATCH (x)-[r:REPORTS_ON]->(y) WITH r.main AS main, count(*) AS n RETURN main, n, 1.0 * n / 3 AS third",
    ];

    private readonly PropertyGraph graph = SampleGraphs.Season(0, 30);
    private bool loaded;

    private protected override bool KeepsData => true;

    [SetUp]
    public async Task LoadOnce()
    {
        if (!loaded)
        {
            await Database.ClearAsync();
            await Succeed(LoadAsync(graph));
            loaded = true;
        }
    }

    [TestCaseSource(nameof(Queries))]
    public async Task TheSameRowsAsOnTheStore(string query)
    {
        await using var client = Neo4jQueryClient.Open(Server.Target);

        var there = (await client.RunAsync(query)).Rows.Select(row => string.Join(" | ", row.Select(Text))).ToArray();

        using var result = new CypherEngine().Run(query, graph.ToReader());
        var here = result.ToList().Select(row => string.Join(" | ", row.Select(value => Text(value, result.Graph)))).ToArray();
        Assert.That(there, Is.EqualTo(here));
        Assert.That(here, Is.Not.Empty);
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"'{text}'",
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "f",
        long number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Neo4jNode node => $"({string.Join(':', node.Labels.Order())} {string.Join(", ", node.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Text(pair.Value)}"))})",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        _ => value.ToString()!,
    };

    private static string Text(CypherValue value, IGraphReader graph) => value.Kind switch
    {
        CypherKind.Null => Text(null),
        CypherKind.Boolean => Text(value.AsBoolean),
        CypherKind.Integer => Text(value.AsInteger),
        CypherKind.Float => Text(value.AsFloat),
        CypherKind.String => Text(value.AsString),
        CypherKind.List => $"[{string.Join(", ", value.AsList.Select(item => Text(item, graph)))}]",
        CypherKind.Node => NodeText(value.AsNode, graph),
        _ => value.ToString(),
    };

    private static string NodeText(int node, IGraphReader graph)
    {
        var labels = graph.LabelsOf(node).ToArray().Select(label => graph.Labels[label]).Order();
        var properties = Enumerable.Range(0, graph.PropertyKeys.Count)
            .Where(key => graph.NodeProperty(key)?.Has(node) == true)
            .OrderBy(key => graph.PropertyKeys[key], StringComparer.Ordinal)
            .Select(key => $"{graph.PropertyKeys[key]}: {Text(CypherValue.Of(graph.NodeProperty(key)!.Get(node)), graph)}");
        return $"({string.Join(':', labels)} {string.Join(", ", properties)})";
    }
}
