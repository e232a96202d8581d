using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Graph.Model;
using Graph.Model.Schema;

namespace Graph.Export.Json;

/// <summary>Reads the lines that <see cref="ReportLineWriter"/> writes.</summary>
public static class ReportLineReader
{
    // JSON has no dates: the schema tells which texts are.
    private static readonly FrozenSet<string> DateNames = FootballSchema.Nodes.SelectMany(node => node.Properties)
        .Concat(FootballSchema.Relationships.SelectMany(relationship => relationship.Properties))
        .Where(property => property.Type == PropertyType.Date)
        .Select(property => property.Name)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="text">The report's text, which a line does not hold; empty when it is not at hand.</param>
    /// <exception cref="FormatException">The line is no such object; the message says what is missing.</exception>
    public static ReportGraph Read(ReadOnlyMemory<byte> line, string text = "")
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var nodes = root.GetProperty("nodes").EnumerateArray().Select(Node).ToList();
            var graph = PropertyGraph.Create(nodes, root.GetProperty("relationships").EnumerateArray().Select(Relationship));
            var diagnostics = root.GetProperty("diagnostics").EnumerateArray().Select(ReadDiagnostic).ToImmutableArray();
            return new ReportGraph(Report(root.GetProperty("report"), graph, text), graph, diagnostics);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"This is no line of a report's graph: {exception.Message}", exception);
        }
    }

    private static SourceReport Report(JsonElement report, PropertyGraph graph, string text)
    {
        var id = report.GetProperty("id").GetString()!;
        var node = graph.Nodes.FirstOrDefault(candidate => candidate.Id == id);
        DateOnly? published = report.GetProperty("published").GetString() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return new SourceReport(
            id,
            report.GetProperty("file").GetString()!,
            report.GetProperty("sourceId").GetString(),
            report.GetProperty("sha256").GetString()!,
            report.GetProperty("title").GetString(),
            published,
            Known(node, "source"),
            Known(node, "uri"),
            text);
    }

    private static string? Known(GraphNode? node, string property) =>
        node is not null && node.Properties.TryGetValue(property, out var value) ? value.AsString : null;

    private static GraphNode Node(JsonElement node) => new(
        node.GetProperty("id").GetString()!,
        Texts(node.GetProperty("labels")),
        node.GetProperty("name").GetString()!,
        Texts(node.GetProperty("aliases")),
        Properties(node.GetProperty("properties")));

    private static GraphRelationship Relationship(JsonElement relationship) => new(
        relationship.GetProperty("id").GetString()!,
        relationship.GetProperty("type").GetString()!,
        relationship.GetProperty("from").GetString()!,
        relationship.GetProperty("to").GetString()!,
        Properties(relationship.GetProperty("properties")));

    private static Diagnostic ReadDiagnostic(JsonElement diagnostic) => new(
        diagnostic.GetProperty("code").GetString()!,
        diagnostic.GetProperty("severity").GetString() switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        diagnostic.GetProperty("place").GetString()!,
        diagnostic.GetProperty("message").GetString()!);

    private static ImmutableArray<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static ImmutableSortedDictionary<string, PropertyValue> Properties(JsonElement properties)
    {
        var builder = GraphNode.NoProperties.ToBuilder();
        foreach (var property in properties.EnumerateObject())
        {
            builder[property.Name] = Value(property.Name, property.Value);
        }

        return builder.ToImmutable();
    }

    private static PropertyValue Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => PropertyValue.Of(true),
        JsonValueKind.False => PropertyValue.Of(false),
        JsonValueKind.Array => PropertyValue.Of(Texts(value)),
        JsonValueKind.String => DateNames.Contains(name) ? PropertyValue.OfDate(value.GetString()!) : PropertyValue.Of(value.GetString()!),
        JsonValueKind.Number when value.GetRawText().AsSpan().IndexOfAny(".eE") < 0 => PropertyValue.Of(value.GetInt64()),
        JsonValueKind.Number => PropertyValue.Of(value.GetDouble()),
        _ => throw new InvalidOperationException($"property {name} is {value.ValueKind}"),
    };
}
