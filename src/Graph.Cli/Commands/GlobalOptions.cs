using System.CommandLine;
using Graph.Cli.Terminals;

namespace Graph.Cli.Commands;

/// <summary>Options that work with every command.</summary>
internal static class GlobalOptions
{
    public const string Quiet = "--quiet", Verbose = "--verbose", NoColour = "--no-color";

    public static void AddTo(Command root)
    {
        root.Add(new Option<bool>(Quiet, "-q") { Description = "only results and errors: no progress, summary or warning", Recursive = true });
        root.Add(new Option<bool>(Verbose) { Description = "remarks too, and where a failure happened", Recursive = true });
        root.Add(new Option<bool>(NoColour) { Description = "no colour, as the variable NO_COLOR does", Recursive = true });
    }

    public static CommandContext Context(ParseResult parsed, Terminal terminal)
    {
        var plain = parsed.GetValue<bool>(NoColour) || !string.IsNullOrEmpty(terminal.Environment("NO_COLOR")) || terminal.Environment("TERM") == "dumb";
        return new CommandContext(terminal, parsed.GetValue<bool>(Quiet), parsed.GetValue<bool>(Verbose), terminal.ErrorIsTerminal && !plain);
    }
}
