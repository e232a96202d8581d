namespace Graph.Neo4jLoader;

/// <summary>Answer of a read query.</summary>
/// <param name="Rows">Values are null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, <see cref="Neo4jTemporal"/>,
/// <see cref="Neo4jNode"/>, <see cref="Neo4jRelationship"/>, <see cref="Neo4jPath"/>, lists (<c>IReadOnlyList&lt;object?&gt;</c>) and maps
/// (<c>IReadOnlyDictionary&lt;string, object?&gt;</c>) of these.</param>
public sealed record Neo4jRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A date, time, duration or point as Neo4j writes it (<c>2017-01-11</c>, <c>P1D</c>).</summary>
/// <param name="Type">Neo4j's name of the type: <c>Date</c>, <c>LocalDateTime</c>, <c>OffsetDateTime</c>, <c>Duration</c>, <c>Point</c>…</param>
public sealed record Neo4jTemporal(string Type, string Text)
{
    public override string ToString() => Text;
}

/// <param name="ElementId">Valid within the answer only.</param>
/// <param name="Properties">Without the loader's mark.</param>
public sealed record Neo4jNode(string ElementId, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties);

/// <param name="From">The property <c>id</c> of the node it starts at; null when that has none.</param>
public sealed record Neo4jRelationship(
    string ElementId,
    string StartElementId,
    string EndElementId,
    string Type,
    IReadOnlyDictionary<string, object?> Properties,
    string? From = null,
    string? To = null);

/// <param name="Elements">Nodes and relationships in turn, beginning and ending with a node.</param>
public sealed record Neo4jPath(IReadOnlyList<object> Elements);
