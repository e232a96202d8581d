namespace Graph.Cli.Terminals;

/// <summary>Standard input that a person may still be typing or a pipe not have filled: waiting for it ends when the command is interrupted.</summary>
internal sealed class InterruptibleInput(Stream input, CancellationToken cancellation) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="OperationCanceledException">The command was interrupted; what arrives later is lost.</exception>
    public override int Read(byte[] target, int offset, int count) =>
        Task.Run(() => input.Read(target, offset, count), CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] source, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // A read that still waits holds the stream; the process ends with it.
        if (disposing && !cancellation.IsCancellationRequested)
        {
            input.Dispose();
        }

        base.Dispose(disposing);
    }
}
