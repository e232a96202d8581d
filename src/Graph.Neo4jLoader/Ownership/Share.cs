using System.Collections.Immutable;

namespace Graph.Neo4jLoader.Ownership;

/// <summary>What one store says of a node or relationship that others write too.</summary>
/// <param name="Owner"><see cref="OwnerKey"/> of the store.</param>
/// <param name="Values">One for each of the kind's columns.</param>
internal sealed record Share(string Owner, object?[] Values, ImmutableArray<string> SubLabels);
