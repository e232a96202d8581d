namespace Graph.Neo4jLoader.Transports;

/// <summary>What can be done about a fault.</summary>
internal enum FaultKind
{
    /// <summary>The same statement may work in a while. It may also have worked already: the reply was lost.</summary>
    Retry,

    /// <summary>Too much at once: fewer rows may work.</summary>
    Split,

    /// <summary>One of the rows is at fault; the others may work.</summary>
    Row,

    /// <summary>Nothing but a person can help.</summary>
    Fatal,
}

/// <param name="serverCode">Neo4j's code; null when the server said none.</param>
/// <param name="retryAfter">What a proxy asked for.</param>
/// <param name="code">The diagnostic's code.</param>
internal sealed class Neo4jFault(
    FaultKind kind, string code, string message, string? serverCode = null, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    public FaultKind Kind { get; } = kind;

    public string Code { get; } = code;

    public string? ServerCode { get; } = serverCode;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    public Neo4jException ToException() => new(Code, Message, ServerCode, this);
}
