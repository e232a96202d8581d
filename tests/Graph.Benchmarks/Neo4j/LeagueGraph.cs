using System.Globalization;
using Graph.Model;

namespace Graph.Benchmarks.Neo4j;

/// <summary>A made-up league, the same for the same size: for every 50 nodes 30 people, a few teams and matches, and goals; four relationships a node.</summary>
internal static class LeagueGraph
{
    private const int Teams = 400;

    public static PropertyGraph Create(int nodes, int relationships)
    {
        int people = nodes * 30 / 50, goals = nodes * 15 / 50, matches = nodes - people - goals - Teams;
        var all = new List<GraphNode>(nodes);
        AddNodes(all, Teams, i => Node($"club/side-{i}", "Team:Club", $"Side {i}", ("category", PropertyValue.Of("men")), ("country", PropertyValue.Of("England"))));
        AddNodes(all, people, i => Node($"person/player-{i}", "Person:Player", $"First{i % 977} Last{i}", ("position", PropertyValue.Of("forward")), ("nationality", PropertyValue.Of("England"))));
        AddNodes(all, matches, i => Node(
            $"match/m{i}", "Match", $"Side {i % Teams} v Side {i * 7 % Teams}", ("date", PropertyValue.OfDate(Day(i))), ("season", PropertyValue.Of("2016/17")), ("homeGoals", PropertyValue.Of(2L)), ("awayGoals", PropertyValue.Of(1L))));
        AddNodes(all, goals, i => Node($"goal/g{i}", "Goal", $"Goal {i}", ("minute", PropertyValue.Of(1L + (i % 90))), ("kind", PropertyValue.Of("header")), ("ordinal", PropertyValue.Of(1L))));
        return PropertyGraph.Create(all, Relationships(relationships, people, matches, goals));
    }

    private static IEnumerable<GraphRelationship> Relationships(int number, int people, int matches, int goals)
    {
        for (var i = 0; i < number; i++)
        {
            string person = $"person/player-{(int)((long)i * 7919 % people)}", team = $"club/side-{(int)((long)i * 31 % Teams)}";
            string match = $"match/m{(int)((long)i * 17 % matches)}", goal = $"goal/g{(int)((long)i * 13 % goals)}";
            yield return (i % 10) switch
            {
                < 4 => Edge(i, "APPEARED_IN", person, match, ("role", PropertyValue.Of("starter")), ("off", PropertyValue.Of(80L))),
                < 6 => Edge(i, "PLAYED_FOR", person, team, ("status", PropertyValue.Of("current")), ("asOf", PropertyValue.OfDate(Day(i)))),
                6 => Edge(i, "SCORED_AGAINST", person, team, ("goal", PropertyValue.Of(goal)), ("match", PropertyValue.Of(match)), ("minute", PropertyValue.Of(i % 90L)), ("kind", PropertyValue.Of("header"))),
                7 => Edge(i, "SCORED", person, goal),
                8 => Edge(i, "IN_MATCH", goal, match),
                _ => Edge(i, "COUNTED_FOR", goal, team),
            };
        }
    }

    private static GraphRelationship Edge(int number, string type, string from, string to, params (string, PropertyValue)[] properties)
    {
        var report = $"report/{number / 40:x16}";
        (string, PropertyValue)[] proof =
        [
            ("reports", PropertyValue.Of([report])), ("evidence", PropertyValue.Of([$"{report}#{number % 2000}-{(number % 2000) + 40} rule.of-{type.ToLowerInvariant()}"])),
            ("confidence", PropertyValue.Of(0.9)),
        ];
        var id = RelationshipIds.Create(type, from, to, number.ToString(CultureInfo.InvariantCulture));
        return new GraphRelationship(id, type, from, to, Properties([.. properties, .. proof]));
    }

    private static GraphNode Node(string id, string labels, string name, params (string, PropertyValue)[] properties) =>
        new(id, [.. labels.Split(':')], name, [name + " FC"], Properties(properties));

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, PropertyValue> Properties((string, PropertyValue)[] properties) =>
        GraphNode.NoProperties.AddRange(properties.Select(pair => new KeyValuePair<string, PropertyValue>(pair.Item1, pair.Item2)));

    private static void AddNodes(List<GraphNode> all, int number, Func<int, GraphNode> create)
    {
        for (var i = 0; i < number; i++)
        {
            all.Add(create(i));
        }
    }

    private static string Day(int number) => new DateOnly(2000, 1, 1).AddDays(number % 6000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
