using System.Collections.Immutable;

namespace Graph.Model;

/// <summary>A relationship of the property graph.</summary>
/// <param name="Id">Stable and unique, derived from type, ends and what tells two of them apart (<see cref="RelationshipIds"/>).</param>
/// <param name="Type">A relationship type of the schema, e.g. <c>PLAYED_FOR</c>.</param>
/// <param name="From">Id of the node it starts at.</param>
/// <param name="To">Id of the node it ends at.</param>
/// <param name="Properties">By name in ordinal order; the proof (<c>reports</c>, <c>evidence</c>, <c>quotes</c>, <c>confidence</c>) among them.</param>
public sealed record GraphRelationship(
    string Id,
    string Type,
    string From,
    string To,
    ImmutableSortedDictionary<string, PropertyValue> Properties);
