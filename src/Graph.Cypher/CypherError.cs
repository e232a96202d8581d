namespace Graph.Cypher;

/// <summary>The openCypher names of what went wrong, and three of this engine's own.</summary>
public enum CypherErrorKind
{
    SyntaxError,
    SemanticError,
    ParameterMissing,
    TypeError,
    ArgumentError,
    ArithmeticError,
    EntityNotFound,
    ProcedureError,

    /// <summary>The query would change the graph.</summary>
    ReadOnly,

    /// <summary>Time, memory or depth ran out.</summary>
    LimitExceeded,

    /// <summary>The query was cancelled.</summary>
    Cancelled,
}

public enum CypherPhase { CompileTime, Runtime }

/// <summary>Why a query failed and where.</summary>
/// <param name="Detail">The openCypher name, e.g. <c>UndefinedVariable</c>.</param>
/// <param name="Message">What was found, what was expected.</param>
/// <param name="Line">From 1; 0 where no place is known.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Offset">From 0 in the query text.</param>
/// <param name="Pointed">The text the place covers; may be empty (end of the query).</param>
/// <param name="Suggestion">What to do instead, or the nearest known name in a sentence; null when there is none.</param>
public sealed record CypherError(
    CypherErrorKind Kind,
    CypherPhase Phase,
    string Detail,
    string Message,
    int Line,
    int Column,
    int Offset,
    string Pointed,
    string? Suggestion)
{
    /// <summary><c>error[SyntaxError]: line 1, column 7: … Did you mean …?</c></summary>
    public override string ToString()
    {
        var place = Line > 0 ? $"line {Line}, column {Column}: " : "";
        return $"error[{Kind}]: {place}{Message}{(Suggestion is null ? "" : " " + Suggestion)}";
    }
}

/// <summary>A query that can't be prepared or that failed while running.</summary>
public sealed class CypherException(CypherError error) : Exception(error.ToString())
{
    public CypherError Error { get; } = error;
}

/// <summary>A remark on a query that runs: a label, type or key that the graph does not have.</summary>
public sealed record CypherNotification(string Code, string Message, int Line, int Column, string? Suggestion);
