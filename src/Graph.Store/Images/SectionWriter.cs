using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Graph.Store.Images;

/// <summary>Writes sections one after the other, each at a multiple of the alignment, and keeps a digest over them.</summary>
internal sealed class SectionWriter(Stream to) : IDisposable
{
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long position = ImageFormat.HeaderBytes;

    public long Position => position;

    public Section Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (values.IsEmpty)
        {
            return default;
        }

        var start = Begin();
        // A span of 5 million longs has more bytes than an int can count only beyond 2 GB: written in pieces.
        const int Piece = 1 << 20;
        for (var i = 0; i < values.Length; i += Piece)
        {
            Append(MemoryMarshal.AsBytes(values.Slice(i, Math.Min(Piece, values.Length - i))));
        }

        return new Section(start, position - start);
    }

    /// <summary>Starts a section whose bytes are appended one by one; ends with the next section.</summary>
    public long Begin()
    {
        var padding = (int)(-position & (ImageFormat.Alignment - 1));
        Append(stackalloc byte[padding]);
        return position;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes);
        digest.AppendData(bytes);
        position += bytes.Length;
    }

    public byte[] Digest() => digest.GetCurrentHash();

    public void Dispose() => digest.Dispose();
}
