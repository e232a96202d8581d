namespace Graph.Neo4jLoader;

/// <summary>The schemes of addresses, and what a usable address looks like.</summary>
internal static class Neo4jSchemes
{
    public static IReadOnlyList<string> All { get; } =
        ["http", "https", "bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    /// <exception cref="Neo4jException">Not an address, a scheme of something else, or with a user or password inside.</exception>
    public static Uri Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || !All.Contains(uri.Scheme))
        {
            throw new Neo4jException(
                "GR7001",
                $"\"{Redact(address)}\" is no Neo4j address: expected http://, https://, bolt://, neo4j:// (or these with +s, +ssc) and a host, as in http://localhost:7474.");
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new Neo4jException(
                "GR7004",
                $"The address {Redact(address)} holds a user name or password: leave them out and set NEO4J_USERNAME and NEO4J_PASSWORD.");
        }

        return uri;
    }

    /// <summary>The address with everything before an <c>@</c> of the authority replaced.</summary>
    public static string Redact(string address)
    {
        var at = address.LastIndexOf('@');
        var start = address.IndexOf("://", StringComparison.Ordinal);
        return at < 0 ? address : string.Concat(start < 0 ? "" : address.AsSpan(0, start + 3), "***", address.AsSpan(at));
    }
}
