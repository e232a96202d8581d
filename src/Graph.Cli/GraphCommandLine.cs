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
        var cancellation = interruption.Token;
        var input = terminal.Input;
        terminal = terminal with { Input = () => new InterruptibleInput(input(), cancellation) };
        var root = CommandRegistry.Root(arguments, terminal);
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var context = GlobalOptions.Context(parsed, terminal);
        if (parsed.Errors.Count > 0)
        {
            var message = Telling(parsed).TrimEnd('.').ReplaceLineEndings(" ").Replace(" \t", " ", StringComparison.Ordinal);
            context.Report(new Diagnostic("GR9001", DiagnosticSeverity.Error, "", $"{message}; see graph {CommandName(parsed)}--help"));
            return ExitCodes.CannotStart;
        }

        try
        {
            if (parsed.CommandResult.Command is GraphCommand command && parsed.Action is null)
            {
                var exitCode = await command.RunAsync(parsed, context, cancellation).ConfigureAwait(false);
                context.ReportHeldBack();
                return exitCode;
            }

            using var output = context.OpenOutput();
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return Failures.Report(exception, context, cancellation);
        }
    }

    /// <summary>The error that tells most. An option that is none leaves two, its own and one for the value behind it; a word that is no command too: that a command is missing,
    /// and the word.</summary>
    private static string Telling(ParseResult parsed)
    {
        var option = parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith('-'));
        var ofOption = option is null ? null : parsed.Errors.FirstOrDefault(error => error.Message.Contains($"'{option}'", StringComparison.Ordinal));
        return (ofOption ?? parsed.Errors[^1]).Message;
    }

    private static string CommandName(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
