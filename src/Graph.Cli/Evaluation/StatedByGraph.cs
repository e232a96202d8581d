using System.Globalization;
using Graph.Model;

namespace Graph.Cli.Evaluation;

/// <summary>What a report's graph states, in the terms of gold files.</summary>
internal sealed class StatedByGraph
{
    private static readonly Dictionary<string, string> CategoryOf = new(StringComparer.Ordinal)
    {
        ["Player"] = "players", ["Manager"] = "managers", ["Referee"] = "referees", ["Club"] = "clubs",
        ["NationalTeam"] = "nationalTeams", ["Competition"] = "competitions", ["Venue"] = "venues",
    };

    private readonly Dictionary<string, GraphNode> nodes;
    private readonly ILookup<string, GraphRelationship> relationships;
    private readonly Dictionary<string, StatedMatch> matches = new(StringComparer.Ordinal);
    private readonly StatedReport report = new();

    private StatedByGraph(PropertyGraph graph)
    {
        nodes = graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        relationships = graph.Relationships.ToLookup(relationship => relationship.Type, StringComparer.Ordinal);
    }

    public static StatedReport Of(PropertyGraph graph)
    {
        var stated = new StatedByGraph(graph);
        stated.AddEntities(graph);
        stated.AddMatches(graph);
        stated.AddGoals(graph);
        stated.AddPeople();
        stated.AddSubstitutions();
        return stated.report;
    }

    private void AddEntities(PropertyGraph graph)
    {
        foreach (var node in graph.Nodes)
        {
            foreach (var label in node.Labels)
            {
                if (CategoryOf.TryGetValue(label, out var category))
                {
                    report.Entities[category].Add([node.Name, .. node.Aliases.Where(alias => alias != node.Name)]);
                }
            }
        }
    }

    private void AddMatches(PropertyGraph graph)
    {
        foreach (var node in graph.Nodes.Where(node => node.Labels.Contains("Match")))
        {
            var match = new StatedMatch { Id = node.Id, Status = Text(node.Properties, "status") ?? "played", Date = Text(node.Properties, "date") };
            matches.Add(node.Id, match);
            report.Matches.Add(match);
        }

        var goals = new Dictionary<(string Match, string Team), long?>();
        var shootouts = new Dictionary<(string Match, string Team), long?>();
        foreach (var side in relationships["PLAYED_IN"].Where(side => matches.ContainsKey(side.To)))
        {
            var match = matches[side.To];
            var team = Name(side.From);
            match.Teams.Add(team);
            switch (Text(side.Properties, "side"))
            {
                case "home": match.Home = team; break;
                case "away": match.Away = team; break;
            }

            goals[(side.To, team)] = Number(side.Properties, "goals");
            shootouts[(side.To, team)] = Number(side.Properties, "shootout");
        }

        foreach (var (id, match) in matches)
        {
            var order = match.Home is { } home && match.Away is { } away ? [home, away] : match.Teams;
            if (order.Count == 2)
            {
                match.Score = Both(goals.GetValueOrDefault((id, order[0])), goals.GetValueOrDefault((id, order[1])));
                match.Shootout = Both(shootouts.GetValueOrDefault((id, order[0])), shootouts.GetValueOrDefault((id, order[1])));
            }
        }

        AddMatchContext();
    }

    private void AddMatchContext()
    {
        foreach (var told in relationships["REPORTS_ON"].Where(told => matches.ContainsKey(told.To)))
        {
            matches[told.To].Main |= !told.Properties.TryGetValue("main", out var main) || main.AsBoolean;
        }

        foreach (var part in relationships["PART_OF"].Where(part => matches.ContainsKey(part.From)))
        {
            matches[part.From].Competition = Name(part.To);
            matches[part.From].Stage = Text(part.Properties, "stage");
        }

        foreach (var place in relationships["PLAYED_AT"].Where(place => matches.ContainsKey(place.From)))
        {
            matches[place.From].Venue = Name(place.To);
        }
    }

