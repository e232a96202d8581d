using System.Security.Cryptography;
using System.Text;

namespace Graph.Model.Merging;

/// <summary>Gives each group of reports' nodes that are one thing one id, and each id to one group.</summary>
internal static class IdAssignment
{
    /// <param name="Report">Place of the report.</param>
    /// <param name="Id">The id that the report gave.</param>
    /// <param name="Rank">Larger is better: how much the report knows of the thing.</param>
    public readonly record struct Member(int Report, string Id, int Rank);

    /// <returns>The id of each group, in the order of the groups.</returns>
    public static string[] Run(IReadOnlyList<IReadOnlyList<Member>> groups, IReadOnlyList<ReportView> reports)
    {
        var owner = Owners(groups);
        var ids = new string[groups.Count];
        for (var group = 0; group < groups.Count; group++)
        {
            var best = groups[group].OrderByDescending(member => member.Rank).ThenBy(member => member.Id, StringComparer.Ordinal).ToList();
            var own = best.FindIndex(member => owner[member.Id] == group);
            ids[group] = own >= 0 ? best[own].Id : Qualified(best[0].Id, groups[group], reports);
        }

        return ids;
    }

    /// <summary>An id that several groups have belongs to the one with most reports, since that is the thing which most readers know by it.</summary>
    private static Dictionary<string, int> Owners(IReadOnlyList<IReadOnlyList<Member>> groups)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var member in groups[group])
            {
                if (!owners.TryGetValue(member.Id, out var known) || Better(groups[group], groups[known]))
                {
                    owners[member.Id] = group;
                }
            }
        }

        return owners;
    }

    private static bool Better(IReadOnlyList<Member> one, IReadOnlyList<Member> other) =>
        one.Count != other.Count ? one.Count > other.Count : one.Min(member => member.Report) < other.Min(member => member.Report);

    private static string Qualified(string id, IReadOnlyList<Member> group, IReadOnlyList<ReportView> reports)
    {
        var parts = group.Select(member => $"{reports[member.Report].Id}#{member.Id}").Order(StringComparer.Ordinal);
        return string.Concat(id, "~", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))).AsSpan(0, 8));
    }
}
