using System.CommandLine;
using Graph.Cli.Commands;
using Graph.Cli.Terminals;
using Graph.Model;

namespace Graph.Cli;

/// <summary>Parses the command line, runs one command and gives its exit code.</summary>
internal static class GraphCommandLine
{
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        using var interruption = new Interruption();
        var root = CommandRegistry.Root(arguments, terminal);
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var context = GlobalOptions.Context(parsed, terminal);
        if (parsed.Errors.Count > 0)
        {
            // A word that is no command leaves two errors: that a command is missing, and the word, which tells more.
            var message = parsed.Errors[^1].Message.TrimEnd('.').ReplaceLineEndings(" ");
            context.Report(new Diagnostic("GR9001", DiagnosticSeverity.Error, "", $"{message}; see graph {CommandName(parsed)}--help"));
            return ExitCodes.CannotStart;
        }

        try
        {
            if (parsed.CommandResult.Command is GraphCommand command && parsed.Action is null)
            {
                var exitCode = await command.RunAsync(parsed, context, interruption.Token).ConfigureAwait(false);
                context.ReportHeldBack();
                return exitCode;
            }

            using var output = context.OpenOutput();
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                interruption.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return Failures.Report(exception, context, interruption.Token);
        }
    }

    private static string CommandName(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
