using System.Collections.Immutable;
using System.Globalization;
using Graph.Model;

namespace Graph.Neo4jLoader.Tests.Samples;

/// <summary>Graphs of the schema, made up: every match has a report, two teams, players, goals and their relationships.</summary>
internal static class SampleGraphs
{
    /// <summary>Matches <paramref name="from"/> to <paramref name="to"/> (exclusive); the same number is the same match in every graph.</summary>
    public static PropertyGraph Season(int from, int to)
    {
        var nodes = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
        var relationships = new Dictionary<string, GraphRelationship>(StringComparer.Ordinal);
        for (var match = from; match < to; match++)
        {
            AddMatch(match, nodes, relationships);
        }

        return PropertyGraph.Create(nodes.Values, relationships.Values);
    }

    public static GraphNode Node(string id, string labels, string name, params (string, PropertyValue)[] properties) =>
        new(id, [.. labels.Split(':')], name, [name + " II"], Properties(properties));

    public static GraphRelationship Relationship(string type, string from, string to, params (string, PropertyValue)[] properties) =>
        new(RelationshipIds.Create(type, from, to), type, from, to, Properties(properties));

    public static ImmutableSortedDictionary<string, PropertyValue> Properties(params (string, PropertyValue)[] properties) =>
        GraphNode.NoProperties.AddRange(properties.Select(pair => new KeyValuePair<string, PropertyValue>(pair.Item1, pair.Item2)));

    private static void AddMatch(int number, Dictionary<string, GraphNode> nodes, Dictionary<string, GraphRelationship> relationships)
    {
        string report = $"report/{number:x16}", match = $"match/{number}", home = $"club/side-{number % 12}", away = $"club/side-{(number * 5 + 1) % 12}";
        Add(Node(home, "Team:Club", $"Side {number % 12}", ("category", PropertyValue.Of("men"))));
        Add(Node(away, "Team:Club", $"Side {(number * 5 + 1) % 12}", ("category", PropertyValue.Of("men"))));
        Add(Node("competition/cup", "Competition", "The Cup", ("kind", PropertyValue.Of("cup"))));
        Add(Node(match, "Match", $"Match {number}", ("date", PropertyValue.OfDate(DateText(number))), ("homeGoals", PropertyValue.Of(2L)), ("status", PropertyValue.Of("played"))));
        Add(Node(report, "Report", $"Report {number}", ("published", PropertyValue.OfDate(DateText(number))), ("sha256", PropertyValue.Of($"{number:x16}"))));
        Link("REPORTS_ON", report, match, ("main", PropertyValue.Of(true)));
        Link("PART_OF", match, "competition/cup", ("stage", PropertyValue.Of("final")));
        Link("PLAYED_IN", home, match, ("side", PropertyValue.Of("home")), ("goals", PropertyValue.Of(2L)));
        Link("PLAYED_IN", away, match, ("side", PropertyValue.Of("away")), ("goals", PropertyValue.Of(0L)));
        for (var k = 0; k < 4; k++)
        {
            var player = $"person/player-{(number * 7 + k) % 90}";
            Add(Node(player, "Person:Player", $"Player {(number * 7 + k) % 90}"));
            Link("PLAYED_FOR", player, k % 2 == 0 ? home : away, ("status", PropertyValue.Of("current")), ("asOf", PropertyValue.OfDate("2017")));
            Link("APPEARED_IN", player, match, ("role", PropertyValue.Of("starter")));
            relationships.TryAdd($"mention/{number}/{k}", new GraphRelationship($"mention/{number}/{k}", "MENTIONS", report, player, Properties(("count", PropertyValue.Of((long)k)))));
        }

        for (var k = 0; k < 2; k++)
        {
            string goal = $"goal/{number}-{k}", scorer = $"person/player-{(number * 7) % 90}";
            Add(Node(goal, "Goal", $"Goal {k} of {number}", ("minute", PropertyValue.Of(10L + k)), ("ordinal", PropertyValue.Of(k + 1L))));
            Link("SCORED", scorer, goal);
            Link("IN_MATCH", goal, match);
            Link("COUNTED_FOR", goal, home);
        }

        void Add(GraphNode node) => nodes.TryAdd(node.Id, node);

        void Link(string type, string from, string to, params (string, PropertyValue)[] properties)
        {
            var proof = new (string, PropertyValue)[]
            {
                ("reports", PropertyValue.Of([report])), ("evidence", PropertyValue.Of([$"{report}#10-20 rule.of-{type}"])),
                ("quotes", PropertyValue.Of([$"a “quote” of {number:d6}"])), ("confidence", PropertyValue.Of(1.0)),
            };
            var made = Relationship(type, from, to, [.. properties, .. proof]);
            relationships[made.Id] = relationships.TryGetValue(made.Id, out var known) ? Unite(known, made) : made;
        }
    }

    private static GraphRelationship Unite(GraphRelationship known, GraphRelationship made)
    {
        var properties = known.Properties;
        foreach (var name in new[] { "reports", "evidence", "quotes" })
        {
            properties = properties.SetItem(name, PropertyValue.Of(properties[name].AsList.Union(made.Properties[name].AsList).Order(StringComparer.Ordinal)));
        }

        return known with { Properties = properties };
    }

    private static string DateText(int number) =>
        new DateOnly(2017, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
