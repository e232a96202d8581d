using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Graph.Model.Merging;

namespace Graph.Store.Merged;

/// <summary>What the graph's hash is made of: for nodes and for relationships the number of rows and the sum of their digests, so that rows come and go without
/// the others being read. Equal for equal graphs.</summary>
internal sealed class GraphSums
{
    private const int Lanes = SHA256.HashSizeInBytes / sizeof(ulong);

    private readonly ulong[] sums = new ulong[2 * Lanes];
    private byte[] bytes = new byte[4096];

    public long Nodes { get; private set; }

    public long Relationships { get; private set; }

    /// <summary>Changes with every change of the code that merges: what another build merged may not be what this one would.</summary>
    private static Guid Build => typeof(GraphMerger).Module.ModuleVersionId;

    /// <returns>Null where the sums are of another build.</returns>
    public static GraphSums? Read(ReadOnlySpan<byte> stored)
    {
        if (stored.Length != 16 + (sizeof(ulong) * ((2 * Lanes) + 2)) || new Guid(stored[..16]) != Build)
        {
            return null;
        }

        var read = new GraphSums();
        var numbers = stored[16..];
        for (var i = 0; i < read.sums.Length; i++)
        {
            read.sums[i] = BinaryPrimitives.ReadUInt64LittleEndian(numbers[(i * sizeof(ulong))..]);
        }

        read.Nodes = BinaryPrimitives.ReadInt64LittleEndian(numbers[(read.sums.Length * sizeof(ulong))..]);
        read.Relationships = BinaryPrimitives.ReadInt64LittleEndian(numbers[((read.sums.Length + 1) * sizeof(ulong))..]);
        return read;
    }

    public byte[] Write() => [.. Build.ToByteArray(), .. Numbers()];

    public void AddNode(in GraphRow row, int times = 1)
    {
        Nodes += times;
        Add(row, times, 0);
    }

    /// <param name="times">Minus one takes the row away.</param>
    public void AddRelationship(in GraphRow row, int times = 1)
    {
        Relationships += times;
        Add(row, times, Lanes);
    }

    /// <summary>The graph's hash.</summary>
    public byte[] Hash(IEnumerable<Conflict> conflicts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Numbers());
        foreach (var conflict in conflicts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(conflict.ToString()));
            hash.AppendData([0]);
        }

        return hash.GetHashAndReset();
    }

    private byte[] Numbers()
    {
        var numbers = new byte[sizeof(ulong) * (sums.Length + 2)];
        for (var i = 0; i < sums.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(numbers.AsSpan(i * sizeof(ulong)), sums[i]);
        }

        BinaryPrimitives.WriteInt64LittleEndian(numbers.AsSpan(sums.Length * sizeof(ulong)), Nodes);
        BinaryPrimitives.WriteInt64LittleEndian(numbers.AsSpan((sums.Length + 1) * sizeof(ulong)), Relationships);
        return numbers;
    }

    private void Add(in GraphRow row, int times, int first)
    {
        var length = 0;
        foreach (var text in (ReadOnlySpan<string>)[row.Id, row.First, row.Second, row.Third, row.Properties])
        {
            var most = length + Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
            if (bytes.Length < most)
            {
                Array.Resize(ref bytes, Math.Max(most, 2 * bytes.Length));
            }

            length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
            bytes[length++] = 0;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), digest);
        for (var lane = 0; lane < Lanes; lane++)
        {
            sums[first + lane] += unchecked((ulong)times * BinaryPrimitives.ReadUInt64LittleEndian(digest[(lane * sizeof(ulong))..]));
        }
    }
}
