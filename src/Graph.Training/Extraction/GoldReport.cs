using System.Text.Json;
using Graph.Extraction;
using Graph.Model;
using Graph.Training.Names;

namespace Graph.Training.Extraction;

/// <summary>An annotated report: its text and what its gold file says, with names folded.</summary>
internal sealed class GoldReport
{
    private readonly Dictionary<string, string> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> teams = new(StringComparer.Ordinal);

    private ToldFacts told = new();

    private GoldReport(SourceReport report) => Report = report;

    public SourceReport Report { get; }

    /// <summary>Sides by folded first names: player or manager → teams he is current at.</summary>
    public HashSet<(string Person, string Team)> Current { get; } = [];

    public HashSet<(string Person, string Team)> Former { get; } = [];

    /// <summary>Of the two above those that the man played for.</summary>
    public HashSet<(string Person, string Team)> Played { get; } = [];

    /// <summary>Of the two that he is current or former at those that he managed.</summary>
    public HashSet<(string Person, string Team)> Managed { get; } = [];

    /// <summary>Goals; <c>Match</c> is a place in <see cref="Matches"/>, -1 for a match without two sides.</summary>
    public List<(string Scorer, string For, int Minute, string Kind, bool Main, int Match)> Goals { get; } = [];

    public List<(string One, string Other, bool Fixture, bool Main, int OneGoals, int OtherGoals)> Matches { get; } = [];

    public List<(string On, string Off)> Substitutions { get; } = [];

    /// <param name="paths">Folders of annotated reports, and files that say which words tell the facts (<see cref="ToldFacts"/>).</param>
    public static List<GoldReport> ReadAll(IEnumerable<string> paths)
    {
        var reports = new List<GoldReport>();
        var told = new ToldFacts();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                told.Read(path);
                continue;
            }

            foreach (var file in Directory.GetFiles(path, "*.gold.json").Order(StringComparer.Ordinal))
            {
                var report = Read(file);
                report.told = told;
                reports.Add(report);
            }
        }

        return reports;
    }

    /// <summary>The places in <see cref="Matches"/> that words tell of; null where nobody has said.</summary>
    /// <param name="offset">Where the team stands that they name as opponent.</param>
    public int[]? MatchesToldAt(int offset) => told.At(Report.File, "match", offset);

    /// <summary>The places in <see cref="Goals"/> that words tell of one man's; null where nobody has said.</summary>
    /// <param name="offset">Where the words stand that may tell of a goal.</param>
    /// <param name="scorer">His gold name.</param>
    public int[]? GoalsToldAt(int offset, string scorer) => told.At(Report.File, scorer, offset);

    private static GoldReport Read(string path)
    {
        var textFile = path.Replace(".gold.json", ".txt", StringComparison.Ordinal);
        var gold = new GoldReport(SourceReport.Create(Path.GetFileName(textFile), File.ReadAllText(textFile)));
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        foreach (var (list, target) in new[] { ("players", gold.people), ("managers", gold.people), ("clubs", gold.teams), ("nationalTeams", gold.teams) })
        {
            foreach (var entry in root.GetProperty(list).EnumerateArray())
            {
                string[] names = entry.ValueKind == JsonValueKind.Array ? [.. entry.EnumerateArray().Select(name => name.GetString()!)] : [entry.GetString()!];
                foreach (var name in names)
                {
                    target.TryAdd(GoldNames.Fold(name), GoldNames.Fold(names[0]));
                }
            }
        }

        gold.ReadFacts(root);
        return gold;
    }

    private void ReadFacts(JsonElement root)
    {
        var main = new Dictionary<string, bool>(StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var match in root.GetProperty("matches").EnumerateArray())
        {
            main[match.GetProperty("id").GetString()!] = match.GetProperty("main").GetBoolean();
            string? home = Text(match, "home"), away = Text(match, "away");
            if ((home is null || away is null) && match.TryGetProperty("teams", out var teamList) && teamList.ValueKind == JsonValueKind.Array && teamList.GetArrayLength() == 2)
            {
                (home, away) = (teamList[0].GetString(), teamList[1].GetString());
            }

            if (home is null || away is null)
            {
                continue;
            }

            var scored = match.TryGetProperty("score", out var score) && score.ValueKind == JsonValueKind.Array && score.GetArrayLength() == 2 && score[0].ValueKind == JsonValueKind.Number;
            places[match.GetProperty("id").GetString()!] = Matches.Count;
            Matches.Add((Team(home), Team(away), Text(match, "status") == "fixture", match.GetProperty("main").GetBoolean(), scored ? score[0].GetInt32() : -1, scored ? score[1].GetInt32() : -1));
        }

        foreach (var (list, role) in new[] { ("playedFor", "player"), ("managed", "manager") })
        {
            foreach (var fact in root.GetProperty(list).EnumerateArray())
            {
                var pair = (Person(Text(fact, role)!), Team(Text(fact, "team")!));
                (Text(fact, "status") == "former" ? Former : Current).Add(pair);
                (role == "player" ? Played : Managed).Add(pair);
            }
        }

        foreach (var goal in root.GetProperty("goals").EnumerateArray())
        {
            Goals.Add((Person(Text(goal, "scorer")!), Team(Text(goal, "for") ?? ""), Minute(goal), Text(goal, "kind") ?? "", main.GetValueOrDefault(Text(goal, "match") ?? ""), places.GetValueOrDefault(Text(goal, "match") ?? "", -1)));
        }

        foreach (var substitution in root.GetProperty("substitutions").EnumerateArray())
        {
            Substitutions.Add((Text(substitution, "on") is { } on ? Person(on) : "", Text(substitution, "off") is { } off ? Person(off) : ""));
        }
    }

    public string Person(string name) => people.GetValueOrDefault(GoldNames.Fold(name), GoldNames.Fold(name));

    public string Team(string name) => teams.GetValueOrDefault(GoldNames.Fold(name), GoldNames.Fold(name));

    /// <summary>The gold name of an entity of the program's own; null when the gold file lists none of its names.</summary>
    public string? Align(ReportEntity entity)
    {
        var known = entity.IsTeam ? teams : people;
        if (known.TryGetValue(GoldNames.Fold(entity.Name), out var name))
        {
            return name;
        }

        foreach (var alias in entity.Aliases)
        {
            if (known.TryGetValue(GoldNames.Fold(alias), out name))
            {
                return name;
            }
        }

        if (entity.Type != EntityType.Person)
        {
            return null;
        }

        var surname = GoldNames.Fold(entity.Name).Split(' ')[^1];
        return known.TryGetValue(surname, out name) ? name : null;
    }

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Minute(JsonElement goal)
    {
        if (!goal.TryGetProperty("minute", out var minute))
        {
            return -1;
        }

        return minute.ValueKind switch
        {
            JsonValueKind.Number => minute.GetInt32(),
            JsonValueKind.String when minute.GetString()!.Split('+') is [var first, var second] => int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) + int.Parse(second, System.Globalization.CultureInfo.InvariantCulture),
            JsonValueKind.String when int.TryParse(minute.GetString(), out var number) => number,
            _ => -1,
        };
    }
}
