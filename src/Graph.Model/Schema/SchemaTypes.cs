using System.Collections.Immutable;

namespace Graph.Model.Schema;

/// <param name="Name">As it stands in the graph.</param>
/// <param name="Allowed">The values it may take, in order; empty when any.</param>
/// <param name="Meaning">One line for people.</param>
public sealed record PropertyDefinition(string Name, PropertyType Type, string Meaning, ImmutableArray<string> Allowed);

/// <summary>One kind of node: the label that decides its id's prefix and its file in exports, and the labels that may or must stand beside it.</summary>
/// <param name="Label">The kind, e.g. <c>Person</c>.</param>
/// <param name="SubLabels">Further labels (<c>Player</c>…); a node of the kind has at least one of them where there are any.</param>
/// <param name="Exclusive">True when a node has exactly one of <paramref name="SubLabels"/>.</param>
/// <param name="IdPrefixes">What ids begin with: one for the kind, or one for each sub-label.</param>
public sealed record NodeDefinition(
    string Label,
    ImmutableArray<string> SubLabels,
    bool Exclusive,
    ImmutableArray<string> IdPrefixes,
    ImmutableArray<PropertyDefinition> Properties,
    string Meaning);

/// <param name="From">Label that the start node must have.</param>
/// <param name="To">Labels of which the end node must have one.</param>
/// <param name="Key">Properties that, with both ends, tell two relationships of the type apart.</param>
/// <param name="HasProof">False for <c>MENTIONS</c> alone.</param>
public sealed record RelationshipDefinition(
    string Type,
    string From,
    ImmutableArray<string> To,
    ImmutableArray<string> Key,
    ImmutableArray<PropertyDefinition> Properties,
    bool HasProof,
    string Meaning);
