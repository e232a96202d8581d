namespace Graph.Model.Merging;

/// <summary>One person of one match as one report tells it.</summary>
/// <param name="Team">The side he was on; null when the report does not tell.</param>
/// <param name="Role"><c>Player</c>, <c>Manager</c> or <c>Referee</c>.</param>
/// <param name="Acts">The report has him do something in this match, not just belong to a side.</param>
internal sealed record MatchPerson(int Report, string Id, GraphNode Node, string? Team, string Role, bool Acts)
{
    /// <summary><c>redmond</c> of <c>person/redmond~1a2b</c>, <c>nathan-redmond</c> of <c>person/nathan-redmond</c>.</summary>
    public string Surname { get; } = Slug(Id);

    /// <summary>Whether this person, named in full, may be the one of whom only the surname is known.</summary>
    public bool Fits(MatchPerson local)
    {
        if (Role != local.Role || !HasName(local))
        {
            return false;
        }

        return Team is not null && local.Team is not null ? Team == local.Team : Acts && local.Acts;
    }

    private bool HasName(MatchPerson local) =>
        Surname.EndsWith("-" + local.Surname, StringComparison.Ordinal)
        || Surname == local.Surname
        || Node.Aliases.Contains(local.Node.Name)
        || Node.Name.EndsWith(" " + local.Node.Name, StringComparison.OrdinalIgnoreCase);

    private static string Slug(string id)
    {
        var start = id.IndexOf('/', StringComparison.Ordinal) + 1;
        var end = id.IndexOf('~', StringComparison.Ordinal);
        return end < 0 ? id[start..] : id[start..end];
    }
}

/// <summary>Gathers the people of one match from one report.</summary>
internal static class MatchPeople
{
    public static IEnumerable<MatchPerson> Of(ReportView report, MatchFacts match)
    {
        var acting = Acting(report, match.Id).ToHashSet(StringComparer.Ordinal);
        var isMain = report.To(match.Id, "REPORTS_ON").Any(reports => reports.Properties.TryGetValue("main", out var main) && main.AsBoolean);
        foreach (var node in report.Nodes.Where(node => node.Labels.Contains("Person")))
        {
            var acts = acting.Contains(node.Id);
            var team = TeamOf(report, match, node.Id);
            if (acts || (isMain && team is not null))
            {
                foreach (var role in node.Labels.Where(label => label != "Person"))
                {
                    yield return new MatchPerson(report.Index, node.Id, node, team, role, acts);
                }
            }
        }
    }

    private static IEnumerable<string> Acting(ReportView report, string match)
    {
        foreach (var relationship in report.Relationships)
        {
            if (relationship.To == match && relationship.From.StartsWith("person/", StringComparison.Ordinal))
            {
                yield return relationship.From;
            }
            else if (relationship.Text("match") == match)
            {
                yield return relationship.From;
                yield return relationship.To;
            }
        }

        foreach (var goal in report.To(match, "IN_MATCH"))
        {
            foreach (var person in report.To(goal.From, "SCORED").Concat(report.To(goal.From, "ASSISTED")))
            {
                yield return person.From;
            }
        }
    }

    private static string? TeamOf(ReportView report, MatchFacts match, string person)
    {
        var teams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relationship in report.From(person))
        {
            var isSide = relationship.To == match.First || relationship.To == match.Second;
            if (isSide && relationship.Type is "PLAYED_FOR" or "MANAGED" && relationship.Text("status") != "former")
            {
                teams.Add(relationship.To);
            }
            else if (isSide && relationship.Type == "SCORED_AGAINST" && relationship.Text("match") == match.Id)
            {
                teams.Add((relationship.To == match.First ? match.Second : match.First)!);
            }
        }

        return teams.Count == 1 ? teams.First() : null;
    }
}
