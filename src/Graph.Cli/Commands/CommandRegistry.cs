using System.Collections.Immutable;
using System.CommandLine;
using Graph.Cli.Help;
using Graph.Cli.Terminals;

namespace Graph.Cli.Commands;

/// <summary>All commands, in the order in which help lists them.</summary>
internal static class CommandRegistry
{
    private static readonly ImmutableArray<(string Name, Func<GraphCommand> Create)> Commands =
    [
        ("import", () => new ImportCommand()),
        ("extract", () => new ExtractCommand()),
        (QueryCommand.Word, () => new QueryCommand()),
        ("export", () => new ExportCommand()),
        ("load", () => new LoadCommand()),
        ("remove", () => new RemoveCommand()),
        ("explain", () => new ExplainCommand()),
        ("misses", () => new MissesCommand()),
        ("conflicts", () => new ConflictsCommand()),
        ("check", () => new CheckCommand()),
        ("info", () => new InfoCommand()),
        ("evaluate", () => new EvaluateCommand()),
        ("review", () => new ReviewCommand()),
        ("schema", () => new SchemaCommand()),
    ];

    /// <summary>The word that names the command, if one does: the first that is no option; null without one.</summary>
    public static string? FirstWord(string[] arguments) => Array.Find(arguments, argument => !argument.StartsWith('-'));

    /// <summary>The root; when the first word names a command, with that command alone, because making all of them takes longer than a small query.</summary>
    public static RootCommand Root(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand(HelpTexts.Program);
        GlobalOptions.AddTo(root);
        var first = FirstWord(arguments);
        var isNamed = false;
        foreach (var (name, _) in Commands)
        {
            isNamed |= name == first;
        }

        foreach (var (name, create) in Commands)
        {
            if (!isNamed || name == first)
            {
                root.Add(create());
            }
        }

        HelpPages.Install(root, terminal);
        return root;
    }
}
