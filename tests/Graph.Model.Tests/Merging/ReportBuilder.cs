using System.Collections.Immutable;
using System.Globalization;
using Graph.Model;

namespace Graph.Model.Tests.Merging;

/// <summary>Builds one report's graph from short calls. Ids of matches and goals are the report's own unless given.</summary>
internal sealed class ReportBuilder
{
    private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphRelationship> relationships = new(StringComparer.Ordinal);
    private readonly SourceReport report;
    private int goals;

    public ReportBuilder(string name, string? published = null)
    {
        report = SourceReport.Create(name + ".txt", name, published: published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture)) with { Id = "report/" + name };
        Node(report.Id, name, ["Report"]);
    }

    public string Id => report.Id;

    /// <param name="sides"><c>home-away</c> sides by name, e.g. <c>rovers 1-0 albion</c> or <c>rovers albion</c>; the first is at home unless <paramref name="homeTold"/> is false.</param>
    public ReportBuilder Match(string sides, string? date = null, string? competition = null, string? stage = null, bool main = true, string status = "played",
        string id = "match/one", bool homeTold = true, long? attendance = null, string? halfTime = null, string? venue = null)
    {
        var parts = sides.Split(' ');
        long[] score = parts.Length == 3 ? [.. parts[1].Split('-').Select(goals => long.Parse(goals, CultureInfo.InvariantCulture))] : [];
        Node(id, sides, ["Match"], ("date", date is null ? null : PropertyValue.OfDate(date)), ("status", PropertyValue.Of(status)),
            ("homeGoals", Score(0)), ("awayGoals", Score(1)), ("attendance", attendance is { } number ? PropertyValue.Of(number) : null),
            ("halfTime", halfTime is null ? null : PropertyValue.Of(halfTime)));
        for (var i = 0; i < 2; i++)
        {
            var team = Team(parts[i == 0 ? 0 : ^1]);
            Edge("PLAYED_IN", team, id, ("side", homeTold ? PropertyValue.Of(i == 0 ? "home" : "away") : null), ("goals", Score(i)));
        }

        Edge("REPORTS_ON", report.Id, id, ("main", PropertyValue.Of(main)));
        if (competition is not null)
        {
            Node("competition/" + competition, competition, ["Competition"]);
            Edge("PART_OF", id, "competition/" + competition, ("stage", stage is null ? null : PropertyValue.Of(stage)));
        }

        if (venue is not null)
        {
            Node("venue/" + venue, venue, ["Venue"]);
            Edge("PLAYED_AT", id, "venue/" + venue);
        }

        return this;

        PropertyValue? Score(int side) => score.Length == 2 ? PropertyValue.Of(score[side]) : null;
    }

    public ReportBuilder Goal(string scorer, string team, string against, long? minute = null, long? added = null, string? assist = null, string match = "match/one", string? scoreAfter = null, string? kind = null)
    {
        goals++;
        var id = string.Create(CultureInfo.InvariantCulture, $"goal/{report.Id[7..]}-{goals}");
        PropertyValue? when = minute is { } number ? PropertyValue.Of(number) : null;
        PropertyValue? extra = added is { } plus ? PropertyValue.Of(plus) : null;
        Node(id, "goal", ["Goal"], ("minute", when), ("addedTime", extra), ("ordinal", PropertyValue.Of((long)goals)),
            ("scoreAfter", scoreAfter is null ? null : PropertyValue.Of(scoreAfter)), ("kind", kind is null ? null : PropertyValue.Of(kind)));
        Edge("IN_MATCH", id, match);
        Edge("COUNTED_FOR", id, Team(team));
        Edge("SCORED", Person(scorer), id);
        Edge("SCORED_AGAINST", Person(scorer), Team(against), ("goal", PropertyValue.Of(id)), ("match", PropertyValue.Of(match)), ("minute", when), ("addedTime", extra));
        if (assist is not null)
        {
            Edge("ASSISTED", Person(assist), id);
        }

        return this;
    }

    public ReportBuilder Plays(string player, string team, string? asOf = null)
    {
        Edge("PLAYED_FOR", Person(player), Team(team), ("status", PropertyValue.Of("current")), ("asOf", asOf is null ? null : PropertyValue.OfDate(asOf)));
        return this;
    }

    public ReportBuilder Named(string person, string name, params string[] aliases)
    {
        Person(person);
        nodes["person/" + person] = nodes["person/" + person] with { Name = name, Aliases = [.. aliases] };
        return this;
    }

    public ReportGraph Build() => new(report, PropertyGraph.Create(nodes.Values, relationships.Values), []);

    private string Person(string slug)
    {
        var bare = slug.Split('~')[0];
        var name = string.Join(' ', bare.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        Node("person/" + slug, name, ["Person", "Player"]);
        return "person/" + slug;
    }

    private string Team(string slug)
    {
        Node("club/" + slug, slug, ["Team", "Club"]);
        return "club/" + slug;
    }

    private void Node(string id, string name, string[] labels, params (string Name, PropertyValue? Value)[] properties) =>
        nodes.TryAdd(id, new GraphNode(id, [.. labels], name, [], Properties(properties)));

    private void Edge(string type, string from, string to, params (string Name, PropertyValue? Value)[] properties)
    {
        var key = string.Join('\n', properties.Where(property => property.Name is "goal" or "status").Select(property => property.Value.ToString()));
        var id = RelationshipIds.Create(type, from, to, key);
        var proof = new (string, PropertyValue?)[]
        {
            ("reports", PropertyValue.Of([report.Id])), ("evidence", PropertyValue.Of([$"{report.Id}#0-1 some.rule"])),
            ("quotes", PropertyValue.Of(["q"])), ("confidence", PropertyValue.Of(0.9)),
        };
        relationships[id] = new GraphRelationship(id, type, from, to, Properties([.. properties, .. proof]));
    }

    private static ImmutableSortedDictionary<string, PropertyValue> Properties((string Name, PropertyValue? Value)[] properties) =>
        properties.Where(property => property.Value is not null).ToImmutableSortedDictionary(property => property.Name, property => property.Value!.Value, StringComparer.Ordinal);
}
