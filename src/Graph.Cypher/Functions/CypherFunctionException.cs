namespace Graph.Cypher.Functions;

/// <summary>Thrown by a function's body; the engine adds the place in the query and reports it as a <see cref="CypherError"/>.</summary>
/// <param name="kind">E.g. <see cref="CypherErrorKind.ArgumentError"/> or <see cref="CypherErrorKind.TypeError"/>.</param>
/// <param name="detail">The openCypher name of the trouble, e.g. <c>InvalidArgumentType</c>.</param>
/// <param name="message">What was found and what was expected.</param>
public sealed class CypherFunctionException(CypherErrorKind kind, string detail, string message) : Exception(message)
{
    public CypherErrorKind Kind { get; } = kind;

    public string Detail { get; } = detail;
}
