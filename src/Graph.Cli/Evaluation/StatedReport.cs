namespace Graph.Cli.Evaluation;

/// <summary>What is stated of one report, by a gold file or by the program: names, and facts whose ends are names.</summary>
internal sealed class StatedReport
{
    /// <summary>Categories of names, in the order in which figures are printed.</summary>
    public static readonly string[] Categories = ["players", "managers", "referees", "clubs", "nationalTeams", "competitions", "venues"];

    /// <summary>For each category the entities, each with its names, the first one canonical.</summary>
    public Dictionary<string, List<string[]>> Entities { get; } = Categories.ToDictionary(category => category, _ => new List<string[]>(), StringComparer.Ordinal);

    public List<StatedMatch> Matches { get; } = [];

    public List<StatedGoal> Goals { get; } = [];

    /// <summary>Null: to be worked out from the goals.</summary>
    public List<(string Player, string Team, string? Minute)>? ScoredAgainst { get; set; }

    public List<(string Person, string Team, string? Status)> PlayedFor { get; } = [];

    public List<(string Person, string Team, string? Status)> Managed { get; } = [];

    public List<(string? Match, string Player, string Card)> Cards { get; } = [];

    public List<(string? On, string? Off)> Substitutions { get; } = [];

    public List<(string? Match, string Player)> MissedPenalties { get; } = [];
}

internal sealed class StatedMatch
{
    public string? Id { get; init; }

    public bool Main { get; set; }

    public string? Status { get; init; }

    public string? Home { get; set; }

    public string? Away { get; set; }

    public bool Neutral { get; init; }

    public List<string> Teams { get; init; } = [];

    /// <summary>Goals of home and away, or of the teams in their order; null when not both are known.</summary>
    public (long, long)? Score { get; set; }

    public (long, long)? Shootout { get; set; }

    public string? Date { get; init; }

    public string? Competition { get; set; }

    public string? Stage { get; set; }

    public string? Venue { get; set; }
}

/// <param name="Minute">As stated: <c>20</c> or <c>45+2</c>.</param>
internal sealed record StatedGoal(string? Match, string Scorer, string? For, string? Against, string? Assist, string? Minute, string? Kind);
