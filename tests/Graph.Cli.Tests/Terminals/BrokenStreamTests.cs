using Graph.Cli.Terminals;

namespace Graph.Cli.Tests.Terminals;

/// <summary>Streams that are closed, full or silent.</summary>
public sealed class BrokenStreamTests
{
    private const int NoSpaceLeft = 28, BrokenPipe = 32;

    [TestCase(NoSpaceLeft, 1, "error[GR9003]: the results can't be written: it failed")]
    [TestCase(BrokenPipe, 1, "")]
    public void AFullDiskIsToldAndAReaderThatWentAwayIsNot(int failure, int exitCode, string says)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "Alderton beat Brackwell 2-1 on Saturday.");
        CommandRun.Of("import", folder.At("a.txt"), "--to", folder.At("a.graph"));
        Assert.Multiple(() =>
        {
            foreach (var arguments in (string[][])[["query", "MATCH (n) RETURN n", "--from", folder.At("a.graph")], ["extract", folder.At("a.txt")]])
            {
                using var error = new StringWriter();
                using var output = new FailingStream(failure);
                var run = GraphCommandLine.RunAsync(arguments, new Terminal(() => Stream.Null, output, error, false, false, _ => null, CommandRun.Loader)).GetAwaiter().GetResult();
                Assert.That(run, Is.EqualTo(exitCode));
                Assert.That(error.ToString(), says.Length == 0 ? Is.Empty : Does.StartWith(says));
            }
        });
    }

    [Test]
    public void StderrThatCantBeWrittenStopsNothing()
    {
        using var output = new RemarkStream(new FailingStream(NoSpaceLeft));
        using var writer = new StreamWriter(output) { AutoFlush = true };
        Assert.DoesNotThrow(() => writer.WriteLine("a remark"));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void AReaderThatWentAwayEndsWhatIsWrittenToIt()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        using var output = new UnixOutput(Stream.Null, (int)pipe.SafePipeHandle.DangerousGetHandle());
        output.Write("read"u8);
        pipe.DisposeLocalCopyOfClientHandle();
        var failure = Assert.Throws<IOException>(() => output.Write("gone"u8))!;
        Assert.That(OutputClosedException.For(failure), Is.InstanceOf<OutputClosedException>());
    }

    [TestCase("schema")]
    [TestCase("--help")]
    [TestCase("--version")]
    public void AFullDiskIsToldByEveryCommandAlike(string command)
    {
        using var error = new StringWriter();
        using var output = new FailingStream(NoSpaceLeft);
        var exitCode = GraphCommandLine.RunAsync([command], new Terminal(() => Stream.Null, output, error, false, false, _ => null, CommandRun.Loader)).GetAwaiter().GetResult();
        Assert.That((exitCode, error.ToString()), Is.EqualTo((1, "error[GR9003]: the results can't be written: it failed; what was printed so far is not whole" + Environment.NewLine)));
    }

    [Test]
    public void WaitingForInputEndsWhenInterrupted()
    {
        using var source = new CancellationTokenSource();
        using var silent = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        using var reading = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, silent.ClientSafePipeHandle);
        using var input = new InterruptibleInput(reading, source.Token);
        source.CancelAfter(50);
        Assert.Catch<OperationCanceledException>(() => _ = input.ReadByte());
        silent.WriteByte(1);
    }

    private sealed class FailingStream(int failure) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> source) => throw new IOException("it failed", failure);

        public override void Write(byte[] source, int offset, int count) => Write(source.AsSpan(offset, count));

        public override void WriteByte(byte value) => Write([value]);
    }
}
