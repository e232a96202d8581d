namespace Graph.Cli;

/// <summary>The reader of stdout went away, as <c>head</c> does; nothing is left to say.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception(inner.Message, inner);
