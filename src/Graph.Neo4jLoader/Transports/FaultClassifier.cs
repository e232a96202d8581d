namespace Graph.Neo4jLoader.Transports;

/// <summary>From Neo4j's code to what can be done; the same for both transports. Status codes of HTTP and texts of messages decide nothing:
/// a deadlock comes as HTTP 400 on 5.26, and texts change from version to version.</summary>
internal static class FaultClassifier
{
    private static readonly string[] SplitCodes =
    [
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "Neo.TransientError.General.OutOfMemoryError",
        "Neo.TransientError.General.StackOverFlowError",
        "Neo.TransientError.General.TransactionMemoryLimit",
        "Neo.TransientError.General.TransactionOutOfMemoryError",
        "Neo.ClientError.General.TransactionOutOfMemoryError",
        "Neo.ClientError.Transaction.TransactionTimedOut",
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    ];

    private static readonly string[] RowCodes =
    [
        "Neo.ClientError.Statement.TypeError",
        "Neo.ClientError.Statement.ArgumentError",
        "Neo.ClientError.Statement.ArithmeticError",
        "Neo.ClientError.Statement.ConstraintVerificationFailed",
        "Neo.ClientError.Statement.SemanticError",
        "Neo.ClientError.Statement.PropertyNotFound",
        "Neo.ClientError.Statement.ExecutionFailed",
        "Neo.ClientError.Schema.ConstraintValidationFailed",
        "Neo.ClientError.Schema.ConstraintViolation",
        "Neo.ClientError.Request.InvalidFormat",
        "Neo.ClientError.Request.Invalid",
        // An id longer than an index entry may be ends as one of these on 5.26.
        "Neo.DatabaseError.Statement.ExecutionFailed",
        "Neo.DatabaseError.Transaction.TransactionCommitFailed",
    ];

    public static Neo4jFault Classify(string serverCode, string serverMessage)
    {
        var kind = KindOf(serverCode);
        var (code, advice) = Describe(serverCode, kind);
        return new Neo4jFault(kind, code, $"{advice} (Neo4j said {serverCode}: {OneLine(serverMessage)})", serverCode);
    }

    public static FaultKind KindOf(string serverCode)
    {
        if (SplitCodes.Contains(serverCode))
        {
            return FaultKind.Split;
        }

        if (serverCode.StartsWith("Neo.TransientError.", StringComparison.Ordinal) || serverCode == "Neo.ClientError.Cluster.NotALeader")
        {
            return FaultKind.Retry;
        }

        return RowCodes.Contains(serverCode) ? FaultKind.Row : FaultKind.Fatal;
    }

    private static (string Code, string Advice) Describe(string serverCode, FaultKind kind) => serverCode switch
    {
        "Neo.ClientError.Security.Unauthorized" => ("GR7010", "The server refused the user name or password: set NEO4J_USERNAME and NEO4J_PASSWORD"),
        "Neo.ClientError.Security.AuthenticationRateLimit" => ("GR7010", "Too many wrong passwords: wait some seconds, then set NEO4J_USERNAME and NEO4J_PASSWORD"),
        "Neo.ClientError.Security.CredentialsExpired" => ("GR7010", "The password must be changed first: run ALTER CURRENT USER SET PASSWORD in Neo4j's browser or shell"),
        "Neo.ClientError.Database.DatabaseNotFound" => ("GR7011", "There is no such database: check NEO4J_DATABASE"),
        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => ("GR7014", "The database is read-only: load into its writable member, or allow writes"),
        "Neo.ClientError.Statement.AccessMode" => ("GR7015", "The query writes, and only reading queries are run here"),
        "Neo.ClientError.Statement.SyntaxError" => ("GR7016", "The server does not understand the query"),
        _ when serverCode.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => ("GR7014", "The user may not do this: give it write access, or use another"),
        _ when kind == FaultKind.Retry => ("GR7020", "The server is busy or away"),
        _ when kind == FaultKind.Split => ("GR7021", "The server has not enough memory or time for one request"),
        _ when kind == FaultKind.Row => ("GR7030", "The server refused a row"),
        _ when serverCode.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) =>
            ("GR7022", "The server failed inside: look into its log (a full disk is the usual reason), then load again"),
        _ => ("GR7023", "The server refused the request"),
    };

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 300 ? line : line[..300] + "…";
    }
}
