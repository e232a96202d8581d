using System.Security.Cryptography;
using System.Text;

namespace Graph.Store.Merged;

/// <summary>SHA-256 over the rows of the merged graph in the order of their ids: equal for equal graphs.</summary>
internal sealed class GraphHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] bytes = new byte[4096];

    /// <summary>Call between the nodes and the relationships, and before the conflicts.</summary>
    public void NextTable() => hash.AppendData([0xFF]);

    public void Append(in GraphRow row)
    {
        Append(row.Id);
        Append(row.First);
        Append(row.Second);
        Append(row.Third);
        Append(row.Properties);
    }

    public void Append(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        if (bytes.Length < most)
        {
            bytes = new byte[most];
        }

        var length = Encoding.UTF8.GetBytes(text, bytes);
        bytes[length] = 0;
        hash.AppendData(bytes.AsSpan(0, length + 1));
    }

    public byte[] Finish() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();
}
