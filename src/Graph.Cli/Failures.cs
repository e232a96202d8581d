using Graph.Cli.Terminals;
using Graph.Model;
using Graph.Neo4jLoader;
using Graph.Store;

namespace Graph.Cli;

/// <summary>Turns what ends a command early into one line for people and an exit code; never a stack trace unless asked.</summary>
internal static class Failures
{
    public static int Report(Exception exception, CommandContext context, CancellationToken cancellation)
    {
        switch (exception)
        {
            case CommandLineException failure:
                context.Report(failure.Diagnostic);
                return failure.ExitCode;
            case StoreException store:
                context.Report(store.Diagnostic);
                return ExitCodes.CannotStart;
            case Neo4jException server:
                context.Report(server.ToDiagnostic());
                return ExitCodes.CannotStart;
            case OperationCanceledException when cancellation.IsCancellationRequested:
                context.Say("interrupted; what was finished is kept");
                return ExitCodes.Interrupted;
            case OutputClosedException:
                return ExitCodes.DoneWithErrors;
            case IOException or UnauthorizedAccessException:
                context.Report(new Diagnostic("GR9003", DiagnosticSeverity.Error, "", exception.Message));
                return ExitCodes.DoneWithErrors;
            default:
                context.Report(new Diagnostic("GR9999", DiagnosticSeverity.Error, "", $"the program failed ({exception.GetType().Name}: {exception.Message}); please report it with the command and the output of --verbose"));
                context.Detail(exception.ToString());
                return ExitCodes.DoneWithErrors;
        }
    }
}
