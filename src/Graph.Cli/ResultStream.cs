namespace Graph.Cli;

/// <summary>Stdout, buffered, told apart from other files: when its reader goes away, the command ends quietly.</summary>
internal sealed class ResultStream(Stream output) : WriteOnlyStream
{
    private readonly byte[] buffer = new byte[1 << 15];
    private int length;

    public override void Write(ReadOnlySpan<byte> source)
    {
        if (source.Length > buffer.Length - length)
        {
            Flush();
        }

        if (source.Length > buffer.Length)
        {
            Guard(source);
            return;
        }

        source.CopyTo(buffer.AsSpan(length));
        length += source.Length;
    }

    public override void WriteByte(byte value) => Write([value]);

    public override void Flush()
    {
        var pending = length;
        length = 0;
        Guard(buffer.AsSpan(0, pending));
        output.Flush();
    }

    private void Guard(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        try
        {
            output.Write(bytes);
        }
        catch (IOException exception)
        {
            throw OutputClosedException.For(exception);
        }
    }
}
