using System.Collections.Immutable;
using System.Globalization;

namespace Graph.Model.Merging;

/// <summary>Gathers <see cref="MatchFacts"/> from a report's own graph.</summary>
internal sealed class MatchFactsReader
{
    private readonly ReportView view;

    private MatchFactsReader(ReportView view) => this.view = view;

    public static IEnumerable<MatchFacts> Read(ReportView view)
    {
        var reader = new MatchFactsReader(view);
        return view.Nodes.Where(node => node.Labels.Contains("Match")).Select(reader.Read);
    }

    private MatchFacts Read(GraphNode match)
    {
        var sides = view.To(match.Id, "PLAYED_IN").OrderBy(side => side.From, StringComparer.Ordinal).ToList();
        var two = sides.Count == 2;
        var home = sides.Where(side => side.Text("side") == "home").Select(side => side.From).ToList();
        var goals = two ? Goals(match, sides, home) : (null, null);
        var partOf = view.From(match.Id, "PART_OF").OrderBy(part => part.To, StringComparer.Ordinal).ToList();
        var part = partOf.Count == 1 ? partOf[0] : null;
        var isFixture = match.Properties.Text("status") == "fixture";
        var isMain = view.To(match.Id, "REPORTS_ON").Any(reports => reports.Properties.TryGetValue("main", out var main) && main.AsBoolean);
        return new MatchFacts(
            view.Index,
            match.Id,
            two ? sides[0].From : null,
            two ? sides[1].From : null,
            home.Count == 1 ? home[0] : null,
            goals.First,
            goals.Second,
            DayRange.Of(match.Properties.Text("date"), match.Properties.Text("season"), view.Published, isMain, isFixture),
            view.Published?.DayNumber,
            part?.To,
            part?.Text("stage"),
            part?.Number("leg"),
            Scorers(match.Id));
    }

    private static (long? First, long? Second) Goals(GraphNode match, List<GraphRelationship> sides, List<string> home)
    {
        if (sides[0].Number("goals") is { } first && sides[1].Number("goals") is { } second)
        {
            return (first, second);
        }

        var (atHome, away) = (match.Properties.Number("homeGoals"), match.Properties.Number("awayGoals"));
        return home.Count != 1 ? (null, null) : home[0] == sides[0].From ? (atHome, away) : (away, atHome);
    }

    private ImmutableHashSet<string> Scorers(string match) => view.To(match, "IN_MATCH")
        .SelectMany(goal => view.To(goal.From, "SCORED"))
        .Select(scored => LastPart(scored.From))
        .ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The surname in <c>person/nathan-redmond</c> and <c>person/redmond~1a2b</c>: what both forms of a name share.</summary>
    private static string LastPart(string id)
    {
        var local = id.IndexOf('~', StringComparison.Ordinal);
        var end = local < 0 ? id.Length : local;
        return id[(id.LastIndexOfAny(['-', '/'], end - 1) + 1)..end];
    }
}
