namespace Graph.Cli.Terminals;

/// <summary>Stderr: when nothing can be written to it (closed, or a full disk), the command goes on and its exit code tells how it ended.</summary>
internal sealed class RemarkStream(Stream output) : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> source)
    {
        try
        {
            output.Write(source);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // There is no other place to tell it.
        }
    }

    public override void Flush()
    {
        try
        {
            output.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As above.
        }
    }
}
