using System.Collections.Immutable;

namespace Graph.Model.Schema;

/// <summary>The closed schema of the graph. Validation, the printed schema, CSV headers and Neo4j constraints all come from here.</summary>
public static class FootballSchema
{
    /// <summary>Properties of every node, before those of its kind.</summary>
    public static ImmutableArray<PropertyDefinition> CommonNodeProperties { get; } =
    [
        Text("id", "unique and stable: the same real thing has the same id in every run"),
        Text("name", "canonical name"),
        List("aliases", "other surface forms seen or known"),
    ];

    /// <summary>Properties of every relationship but <c>MENTIONS</c>, after those of its type.</summary>
    public static ImmutableArray<PropertyDefinition> ProofProperties { get; } =
    [
        List("reports", "ids of the reports that assert it; their number is its support"),
        List("evidence", "<report id>#<start>-<end> <rule id>: the span of text and the rule that read it"),
        List("quotes", "the text of each span; absent when quotes are switched off"),
        Number("confidence", "0 to 1, fixed by rule"),
    ];

    public static ImmutableArray<NodeDefinition> Nodes { get; } =
    [
        new("Person", ["Player", "Manager", "Referee"], false, ["person/"],
            [Text("position", "playing position"), Text("nationality", "country"), Text("wikidata", "Wikidata item")],
            "someone who plays, manages or referees"),
        new("Team", ["Club", "NationalTeam"], true, ["club/", "national-team/"],
            [Text("country", "country"), Text("category", "men, women, under-21, reserve…"), Text("wikidata", "Wikidata item")],
            "a side of its own: women's, under-age and reserve sides are teams too"),
        new("Competition", [], false, ["competition/"],
            [Text("country", "country"), Choice("kind", "kind of competition", "league", "cup", "international"), Text("wikidata", "Wikidata item")],
            "league, cup or international competition"),
        new("Venue", [], false, ["venue/"], [Text("city", "city"), Text("wikidata", "Wikidata item")], "a ground"),
        new("Match", [], false, ["match/"],
            [
                Date("date", "day, as far as it is told"), Text("season", "2016/17 or 2017"),
                Choice("status", "what became of it", "played", "fixture", "abandoned", "postponed"),
                Integer("homeGoals", "goals of the home side, or of the side named first"),
                Integer("awayGoals", "goals of the away side, or of the side named second"),
                Text("halfTime", "score at half-time, 1-0"), Flag("extraTime", "extra time was played"),
                Text("penalties", "score of the shoot-out, 4-3"), Integer("attendance", "spectators"),
            ],
            "one football match"),
        new("Goal", [], false, ["goal/"],
            [
                Integer("minute", "minute of play"), Integer("addedTime", "minutes of added time beside it: 45+2 is 45 and 2"),
                Text("kind", "open-play, header, volley, free-kick, penalty, own-goal…"),
                Integer("ordinal", "place among the goals of its match, from 1"), Text("scoreAfter", "score after it, 1-0"),
            ],
            "one goal"),
        new("Report", [], false, ["report/"],
            [
                Text("title", "headline"), Text("source", "publisher"), Date("published", "day of publication"), Text("uri", "address"),
                Text("sha256", "digest of its text in UTF-8"),
            ],
            "one report that was read"),
    ];

    public static ImmutableArray<RelationshipDefinition> Relationships { get; } =
    [
        Edge("SCORED_AGAINST", "Player", ["Team"], ["goal"], "one for each goal, own goals excepted",
            Text("goal", "id of the goal"), Text("match", "id of the match"), Integer("minute", "minute of play"), Integer("addedTime", "added time"), Text("kind", "kind of goal")),
        Edge("PLAYED_FOR", "Player", ["Team"], ["status"], "one for each player, team and status",
            Choice("status", "when", "current", "former", "loan"), Date("asOf", "date of the report"), Date("since", "from"), Date("until", "to"), Flag("captain", "was its captain")),
        Edge("MANAGED", "Manager", ["Team"], ["status"], "one for each manager, team and status",
            Choice("status", "when", "current", "former", "caretaker"), Date("asOf", "date of the report"), Date("since", "from"), Date("until", "to")),
        Edge("SCORED", "Player", ["Goal"], [], "the scorer, of own goals too"),
        Edge("ASSISTED", "Player", ["Goal"], [], "who made the goal"),
        Edge("IN_MATCH", "Goal", ["Match"], [], "the match of a goal"),
        Edge("COUNTED_FOR", "Goal", ["Team"], [], "the side that a goal counted for"),
        Edge("PLAYED_IN", "Team", ["Match"], [], "a side of a match",
            Choice("side", "home or away", "home", "away", "neutral"), Integer("goals", "goals counted for it"), Integer("shootout", "penalties scored in the shoot-out"),
            Choice("outcome", "result for it", "won", "drew", "lost")),
        Edge("PART_OF", "Match", ["Competition"], [], "the competition of a match", Text("stage", "semi-final, group stage…"), Integer("leg", "1 or 2"), Text("round", "round or matchday")),
        Edge("PLAYED_AT", "Match", ["Venue"], [], "the ground of a match"),
        Edge("APPEARED_IN", "Player", ["Match"], [], "a player of a match",
            Choice("role", "how he took part", "starter", "substitute", "unused", "unknown"), Integer("on", "minute he came on"), Integer("off", "minute he went off")),
        Edge("BOOKED_IN", "Player", ["Match"], [], "a booking", Integer("minute", "minute of play"), Text("reason", "what for")),
        Edge("SENT_OFF_IN", "Player", ["Match"], [], "a dismissal", Integer("minute", "minute of play"), Text("reason", "what for")),
        Edge("REPLACED", "Player", ["Player"], ["match"], "who came on for whom", Text("match", "id of the match"), Integer("minute", "minute of play")),
        Edge("MISSED_PENALTY_IN", "Player", ["Match"], ["shootout", "minute"], "a penalty that was not scored",
            Integer("minute", "minute of play"), Text("outcome", "saved, wide, post…"), Flag("shootout", "in a shoot-out")),
        Edge("REFEREED", "Referee", ["Match"], [], "the referee of a match"),
        Edge("REPORTS_ON", "Report", ["Match"], [], "a match that a report tells of", Flag("main", "it is the reported match, or one of a round-up's")),
        new("MENTIONS", "Report", ["Person", "Team", "Competition", "Venue", "Match"], [], [Integer("count", "how often")], false, "what a report names"),
    ];

    private static RelationshipDefinition Edge(string type, string from, string[] to, string[] key, string meaning, params PropertyDefinition[] properties) =>
        new(type, from, [.. to], [.. key], [.. properties], true, meaning);

    private static PropertyDefinition Text(string name, string meaning) => new(name, PropertyType.String, meaning, []);

    private static PropertyDefinition List(string name, string meaning) => new(name, PropertyType.StringList, meaning, []);

    private static PropertyDefinition Integer(string name, string meaning) => new(name, PropertyType.Integer, meaning, []);

    private static PropertyDefinition Number(string name, string meaning) => new(name, PropertyType.Float, meaning, []);

    private static PropertyDefinition Flag(string name, string meaning) => new(name, PropertyType.Boolean, meaning, []);

    private static PropertyDefinition Date(string name, string meaning) => new(name, PropertyType.Date, meaning, []);

    private static PropertyDefinition Choice(string name, string meaning, params string[] allowed) => new(name, PropertyType.String, meaning, [.. allowed]);
}
