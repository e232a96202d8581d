using Graph.Model;
using Graph.Model.Merging;

namespace Graph.Export.Tests;

/// <summary>A small graph with a value of every type, and with texts that formats have to escape.</summary>
internal static class SampleGraph
{
    public const string Awkward = "a \"b\", c;d|e\r\nf\\g <h> & é 😀 =1+1";

    public static GraphToExport Create()
    {
        var player = Node("person/ada", ["Person", "Player"], "Ada \"The Wall\" O'Neil", ["Ada", Awkward], ("nationality", PropertyValue.Of("Norway")));
        var team = Node("club/north", ["Team", "Club"], "North, United", [], ("category", PropertyValue.Of("women")));
        var other = Node("club/south", ["Team", "Club"], "South", []);
        var match = Node("match/m", ["Match"], "North v South", [], ("date", PropertyValue.OfDate("01-11")), ("extraTime", PropertyValue.Of(true)), ("attendance", PropertyValue.Of(9_007_199_254_740_993)));
        var goal = Node("goal/g", ["Goal"], "goal", [], ("minute", PropertyValue.Of(45)), ("addedTime", PropertyValue.Of(2)));
        var report = Node("report/r", ["Report"], "Headline", [], ("published", PropertyValue.OfDate("2017-01-11")), ("title", PropertyValue.Of(Awkward)));
        GraphRelationship[] relationships =
        [
            Edge("SCORED_AGAINST", player, other, ("goal", PropertyValue.Of("goal/g")), ("minute", PropertyValue.Of(45)), ("confidence", PropertyValue.Of(1.0)), ("quotes", PropertyValue.Of([Awkward, ""]))),
            Edge("PLAYED_FOR", player, team, ("captain", PropertyValue.Of(false)), ("confidence", PropertyValue.Of(0.85))),
            Edge("MENTIONS", report, player, ("count", PropertyValue.Of(3))),
        ];
        var graph = PropertyGraph.Create([player, team, other, match, goal, report], relationships);
        return new GraphToExport(graph, [new Conflict("goal.minute", "goal/g", [new ConflictSide("45", ["report/r"]), new ConflictSide("46", ["report/s"])])]);
    }

    private static GraphNode Node(string id, string[] labels, string name, string[] aliases, params (string, PropertyValue)[] properties) =>
        new(id, [.. labels], name, [.. aliases], GraphNode.NoProperties.AddRange(properties.Select(property => KeyValuePair.Create(property.Item1, property.Item2))));

    private static GraphRelationship Edge(string type, GraphNode from, GraphNode to, params (string, PropertyValue)[] properties) =>
        new(RelationshipIds.Create(type, from.Id, to.Id), type, from.Id, to.Id, GraphNode.NoProperties.AddRange(properties.Select(property => KeyValuePair.Create(property.Item1, property.Item2))));
}
