using Graph.Model;

namespace Graph.Cli;

/// <summary>A command can't start, or can't go on: the diagnostic is shown and the program ends with the exit code.</summary>
internal sealed class CommandLineException(Diagnostic diagnostic, int exitCode = ExitCodes.CannotStart, Exception? inner = null)
    : Exception(diagnostic.Message, inner)
{
    public CommandLineException(string code, string place, string message, int exitCode = ExitCodes.CannotStart)
        : this(new Diagnostic(code, DiagnosticSeverity.Error, place, message), exitCode)
    {
    }

    public Diagnostic Diagnostic { get; } = diagnostic;

    public int ExitCode { get; } = exitCode;
}
