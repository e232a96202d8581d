using System.Collections.Immutable;

namespace Graph.Neo4jLoader.Mapping;

/// <summary>A node or relationship of the store, ready to be written.</summary>
/// <param name="Values">One for each of the kind's columns: null, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="string"/> or
/// <c>string[]</c>.</param>
/// <param name="SubLabels">In the schema's order.</param>
/// <param name="From">Id of the start node; null for nodes, as the three after it.</param>
internal sealed record DesiredElement(
    ElementKind Kind,
    string Id,
    object?[] Values,
    ImmutableArray<string> SubLabels,
    string? From = null,
    string? To = null,
    ElementKind? FromKind = null,
    ElementKind? ToKind = null);

/// <summary>A node or relationship as it stands in the database.</summary>
/// <param name="Values">One for each of the kind's columns, as in <see cref="DesiredElement"/>; other types where others wrote them.</param>
/// <param name="SubLabels">Those of the kind's that it has; others' labels are not seen.</param>
/// <param name="Mark">The loader's mark; null when others made it.</param>
internal sealed record ExistingElement(
    string Id, object?[] Values, ImmutableArray<string> SubLabels, string? Mark, string? From = null, string? To = null);
