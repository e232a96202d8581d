using System.Collections.Immutable;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Model.Merging;

/// <summary>What of one report may become one thing with what other reports tell: its matches, goals and surname-only people, in groups that do not bear on each other.</summary>
/// <param name="IsRegular">False where a relationship has an end that is no node of the report, or does not name the report as its own: merging such a report alone
/// would not be safe.</param>
public sealed record ReportTies(ImmutableArray<TieGroup> Groups, bool IsRegular)
{
    public static ReportTies Of(ReportGraph report)
    {
        var view = new ReportView(0, report);
        return new ReportTies(TieGrouping.Run(view), IsRegularReport(view));
    }

    private static bool IsRegularReport(ReportView report)
    {
        var nodes = report.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return report.Relationships.All(each => nodes.Contains(each.From) && nodes.Contains(each.To)
            && (each.From == report.Id || (each.Properties.TryGetValue("reports", out var reports) && reports.Type == PropertyType.StringList && reports.AsList is [var only] && only == report.Id)));
    }
}

/// <param name="Keys">Digests: reports that share one may tell of one thing.</param>
/// <param name="Nodes">Ids of the group's nodes in the report.</param>
public sealed record TieGroup(ImmutableArray<long> Keys, ImmutableArray<string> Nodes);

/// <summary>Finds the groups: what is related to one another, and those known by surname only with each match that they take part in.</summary>
internal sealed class TieGrouping
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> pairs = new(StringComparer.Ordinal);

    public static ImmutableArray<TieGroup> Run(ReportView report)
    {
        var grouping = new TieGrouping();
        foreach (var node in report.Nodes)
        {
            if (node.Labels.Contains("Match") || node.Labels.Contains("Goal") || PersonUnification.IsLocal(node.Id))
            {
                grouping.parents[node.Id] = node.Id;
            }
        }

        foreach (var relationship in report.Relationships)
        {
            grouping.Gather(relationship);
        }

        foreach (var match in MatchFactsReader.Read(report))
        {
            grouping.Gather(report, match);
        }

        return grouping.Groups();
    }

    private void Gather(ReportView report, MatchFacts match)
    {
        if (match.First is not null)
        {
            pairs[match.Id] = $"{match.First}\n{match.Second}";
        }

        foreach (var person in MatchPeople.Of(report, match))
        {
            Join(match.Id, person.Id);
        }
    }

    private void Gather(GraphRelationship relationship)
    {
        ReadOnlySpan<string?> ends = [relationship.To, relationship.Text("goal"), relationship.Text("match")];
        var first = relationship.From;
        foreach (var end in ends)
        {
            if (end is not null && !parents.ContainsKey(first))
            {
                first = end;
            }
            else if (end is not null)
            {
                Join(first, end);
            }
        }
    }

    private ImmutableArray<TieGroup> Groups() =>
    [
        .. parents.Keys.GroupBy(Root, StringComparer.Ordinal).Select(group => new TieGroup(
            [.. group.SelectMany(Keys).Distinct()], [.. group.Order(StringComparer.Ordinal)])),
    ];

    private IEnumerable<long> Keys(string node)
    {
        yield return Digest("n\n" + node);
        if (pairs.TryGetValue(node, out var pair))
        {
            yield return Digest("p\n" + pair);
        }
    }

    private void Join(string one, string other)
    {
        if (parents.ContainsKey(one) && parents.ContainsKey(other))
        {
            parents[Root(other)] = Root(one);
        }
    }

    private string Root(string node)
    {
        while (parents[node] != node)
        {
            node = parents[node];
        }

        return node;
    }

    private static long Digest(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
