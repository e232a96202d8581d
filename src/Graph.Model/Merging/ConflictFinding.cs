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

    /// <summary>In what is around nodes that only one of a kind can be at.</summary>
    public static void Places(IReadOnlyCollection<GraphRelationship> merged, ConflictCollector conflicts)
    {
        foreach (var (type, atStart, kind) in Single)
        {
            foreach (var subject in merged.Where(each => each.Type == type).GroupBy(each => atStart ? each.From : each.To, StringComparer.Ordinal).Where(each => each.Skip(1).Any()))
            {
                conflicts.Add(kind, subject.Key, subject.SelectMany(each => Reports(each).Select(report => (atStart ? each.To : each.From, report))));
            }
        }
    }

    /// <summary>Men whom reports of one match put on different sides.</summary>
    public static void Sides(IReadOnlyList<MatchFacts> match, IReadOnlyList<ReportView> reports, IReadOnlyList<ReportIdentity> identities, ConflictCollector conflicts)
    {
        if (match.Count < 2)
        {
            return;
        }

        var owner = SidesOf(identities[match[0].Report].Of(match[0].Id));
        var told = match.SelectMany(member => reports[member.Report].Relationships
            .Where(each => IsOfSide(each, member))
            .Select(each => (Person: identities[member.Report].Of(each.From), Team: each.To, Report: reports[member.Report].Id)));
        foreach (var person in told.GroupBy(each => each.Person, StringComparer.Ordinal))
        {
            conflicts.Add("person.side", person.Key, person.Select(each => (each.Team, each.Report)), owner);
        }
    }

    /// <summary>Owner of the conflicts about the sides of a match's men: they come and go with the men's identities, and not with the match.</summary>
    public static string SidesOf(string match) => "sides of " + match;

    public static bool IsOfSide(GraphRelationship relationship, MatchFacts match) => relationship.Type is "PLAYED_FOR" or "MANAGED"
        && relationship.Text("status") != "former" && (relationship.To == match.First || relationship.To == match.Second);

    private static IReadOnlyList<string> Reports(GraphRelationship relationship) =>
        relationship.Properties.TryGetValue("reports", out var reports) ? reports.AsList : [];
}