    private void AddGoals(PropertyGraph graph)
    {
        var scorers = Last(relationships["SCORED"], relationship => relationship.To, relationship => relationship.From);
        var assists = Last(relationships["ASSISTED"], relationship => relationship.To, relationship => relationship.From);
        var matchOf = Last(relationships["IN_MATCH"], relationship => relationship.From, relationship => relationship.To);
        var sides = Last(relationships["COUNTED_FOR"], relationship => relationship.From, relationship => relationship.To);
        foreach (var node in graph.Nodes.Where(node => node.Labels.Contains("Goal")))
        {
            if (!scorers.TryGetValue(node.Id, out var scorer))
            {
                continue;
            }

            var side = sides.TryGetValue(node.Id, out var team) ? Name(team) : null;
            var match = matchOf.GetValueOrDefault(node.Id);
            var against = match is not null && side is not null && matches.TryGetValue(match, out var stated) && stated.Teams.Contains(side)
                ? stated.Teams.FirstOrDefault(other => other != side)
                : null;
            var assist = assists.TryGetValue(node.Id, out var maker) ? Name(maker) : null;
            report.Goals.Add(new StatedGoal(match, Name(scorer), side, against, assist, MinuteOf(node.Properties), Text(node.Properties, "kind")));
        }

        report.ScoredAgainst = [.. relationships["SCORED_AGAINST"].Select(fact => (Name(fact.From), Name(fact.To), MinuteOf(fact.Properties)))];
    }

    private void AddPeople()
    {
        report.PlayedFor.AddRange(relationships["PLAYED_FOR"].Select(fact => (Name(fact.From), Name(fact.To), Text(fact.Properties, "status"))));
        report.Managed.AddRange(relationships["MANAGED"].Select(fact => (Name(fact.From), Name(fact.To), Text(fact.Properties, "status"))));
        report.Cards.AddRange(relationships["BOOKED_IN"].Select(fact => ((string?)fact.To, Name(fact.From), "yellow")));
        report.Cards.AddRange(relationships["SENT_OFF_IN"].Select(fact => ((string?)fact.To, Name(fact.From), "red")));
        report.MissedPenalties.AddRange(relationships["MISSED_PENALTY_IN"].Select(fact => ((string?)fact.To, Name(fact.From))));
    }

    /// <summary>Pairs first; then players who came on or went off and stand in no pair.</summary>
    private void AddSubstitutions()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in relationships["REPLACED"])
        {
            report.Substitutions.Add((Name(pair.From), Name(pair.To)));
            seen.Add(Name(pair.From));
            seen.Add(Name(pair.To));
        }

        foreach (var appearance in relationships["APPEARED_IN"])
        {
            var player = Name(appearance.From);
            var cameOn = Text(appearance.Properties, "role") == "substitute";
            if ((cameOn || appearance.Properties.ContainsKey("off")) && seen.Add(player))
            {
                report.Substitutions.Add(cameOn ? (player, null) : (null, player));
            }
        }
    }

    private string Name(string id) => nodes.TryGetValue(id, out var node) ? node.Name : id;

    private static Dictionary<string, string> Last(IEnumerable<GraphRelationship> all, Func<GraphRelationship, string> key, Func<GraphRelationship, string> value)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relationship in all)
        {
            last[key(relationship)] = value(relationship);
        }

        return last;
    }

    private static (long, long)? Both(long? first, long? second) => first is { } one && second is { } two ? (one, two) : null;

    private static string? MinuteOf(IReadOnlyDictionary<string, PropertyValue> properties) => Number(properties, "minute")?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(IReadOnlyDictionary<string, PropertyValue> properties, string name) => properties.TryGetValue(name, out var value) ? value.ToString() : null;

    private static long? Number(IReadOnlyDictionary<string, PropertyValue> properties, string name) =>
        properties.TryGetValue(name, out var value) && value.Type == PropertyType.Integer ? value.AsInteger : null;
}
