using System.Security.Cryptography;
using System.Text;

namespace Graph.Neo4jLoader.Ownership;

internal static class OwnerKey
{
    /// <summary>Twelve hex digits, so that Neo4j keeps the mark inside the node's or relationship's own record.</summary>
    public static string Of(string owner) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner)))[..12];
}
