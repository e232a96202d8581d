using System.Collections.Immutable;
using Graph.Model.Reading;

namespace Graph.Cypher.Procedures;

/// <param name="Name">As people write it.</param>
/// <param name="Type">As in a signature: <c>STRING?</c>, <c>INTEGER</c>, <c>NUMBER?</c>, <c>LIST OF STRING</c>, <c>ANY?</c>. Integers pass for floats and numbers.</param>
/// <param name="Default">What a missing argument means; null: it must be given.</param>
public sealed record ProcedureField(string Name, string Type, CypherValue? Default = null);

/// <summary>A procedure for <c>CALL … YIELD</c>.</summary>
/// <param name="Name">In full: <c>db.labels</c>; found without regard to case.</param>
/// <param name="Body">Rows with one value for each of <paramref name="Yields"/>.</param>
public sealed record CypherProcedure(
    string Name,
    ImmutableArray<ProcedureField> Arguments,
    ImmutableArray<ProcedureField> Yields,
    string Description,
    Func<CypherValue[], IGraphReader, IEnumerable<CypherValue[]>> Body);
