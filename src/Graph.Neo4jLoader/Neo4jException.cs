using Graph.Model;

namespace Graph.Neo4jLoader;

/// <summary>A load or query that cannot go on. Its message is a sentence for people and holds no secret.</summary>
/// <param name="code"><c>GR7xxx</c>.</param>
/// <param name="serverCode">Neo4j's own code, <c>Neo.ClientError…</c>; null when the fault is not the server's.</param>
public sealed class Neo4jException(string code, string message, string? serverCode = null, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    public string? ServerCode { get; } = serverCode;

    public Diagnostic ToDiagnostic() => new(Code, DiagnosticSeverity.Error, "", Message);
}
