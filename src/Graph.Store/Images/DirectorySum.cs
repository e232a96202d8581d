using System.Buffers.Binary;
using System.Numerics;

namespace Graph.Store.Images;

/// <summary>
/// A checksum of the directory against damage, not against forgery: four lanes of 64 bits, each over every fourth word. SHA-256 would do, but the library that brings it
/// takes longer to load than a query takes.
/// </summary>
internal static class DirectorySum
{
    private const ulong Factor = 0x9E3779B97F4A7C15UL;

    /// <param name="sum">32 bytes.</param>
    public static void Write(ReadOnlySpan<byte> bytes, Span<byte> sum)
    {
        Span<ulong> lanes = [1, 2, 3, 4];
        var word = 0;
        for (; (word + 1) * sizeof(ulong) <= bytes.Length; word++)
        {
            Add(lanes, word, BinaryPrimitives.ReadUInt64LittleEndian(bytes[(word * sizeof(ulong))..]));
        }

        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        bytes[(word * sizeof(ulong))..].CopyTo(last);
        Add(lanes, word, BinaryPrimitives.ReadUInt64LittleEndian(last));

        for (var i = 0; i < lanes.Length; i++)
        {
            var mixed = (lanes[i] ^ (ulong)bytes.Length) * Factor;
            BinaryPrimitives.WriteUInt64LittleEndian(sum[(i * sizeof(ulong))..], mixed ^ (mixed >> 32));
        }
    }

    private static void Add(Span<ulong> lanes, int word, ulong value) =>
        lanes[word & 3] = BitOperations.RotateLeft((lanes[word & 3] ^ value) * Factor, 29);

    public static bool Is(ReadOnlySpan<byte> sum, ReadOnlySpan<byte> bytes)
    {
        Span<byte> own = stackalloc byte[ImageFormat.HashBytes];
        Write(bytes, own);
        return own.SequenceEqual(sum);
    }
}
