using System.Text.Json;

namespace Graph.Cypher.Tests.Tck;

/// <param name="Table">Null when the step has none; cells as written.</param>
internal sealed record TckStep(string Text, string? Doc, IReadOnlyList<IReadOnlyList<string>>? Table);

/// <summary>One scenario of the openCypher TCK, outlines expanded.</summary>
/// <param name="Key">Unique: file, number and example, e.g. <c>Match4 [3] 0</c>.</param>
/// <param name="Level">Of the ladder in levels.tsv, e.g. <c>L1a-read-core</c>.</param>
/// <param name="Writes">The query, or what it expects, changes the graph.</param>
internal sealed record TckScenario(string Category, string Key, string Name, string Level, bool Writes, bool Ignored, IReadOnlyList<TckStep> Steps)
{
    /// <param name="folder">Holds scenarios.jsonl and levels.tsv.</param>
    public static IReadOnlyList<TckScenario> Load(string folder)
    {
        var levels = File.ReadLines(Path.Combine(folder, "levels.tsv")).Skip(1).Select(line => line.Split('\t'))
            .ToDictionary(cells => (cells[1], $"{cells[2]} [{cells[3]}] {cells[4]}"), cells => (Level: cells[0], Kind: cells[5]));
        return File.ReadLines(Path.Combine(folder, "scenarios.jsonl")).Select(line => Read(line, levels)).ToList();
    }

    private static TckScenario Read(string line, Dictionary<(string Category, string Key), (string Level, string Kind)> levels)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var category = root.GetProperty("cat").GetString()!;
        var name = root.GetProperty("name").GetString()!;
        var number = name[..(name.IndexOf(']', StringComparison.Ordinal) + 1)];
        var key = $"{root.GetProperty("file").GetString()} {number} {root.GetProperty("ex").GetInt32()}";
        var (level, kind) = levels[(category, key)];
        var ignored = root.GetProperty("tags").EnumerateArray().Any(tag => tag.GetString() == "@ignore");
        var steps = root.GetProperty("steps").EnumerateArray().Select(ReadStep).ToList();
        return new TckScenario(category, key, name, level, kind.StartsWith("write", StringComparison.Ordinal), ignored, steps);
    }

    private static TckStep ReadStep(JsonElement step) => new(
        step.GetProperty("text").GetString()!.Trim(),
        step.TryGetProperty("doc", out var doc) ? doc.GetString() : null,
        step.TryGetProperty("table", out var table)
            ? table.EnumerateArray().Select(row => (IReadOnlyList<string>)row.EnumerateArray().Select(cell => cell.GetString()!).ToList()).ToList()
            : null);
}
