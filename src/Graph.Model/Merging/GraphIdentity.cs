using System.Collections.Immutable;
using System.Globalization;

namespace Graph.Model.Merging;

/// <summary>Which ids of the reports' graphs become which ids of the graph of all.</summary>
internal sealed class GraphIdentity
{
    private readonly Dictionary<string, string> people;
    private readonly Dictionary<string, string>[] own;
    private readonly HashSet<(int Report, string Match)> turned = [];

    private GraphIdentity(Dictionary<string, string> people, int reports)
    {
        this.people = people;
        own = [.. Enumerable.Range(0, reports).Select(_ => new Dictionary<string, string>(StringComparer.Ordinal))];
    }

    /// <summary>The reports' matches, grouped: each group is one match.</summary>
    public required IReadOnlyList<IReadOnlyList<MatchFacts>> Matches { get; init; }

    public static GraphIdentity Create(IReadOnlyList<ReportView> reports)
    {
        var matches = MatchClustering.Run(reports.SelectMany(MatchFactsReader.Read));
        var identity = new GraphIdentity(PersonUnification.Run(reports, matches), reports.Count) { Matches = matches };
        var ids = IdAssignment.Run([.. matches.Select(match => match.Select(member => new IdAssignment.Member(member.Report, member.Id, Rank(member))).ToList())], reports);
        for (var match = 0; match < matches.Count; match++)
        {
            foreach (var member in matches[match])
            {
                identity.own[member.Report][member.Id] = ids[match];
            }

            identity.Turn(reports, matches[match]);
        }

        identity.UniteGoals(reports, matches, ids);
        return identity;
    }

    /// <summary>The id in the graph of all.</summary>
    public string Of(int report, string id) =>
        own[report].TryGetValue(id, out var united) ? united : people.TryGetValue(id, out var person) ? person : id;

    /// <summary>What becomes of one report's ids.</summary>
    public ReportIdentity Of(ReportView report)
    {
        if (own[report.Index].Count == 0 && people.Count == 0)
        {
            return ReportIdentity.Own;
        }

        var united = ReportIdentity.Own.United.ToBuilder();
        var sides = ReportIdentity.Own.Turned.ToBuilder();
        foreach (var node in report.Nodes)
        {
            if (Of(report.Index, node.Id) is var id && id != node.Id)
            {
                united[node.Id] = id;
            }

            if (turned.Contains((report.Index, node.Id)))
            {
                sides.Add(node.Id);
            }
        }

        return new ReportIdentity(united.ToImmutable(), sides.ToImmutable());
    }

    private static int Rank(MatchFacts match) => (match.Days.IsExact ? 4 : match.Days.IsNarrow ? 2 : 0) + (match.First is null ? 0 : 8) + (match.HasScore ? 1 : 0);

    private void Turn(IReadOnlyList<ReportView> reports, List<MatchFacts> match)
    {
        var named = match.Select(member => (Member: member, First: NamedFirst(reports[member.Report], member))).Where(side => side.First is not null).ToList();
        var first = named.Where(side => side.Member.Home is not null).DefaultIfEmpty(named.FirstOrDefault())
            .GroupBy(side => side.First).OrderByDescending(side => side.Count()).ThenBy(side => side.Key, StringComparer.Ordinal).First().Key;
        foreach (var side in named.Where(side => side.First != first))
        {
            turned.Add((side.Member.Report, side.Member.Id));
        }
    }

    /// <summary>The side to which <c>homeGoals</c> belongs; null when that can't be told, and then seldom matters: the score is level.</summary>
    private static string? NamedFirst(ReportView report, MatchFacts match)
    {
        if (match.Home is not null || match.GoalsFirst == match.GoalsSecond)
        {
            return match.Home;
        }

        var goals = report.Nodes.First(node => node.Id == match.Id).Properties.Number("homeGoals");
        return goals is null ? null : goals == match.GoalsFirst ? match.First : match.Second;
    }

    /// <summary>Goals of a match of several reports are numbered anew in the order of their minutes; those of a single report keep their ids.</summary>
    private void UniteGoals(IReadOnlyList<ReportView> reports, List<List<MatchFacts>> matches, string[] matchIds)
    {
        for (var match = 0; match < matches.Count; match++)
        {
            var members = matches[match];
            if (members.Count == 1 && members[0].Id == matchIds[match])
            {
                continue;
            }

            var goals = members.SelectMany(member => Goals(reports[member.Report], member)).ToList();
            var slots = GoalUnification.Run(goals, team => Score(members, team))
                .OrderBy(slot => slot.Order).ThenBy(slot => slot.Scorer, StringComparer.Ordinal).ThenBy(slot => slot.Goals[0].Report).ThenBy(slot => slot.Goals[0].Id, StringComparer.Ordinal).ToList();
            var slug = matchIds[match][(matchIds[match].IndexOf('/', StringComparison.Ordinal) + 1)..];
            for (var number = 1; number <= slots.Count; number++)
            {
                foreach (var goal in slots[number - 1].Goals)
                {
                    own[goal.Report][goal.Id] = string.Create(CultureInfo.InvariantCulture, $"goal/{slug}-{number}");
                }
            }
        }
    }

    private IEnumerable<GoalFacts> Goals(ReportView report, MatchFacts match)
    {
        var nodes = report.Nodes.Where(node => node.Labels.Contains("Goal")).ToImmutableDictionary(node => node.Id, StringComparer.Ordinal);
        foreach (var goal in report.To(match.Id, "IN_MATCH").Select(inMatch => inMatch.From).Where(nodes.ContainsKey))
        {
            var properties = nodes[goal].Properties;
            var teams = report.From(goal, "COUNTED_FOR").Select(counted => counted.To).Order(StringComparer.Ordinal).ToList();
            var scorer = report.To(goal, "SCORED").Select(scored => Of(report.Index, scored.From)).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
            yield return new GoalFacts(report.Index, goal, match.Id, teams.Count == 1 ? teams[0] : null, scorer,
                properties.Number("minute"), properties.Number("addedTime"), properties.Number("ordinal"));
        }
    }

    private static long? Score(List<MatchFacts> match, string team)
    {
        var told = match.Find(member => member.HasScore && (member.First == team || member.Second == team));
        return told is null ? null : told.First == team ? told.GoalsFirst : told.GoalsSecond;
    }
}
