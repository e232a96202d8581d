using System.Text.Json;

namespace Graph.Cli.Evaluation;

/// <summary>Reads gold files.</summary>
internal static class GoldFile
{
    public const string Ending = ".gold.json";

    /// <exception cref="CommandLineException">The file is no gold file.</exception>
    public static StatedReport Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new CommandLineException("GR9022", path, $"this is no gold file: {exception.Message}");
        }
    }

    private static StatedReport Read(JsonElement root)
    {
        var report = new StatedReport();
        foreach (var category in StatedReport.Categories)
        {
            report.Entities[category].AddRange(List(root, category).Select(entry => entry.ValueKind == JsonValueKind.Array ? entry.EnumerateArray().Select(name => name.GetString()!).ToArray() : [entry.GetString()!]));
        }

        report.Matches.AddRange(List(root, "matches").Select(Match));
        report.Goals.AddRange(List(root, "goals").Select(goal => new StatedGoal(
            Text(goal, "match"), Text(goal, "scorer")!, Text(goal, "for"), Text(goal, "against"), Text(goal, "assist"), Text(goal, "minute"), Text(goal, "kind"))));
        report.PlayedFor.AddRange(List(root, "playedFor").Select(fact => (Text(fact, "player")!, Text(fact, "team")!, Text(fact, "status"))));
        report.Managed.AddRange(List(root, "managed").Select(fact => (Text(fact, "manager")!, Text(fact, "team")!, Text(fact, "status"))));
        report.Cards.AddRange(List(root, "cards").Select(fact => (Text(fact, "match"), Text(fact, "player")!, Text(fact, "card")!)));
        report.Substitutions.AddRange(List(root, "substitutions").Select(fact => (Text(fact, "on"), Text(fact, "off"))));
        report.MissedPenalties.AddRange(List(root, "missedPenalties").Select(fact => (Text(fact, "match"), Text(fact, "player")!)));
        return report;
    }

    private static StatedMatch Match(JsonElement match) => new()
    {
        Id = Text(match, "id"),
        Main = Flag(match, "main"),
        Status = Text(match, "status"),
        Home = Text(match, "home"),
        Away = Text(match, "away"),
        Neutral = Flag(match, "neutral"),
        Teams = [.. List(match, "teams").Where(team => team.ValueKind == JsonValueKind.String).Select(team => team.GetString()!)],
        Score = Pair(match, "score"),
        Shootout = Pair(match, "shootout"),
        Date = Text(match, "date"),
        Competition = Text(match, "competition"),
        Stage = Text(match, "stage"),
        Venue = Text(match, "venue"),
    };

    private static IEnumerable<JsonElement> List(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static bool Flag(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement owner, string name) => !owner.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static (long, long)? Pair(JsonElement owner, string name) =>
        List(owner, name).ToArray() is [{ ValueKind: JsonValueKind.Number } first, { ValueKind: JsonValueKind.Number } second]
            ? (first.GetInt64(), second.GetInt64())
            : null;
}
