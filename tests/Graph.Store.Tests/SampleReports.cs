using System.Collections.Immutable;
using System.Globalization;
using Graph.Model;

namespace Graph.Store.Tests;

/// <summary>Small reports' graphs of an invented game, numbered.</summary>
internal static class SampleReports
{
    public static ReportGraph Number(int number, string rule = "side.said", string? file = null)
    {
        var report = SourceReport.Create(file ?? string.Create(CultureInfo.InvariantCulture, $"report-{number}.txt"), string.Create(CultureInfo.InvariantCulture, $"Ann{number} plays for Team {number % 7}.\r\n"),
            title: string.Create(CultureInfo.InvariantCulture, $"Title {number}"), published: new DateOnly(2020, 1, 1).AddDays(number));
        var player = Node(string.Create(CultureInfo.InvariantCulture, $"person/ann{number % 50}"), "Ann", ["Person", "Player"]);
        var team = Node(string.Create(CultureInfo.InvariantCulture, $"club/team{number % 7}"), string.Create(CultureInfo.InvariantCulture, $"Team {number % 7}"), ["Team", "Club"], ("category", PropertyValue.Of("men")));
        var node = Node(report.Id, report.Title!, ["Report"], ("published", PropertyValue.OfDate("2020-01-01")), ("sha256", PropertyValue.Of(report.Sha256)));
        var played = Relationship("PLAYED_FOR", player.Id, team.Id, "current",
            ("status", PropertyValue.Of("current")), ("reports", PropertyValue.Of([report.Id])), ("evidence", PropertyValue.Of([$"{report.Id}#0-4 {rule}"])),
            ("quotes", PropertyValue.Of([report.Text[..4]])), ("confidence", PropertyValue.Of(0.9)));
        var mentions = Relationship("MENTIONS", report.Id, team.Id, "", ("count", PropertyValue.Of(1L)));
        return new ReportGraph(report, PropertyGraph.Create([player, team, node], [played, mentions]),
            [new Diagnostic("GR3001", DiagnosticSeverity.Warning, report.PlaceOf(0), "Nothing to say.")]);
    }

    public static IEnumerable<ReportGraph> Range(int from, int count) => Enumerable.Range(from, count).Select(number => Number(number));

    private static GraphNode Node(string id, string name, string[] labels, params (string, PropertyValue)[] properties) =>
        new(id, [.. labels], name, [], Properties(properties));

    private static GraphRelationship Relationship(string type, string from, string to, string key, params (string, PropertyValue)[] properties) =>
        new(RelationshipIds.Create(type, from, to, key), type, from, to, Properties(properties));

    private static ImmutableSortedDictionary<string, PropertyValue> Properties((string Name, PropertyValue Value)[] properties) =>
        properties.ToImmutableSortedDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
}
