using System.Collections.Immutable;
using System.Globalization;

namespace Graph.Cli.Evaluation;

/// <summary>A match as it is compared.</summary>
/// <param name="Teams">Keys of the two sides, ordered, once each.</param>
internal sealed record ComparableMatch(
    string Teams, string Status, string? Score, string? Home, string? Competition, string? Stage, string? Venue, string? Date, bool Main, string? Shootout)
{
    public string? this[string attribute] => attribute switch
    {
        "score" => Score,
        "home" => Home,
        "competition" => Competition,
        "stage" => Stage,
        "venue" => Venue,
        _ => Shootout,
    };
}

/// <summary>The facts of one side, gold or graph, as keys that are equal where the facts are.</summary>
internal sealed class ComparableFacts
{
    private const char Between = '\u001f';
    private static readonly string[] Team = ["clubs", "nationalTeams"];
    private static readonly string[] Player = ["players", "managers"];
    private static readonly string[] Manager = ["managers", "players"];

    private readonly EntityAlignment alignment;
    private readonly bool gold;
    private readonly Dictionary<string, string> sidesOf = new(StringComparer.Ordinal);

    public ComparableFacts(StatedReport stated, EntityAlignment alignment, bool gold, EvaluationWords words)
    {
        this.alignment = alignment;
        this.gold = gold;
        AddMatches(stated, words);
        AddGoals(stated);
        PlayedFor = [.. stated.PlayedFor.Select(fact => (Join(Key(Player, fact.Person), Key(Team, fact.Team)), Now(fact.Status)))];
        Managed = [.. stated.Managed.Select(fact => (Join(Key(Manager, fact.Person), Key(Team, fact.Team)), Now(fact.Status)))];
        Cards = [.. stated.Cards.Select(fact => Join(Key(Player, fact.Player), fact.Card, Sides(fact.Match)))];
        Substitutions = [.. stated.Substitutions.Select(fact => Join(Key(Player, fact.On), Key(Player, fact.Off)))];
        MissedPenalties = [.. stated.MissedPenalties.Select(fact => Join(Key(Player, fact.Player), Sides(fact.Match)))];
    }

    public List<ComparableMatch> Matches { get; } = [];

    public List<(string Fact, ImmutableArray<int>? Minute)> ScoredAgainst { get; } = [];

    public List<string> Goals { get; } = [];

    public List<string> Assists { get; } = [];

    public List<(string Fact, string Status)> PlayedFor { get; }

    public List<(string Fact, string Status)> Managed { get; }

    public List<string> Cards { get; }

    public List<string> Substitutions { get; }

    public List<string> MissedPenalties { get; }

    /// <summary>A fact for people.</summary>
    public static string Show(string fact, EntityAlignment alignment) => string.Join(" · ", fact.Split(Between).Select(part =>
        part.Length == 0 ? "none" : string.Join(" v ", part.Split('&').Select(key => key.Length > 1 && key[1] == ':' ? alignment.Show(key) : key))));

    private static string Join(params ReadOnlySpan<string?> keys)
    {
        var parts = new string[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            parts[i] = keys[i] ?? "";
        }

        return string.Join(Between, parts);
    }

    private static string Now(string? status) => status == "former" ? "former" : "now";

    private static string Both(string first, string second) =>
        first == second ? first : string.CompareOrdinal(first, second) < 0 ? $"{first}&{second}" : $"{second}&{first}";

    private static string? ByTeam((long, long)? score, string first, string second) =>
        score is var (one, two) ? Both(string.Create(CultureInfo.InvariantCulture, $"{first}={one}"), string.Create(CultureInfo.InvariantCulture, $"{second}={two}")) : null;

    private void AddMatches(StatedReport stated, EvaluationWords words)
    {
        foreach (var match in stated.Matches)
        {
            var bothSides = !string.IsNullOrEmpty(match.Home) && !string.IsNullOrEmpty(match.Away);
            List<string?> named = bothSides || match.Teams.Count == 0 ? [match.Home, match.Away] : [.. match.Teams];
            var sides = named.Where(team => !string.IsNullOrEmpty(team)).Select(team => Key(Team, team)!).ToList();
            if (sides.Count != 2)
            {
                continue;
            }

            Matches.Add(new ComparableMatch(
                Both(sides[0], sides[1]),
                match.Status == "fixture" ? "fixture" : "played",
                ByTeam(match.Score, sides[0], sides[1]),
                bothSides && !match.Neutral ? sides[0] : null,
                Key(["competitions"], match.Competition),
                words.Stage(match.Stage),
                Key(["venues"], match.Venue),
                match.Date,
                match.Main,
                ByTeam(match.Shootout, sides[0], sides[1])));
            sidesOf[match.Id ?? ""] = Both(sides[0], sides[1]);
        }
    }

    private void AddGoals(StatedReport stated)
    {
        foreach (var goal in stated.Goals)
        {
            var scorer = Key(Player, goal.Scorer);
            Goals.Add(Join(scorer, Key(Team, goal.For), Sides(goal.Match)));
            if (Key(Player, goal.Assist) is { } assist)
            {
                Assists.Add(Join(assist, scorer, Sides(goal.Match)));
            }

            if (stated.ScoredAgainst is null && goal.Kind?.Contains("own", StringComparison.Ordinal) != true)
            {
                ScoredAgainst.Add((Join(scorer, Key(Team, goal.Against)), StatedMinute.Of(goal.Minute)));
            }
        }

        foreach (var (player, team, minute) in stated.ScoredAgainst ?? [])
        {
            ScoredAgainst.Add((Join(Key(Player, player), Key(Team, team)), StatedMinute.Of(minute)));
        }
    }

    private string? Key(string[] categories, string? name) => alignment.Key(gold, categories, name);

    private string? Sides(string? match) => sidesOf.GetValueOrDefault(match ?? "");
}
