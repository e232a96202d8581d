using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Graph.Model.Schema;

namespace Graph.Model;

/// <summary>Ids of relationships: content decides, never a counter, so that the order of reports does not matter.</summary>
public static class RelationshipIds
{
    /// <summary><c>rel/</c> and 20 hex digits of the SHA-256 of the parts joined by line feeds.</summary>
    /// <param name="key">What tells two relationships of one type between the same ends apart (a goal's id, a status); empty when nothing does.</param>
    public static string Create(string type, string from, string to, string key = "")
    {
        var most = Encoding.UTF8.GetMaxByteCount(type.Length + from.Length + to.Length + key.Length + 4);
        Span<byte> bytes = most <= 1024 ? stackalloc byte[1024] : new byte[most], digest = stackalloc byte[SHA256.HashSizeInBytes];
        var length = 0;
        foreach (var part in (ReadOnlySpan<string>)[type, from, to, key])
        {
            length += Encoding.UTF8.GetBytes(part, bytes[length..]);
            bytes[length++] = (byte)'\n';
        }

        SHA256.HashData(bytes[..(length - 1)], digest);
        Span<char> id = stackalloc char[Prefix.Length + (2 * BytesOfDigest)];
        Prefix.CopyTo(id);
        Convert.TryToHexStringLower(digest[..BytesOfDigest], id[Prefix.Length..], out _);
        return new string(id);
    }

    private const string Prefix = "rel/";

    private const int BytesOfDigest = 10;

    /// <summary>The key of a relationship by its type's definition: the values of the key's properties, absent ones empty, joined by line feeds.</summary>
    public static string KeyOf(RelationshipDefinition definition, ImmutableSortedDictionary<string, PropertyValue> properties) =>
        string.Join('\n', definition.Key.Select(name => properties.TryGetValue(name, out var value) ? value.ToString() : ""));
}
