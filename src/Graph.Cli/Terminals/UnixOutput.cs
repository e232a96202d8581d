using System.Runtime.InteropServices;

namespace Graph.Cli.Terminals;

/// <summary>Standard output on Unix, where the console's own stream keeps silent about a reader that went away: a long command would work on for nobody.</summary>
internal sealed class UnixOutput(Stream console, int descriptor) : WriteOnlyStream
{
    private static readonly int TryAgain = OperatingSystem.IsLinux() ? 11 : 35;

    /// <exception cref="IOException">With the system's number of the error as its result.</exception>
    public override void Write(ReadOnlySpan<byte> source)
    {
        while (source.Length > 0)
        {
            var written = UnixFiles.Write(descriptor, source);
            if (written >= 0)
            {
                source = source[written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error != TryAgain)
            {
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
            }

            // A descriptor that does not wait: the console's stream knows how to.
            console.Write(source);
            return;
        }
    }

    public override void Flush()
    {
    }
}
