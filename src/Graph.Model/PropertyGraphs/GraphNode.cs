using System.Collections.Immutable;

namespace Graph.Model;

/// <summary>A node of the property graph.</summary>
/// <param name="Id">Stable and unique: <c>person/…</c>, <c>club/…</c>; the same real thing has the same id in every run.</param>
/// <param name="Labels">In the schema's order, e.g. <c>Person, Player</c>.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="Aliases">Other surface forms seen or known, ordinal order, without <paramref name="Name"/>.</param>
/// <param name="Properties">All further properties of the schema, by name in ordinal order; never <c>id</c>, <c>name</c> or <c>aliases</c>.</param>
public sealed record GraphNode(
    string Id,
    ImmutableArray<string> Labels,
    string Name,
    ImmutableArray<string> Aliases,
    ImmutableSortedDictionary<string, PropertyValue> Properties)
{
    public static readonly ImmutableSortedDictionary<string, PropertyValue> NoProperties =
        ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal);
}
