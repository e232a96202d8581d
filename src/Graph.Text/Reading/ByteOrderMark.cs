using System.Text;

namespace Graph.Text.Reading;

internal static class ByteOrderMark
{
    /// <summary>Reads past a byte-order mark.</summary>
    /// <returns>Bytes that were read and belong to the content, and the encoding that a UTF-16 mark names (null for bytes of UTF-8 or unknown).</returns>
    public static (byte[] Head, Encoding? Utf16) Skip(Stream stream)
    {
        var head = new byte[3];
        var length = stream.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        return head.AsSpan(0, length) switch
        {
            [0xEF, 0xBB, 0xBF] => ([], null),
            [0xFF, 0xFE, ..] => (head[2..length], Encoding.Unicode),
            [0xFE, 0xFF, ..] => (head[2..length], Encoding.BigEndianUnicode),
            _ => (head[..length], null),
        };
    }
}

/// <summary>A stream with bytes that were already read from it put back before the rest. Read-only.</summary>
internal sealed class HeadedStream(byte[] head, Stream rest) : Stream
{
    private int position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (position == head.Length)
        {
            return rest.Read(buffer, offset, count);
        }

        var taken = Math.Min(count, head.Length - position);
        head.AsSpan(position, taken).CopyTo(buffer.AsSpan(offset));
        position += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
