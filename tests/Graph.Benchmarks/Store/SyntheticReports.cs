using System.Collections.Immutable;
using System.Globalization;
using Graph.Model;

namespace Graph.Benchmarks.Store;

/// <summary>Reports' graphs of the size and shape that real reports give: two sides, some thirty people, three goals, quotes; four reports a match.</summary>
internal static class SyntheticReports
{
    private const int Teams = 500;
    private const int PlayersOfTeam = 30;
    private const int ReportsOfMatch = 4;

    public static IEnumerable<ReportGraph> Generate(int first, int count) => Enumerable.Range(first, count).Select(number => Generate(number));

    public static ReportGraph Generate(int number)
    {
        var random = new Random(number);
        var match = new Random(number / ReportsOfMatch);
        var (home, away) = (match.Next(Teams), match.Next(Teams - 1));
        away += away >= home ? 1 : 0;
        var day = new DateOnly(2010, 1, 1).AddDays(number / ReportsOfMatch / 10);
        var text = string.Create(CultureInfo.InvariantCulture, $"Report {number}. ") + new string('x', 3000);
        var report = SourceReport.Create(string.Create(CultureInfo.InvariantCulture, $"report-{number}.txt"), text, title: "Report", published: day.AddDays(1));
        var draft = new Draft(report, string.Create(CultureInfo.InvariantCulture, $"match/{day:yyyy-MM-dd}-team{home}-v-team{away}"), day);
        draft.Sides(home, away, 2, 1);
        for (var i = 0; i < 14; i++)
        {
            draft.Plays(Player(random, home), home);
            draft.Plays(Player(random, away), away);
        }

        for (var goal = 0; goal < 3; goal++)
        {
            draft.Goal(goal, Player(match, goal < 2 ? home : away), goal < 2 ? home : away, goal < 2 ? away : home, (20 * goal) + 10 + random.Next(10) / 9);
        }

        return draft.Build();
    }

    private static string Player(Random random, int team) => string.Create(CultureInfo.InvariantCulture, $"person/first{random.Next(PlayersOfTeam)}-last{team}");

    private sealed class Draft(SourceReport report, string match, DateOnly day)
    {
        private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
        private readonly Dictionary<string, GraphRelationship> relationships = new(StringComparer.Ordinal);
        private int position;

        public void Sides(int home, int away, long homeGoals, long awayGoals)
        {
            Node(report.Id, "Report", ["Report"], ("sha256", PropertyValue.Of(report.Sha256)));
            Node(match, "A v B", ["Match"], ("date", PropertyValue.OfDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))), ("status", PropertyValue.Of("played")),
                ("homeGoals", PropertyValue.Of(homeGoals)), ("awayGoals", PropertyValue.Of(awayGoals)));
            Node("competition/league", "League", ["Competition"], ("kind", PropertyValue.Of("league")));
            Edge("PART_OF", match, "competition/league");
            Edge("REPORTS_ON", report.Id, match, "", ("main", PropertyValue.Of(true)));
            Edge("PLAYED_IN", Team(home), match, "", ("side", PropertyValue.Of("home")), ("goals", PropertyValue.Of(homeGoals)), ("outcome", PropertyValue.Of("won")));
            Edge("PLAYED_IN", Team(away), match, "", ("side", PropertyValue.Of("away")), ("goals", PropertyValue.Of(awayGoals)), ("outcome", PropertyValue.Of("lost")));
        }

        public void Plays(string player, int team)
        {
            Person(player);
            Edge("PLAYED_FOR", player, Team(team), "current", ("status", PropertyValue.Of("current")), ("asOf", PropertyValue.OfDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
            Edge("APPEARED_IN", player, match, "", ("role", PropertyValue.Of("unknown")));
            Edge("MENTIONS", report.Id, player, "", ("count", PropertyValue.Of(2L)));
        }

        public void Goal(int ordinal, string scorer, int team, int against, long minute)
        {
            Person(scorer);
            var goal = string.Create(CultureInfo.InvariantCulture, $"goal/{match[6..]}-{ordinal + 1}");
            Node(goal, "A goal", ["Goal"], ("minute", PropertyValue.Of(minute)));
            Edge("SCORED", scorer, goal);
            Edge("IN_MATCH", goal, match);
            Edge("COUNTED_FOR", goal, Team(team));
            Edge("SCORED_AGAINST", scorer, Team(against), goal, ("goal", PropertyValue.Of(goal)), ("match", PropertyValue.Of(match)), ("minute", PropertyValue.Of(minute)));
        }

        public ReportGraph Build() => new(report, PropertyGraph.Create(nodes.Values, relationships.Values), []);

        private void Person(string id) => Node(id, id[7..], ["Person", "Player"]);

        private string Team(int team)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"club/team{team}");
            Node(id, id[5..], ["Team", "Club"], ("category", PropertyValue.Of("men")));
            return id;
        }

        private void Node(string id, string name, string[] labels, params (string, PropertyValue)[] properties) =>
            nodes.TryAdd(id, new GraphNode(id, [.. labels], name, [], Sorted(properties)));

        private void Edge(string type, string from, string to, string key = "", params (string, PropertyValue)[] properties)
        {
            var id = RelationshipIds.Create(type, from, to, key);
            position += 20;
            relationships.TryAdd(id, new GraphRelationship(id, type, from, to, Sorted(type == "MENTIONS" ? properties :
            [
                .. properties, ("reports", PropertyValue.Of([report.Id])), ("confidence", PropertyValue.Of(0.9)),
                ("evidence", PropertyValue.Of([FormattableString.Invariant($"{report.Id}#{position}-{position + 60} some.rule")])), ("quotes", PropertyValue.Of([new string('q', 60)])),
            ])));
        }

        private static ImmutableSortedDictionary<string, PropertyValue> Sorted((string Name, PropertyValue Value)[] properties) =>
            properties.ToImmutableSortedDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
    }
}
