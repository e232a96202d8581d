namespace Graph.Cli;

internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Finished, and errors were reported.</summary>
    public const int DoneWithErrors = 1;

    /// <summary>Wrong usage, or it can't start: no such store, no server.</summary>
    public const int CannotStart = 2;

    /// <summary>Ctrl-C; what was finished is kept.</summary>
    public const int Interrupted = 130;
}
