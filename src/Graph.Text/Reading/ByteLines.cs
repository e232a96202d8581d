using Graph.Model;

namespace Graph.Text.Reading;

/// <summary>The lines of a stream as bytes, one at a time, none longer than a limit.</summary>
internal sealed class ByteLines(Stream stream, int limit)
{
    private byte[] buffer = new byte[1 << 16];
    private int start, end;
    private bool atEnd;

    /// <summary>Number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Length of the line read last, when it was over the limit and skipped; else 0.</summary>
    public long SkippedLength { get; private set; }

    /// <param name="line">Without its line end; valid until the next call; empty for a skipped line.</param>
    /// <returns>False at the end.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        SkippedLength = 0;
        line = default;
        var scanned = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + scanned, end - start - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(scanned + at, 1);
                return true;
            }

            scanned = end - start;
            if (atEnd)
            {
                if (scanned == 0 && SkippedLength == 0)
                {
                    return false;
                }

                line = Take(scanned, 0);
                return true;
            }

            if (scanned > limit)
            {
                SkippedLength += scanned;
                start = end = scanned = 0;
            }

            Fill();
        }
    }

    private ReadOnlySpan<byte> Take(int length, int terminator)
    {
        Number++;
        var line = buffer.AsSpan(start, length);
        start += length + terminator;
        if (SkippedLength > 0)
        {
            SkippedLength += length;
            return default;
        }

        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        atEnd = read == 0;
    }
}
