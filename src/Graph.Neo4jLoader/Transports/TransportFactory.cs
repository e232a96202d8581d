using Graph.Neo4jLoader.Transports.Http;

namespace Graph.Neo4jLoader.Transports;

internal static class TransportFactory
{
    public static bool HasDriver =>
#if NEO4J_DRIVER
        true;
#else
        false;
#endif

    /// <exception cref="Neo4jException">The transport of the address is not built in.</exception>
    public static INeo4jTransport Open(Neo4jTarget target, TimeSpan requestTimeout)
    {
        if (target.IsHttp)
        {
            return new QueryApiTransport(target, requestTimeout);
        }
#if NEO4J_DRIVER
        return new Bolt.DriverTransport(target, requestTimeout);
#else
        throw new Neo4jException(
            "GR7005",
            $"This program was built without Neo4j's driver, which {target.Address.Scheme}:// needs: use the server's HTTP address "
            + $"(http://{target.Address.Host}:7474, https:// with encryption), or build with -p:Neo4jDriver=true.");
#endif
    }
}
