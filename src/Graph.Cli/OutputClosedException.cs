namespace Graph.Cli;

/// <summary>The reader of stdout went away, as <c>head</c> does; nothing is left to say.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception(inner.Message, inner)
{
    private const int BrokenPipeOfUnix = 32;

    // ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows, as results.
    private static readonly int[] BrokenPipeOfWindows = [unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>What to throw when writing results failed: a reader that went away ends quietly, a full disk is told.</summary>
    public static Exception For(IOException failure) => failure.HResult == BrokenPipeOfUnix || BrokenPipeOfWindows.Contains(failure.HResult)
        ? new OutputClosedException(failure)
        : new CommandLineException("GR9003", "", $"the results can't be written: {failure.Message.TrimEnd('.')}; what was printed so far is not whole", ExitCodes.DoneWithErrors);
}
