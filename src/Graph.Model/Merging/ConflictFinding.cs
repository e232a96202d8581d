namespace Graph.Model.Merging;

/// <summary>Finds where reports put different nodes in a place that only one can have: two scorers of one goal, two grounds of one match.</summary>
internal static class ConflictFinding
{
    private static readonly (string Type, bool AtStart, string Kind)[] Single =
    [
        ("SCORED", false, "goal.scorer"),
        ("ASSISTED", false, "goal.assist"),
        ("COUNTED_FOR", true, "goal.team"),
        ("IN_MATCH", true, "goal.match"),
        ("PLAYED_AT", true, "match.venue"),
        ("PART_OF", true, "match.competition"),
        ("REFEREED", false, "match.referee"),
    ];

    public static void Run(IReadOnlyList<GraphRelationship> merged, IReadOnlyList<ReportView> reports, GraphIdentity identity, ConflictCollector conflicts)
    {
        foreach (var (type, atStart, kind) in Single)
        {
            foreach (var subject in merged.Where(each => each.Type == type).GroupBy(each => atStart ? each.From : each.To, StringComparer.Ordinal).Where(each => each.Skip(1).Any()))
            {
                conflicts.Add(kind, subject.Key, subject.SelectMany(each => Reports(each).Select(report => (atStart ? each.To : each.From, report))));
            }
        }

        foreach (var match in identity.Matches.Where(match => match.Count > 1))
        {
            Sides(match, reports, identity, conflicts);
        }
    }

    /// <summary>Men whom reports of one match put on different sides.</summary>
    private static void Sides(IReadOnlyList<MatchFacts> match, IReadOnlyList<ReportView> reports, GraphIdentity identity, ConflictCollector conflicts)
    {
        var told = match.SelectMany(member => reports[member.Report].Relationships
            .Where(each => each.Type is "PLAYED_FOR" or "MANAGED" && each.Text("status") != "former" && (each.To == member.First || each.To == member.Second))
            .Select(each => (Person: identity.Of(member.Report, each.From), Team: each.To, Report: reports[member.Report].Id)));
        foreach (var person in told.GroupBy(each => each.Person, StringComparer.Ordinal))
        {
            conflicts.Add("person.side", person.Key, person.Select(each => (each.Team, each.Report)));
        }
    }

    private static IReadOnlyList<string> Reports(GraphRelationship relationship) =>
        relationship.Properties.TryGetValue("reports", out var reports) ? reports.AsList : [];
}
