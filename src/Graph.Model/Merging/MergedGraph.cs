using System.Collections.Immutable;

namespace Graph.Model.Merging;

/// <summary>The graph of all reports together.</summary>
/// <param name="Conflicts">Ordered by kind, subject and values.</param>
public sealed record MergedGraph(PropertyGraph Graph, ImmutableArray<Conflict> Conflicts)
{
    public static MergedGraph Empty { get; } = new(PropertyGraph.Empty, []);
}
