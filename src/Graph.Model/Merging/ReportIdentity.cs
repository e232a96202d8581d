using System.Collections.Immutable;

namespace Graph.Model.Merging;

/// <summary>Which ids of one report's graph have become others in the graph of all.</summary>
/// <param name="United">Only those that differ.</param>
/// <param name="Turned">Matches, by the report's own ids, whose sides the report names the other way round than the graph of all does.</param>
public sealed record ReportIdentity(ImmutableDictionary<string, string> United, ImmutableHashSet<string> Turned)
{
    public static ReportIdentity Own { get; } = new(
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    public bool IsOwn => United.IsEmpty && Turned.IsEmpty;

    public string Of(string id) => United.GetValueOrDefault(id, id);

    /// <summary>This one, with what another says of some of the nodes.</summary>
    internal ReportIdentity With(IEnumerable<string> nodes, ReportIdentity other)
    {
        var (united, turned) = (United.ToBuilder(), Turned.ToBuilder());
        foreach (var node in nodes)
        {
            united.Remove(node);
            turned.Remove(node);
            if (other.United.TryGetValue(node, out var id))
            {
                united[node] = id;
            }

            if (other.Turned.Contains(node))
            {
                turned.Add(node);
            }
        }

        return new ReportIdentity(united.ToImmutable(), turned.ToImmutable());
    }
}
