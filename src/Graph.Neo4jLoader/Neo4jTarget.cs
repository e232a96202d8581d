namespace Graph.Neo4jLoader;

/// <summary>A Neo4j database to talk to, checked: never holds credentials in the address.</summary>
/// <param name="Address">Scheme <c>http</c>, <c>https</c> (Query API) or <c>bolt</c>, <c>neo4j</c> with an optional <c>+s</c> or <c>+ssc</c> (driver).</param>
/// <param name="Username">Null together with <paramref name="Password"/> when the server asks for no authentication.</param>
/// <param name="CertificateAuthorityFile">PEM file whose certificates alone are trusted; null for the system's.</param>
/// <param name="AllowInsecure">Send the password over an unencrypted connection to another machine too.</param>
public sealed record Neo4jTarget(
    Uri Address,
    string Database = "neo4j",
    string? Username = null,
    string? Password = null,
    string? CertificateAuthorityFile = null,
    bool AllowInsecure = false)
{
    /// <summary>True for <c>http</c> and <c>https</c>.</summary>
    public bool IsHttp => Address.Scheme is "http" or "https";

    /// <summary>True for every address that this program can be given instead of a store's file.</summary>
    public static bool IsNeo4jAddress(string text) =>
        Neo4jSchemes.All.Any(scheme => text.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an address and what the environment says (<c>NEO4J_USERNAME</c>, <c>NEO4J_PASSWORD</c>, <c>NEO4J_DATABASE</c>).</summary>
    /// <param name="password">From a file or a prompt; null takes the environment's.</param>
    /// <exception cref="Neo4jException">The address is none, holds a password, or would send one in the clear.</exception>
    public static Neo4jTarget Create(
        string address,
        Func<string, string?> environment,
        string? username = null,
        string? password = null,
        string? database = null,
        string? certificateAuthorityFile = null,
        bool allowInsecure = false)
    {
        var uri = Neo4jSchemes.Parse(address);
        var secret = password ?? NullIfEmpty(environment("NEO4J_PASSWORD"));
        var user = username ?? NullIfEmpty(environment("NEO4J_USERNAME")) ?? (secret is null ? null : "neo4j");
        var target = new Neo4jTarget(
            uri,
            database ?? NullIfEmpty(environment("NEO4J_DATABASE")) ?? "neo4j",
            secret is null ? null : user,
            secret,
            certificateAuthorityFile,
            allowInsecure);
        target.Check();
        return target;
    }

    /// <summary>The address and database, without any secret.</summary>
    public override string ToString() => $"{Address.GetLeftPart(UriPartial.Authority)} (database {Database})";

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private void Check()
    {
        if (Username?.Contains(':', StringComparison.Ordinal) == true)
        {
            throw new Neo4jException("GR7002", "The user name contains a colon, which Neo4j's authentication cannot carry: check NEO4J_USERNAME.");
        }

        if (Password is not null && !AllowInsecure && !Address.IsLoopback && Address.Scheme is "http" or "bolt" or "neo4j")
        {
            throw new Neo4jException(
                "GR7003",
                $"The password would go unencrypted over the network to {Address.Host}: use https://, bolt+s:// or neo4j+s://, or --allow-insecure if the network is trusted.");
        }
    }
}
