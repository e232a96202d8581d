using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Graph.Cli.Commands;
using Graph.Cli.Terminals;
using Graph.Neo4jLoader;

namespace Graph.Cli.Help;

/// <summary>Makes <c>--help</c> the full reference: examples under each command, the meaning of paths, stores and exit codes under the program.</summary>
internal static class HelpPages
{
    // Wide enough for the reference; the same everywhere, so that help is the same text on every machine.
    private const int Width = 140;

    public static string Version { get; } =
        typeof(HelpPages).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The version, and how the program was built to reach Neo4j.</summary>
    public static string Program => $"graph {Version}, reaches Neo4j over {(Neo4jGraphLoader.HasDriver ? "http(s)://, bolt:// and neo4j://" : "http(s)://")}";

    public static void Install(RootCommand root, Terminal terminal)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Action = new PrintHelp();
                    break;
                case VersionOption version:
                    version.Action = new PrintVersion();
                    break;
            }
        }
    }

    private sealed class PrintHelp : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            var command = parseResult.CommandResult.Command;
            new HelpAction { MaxWidth = Width }.Invoke(parseResult);
            if (command is GraphCommand { Examples.Length: > 0 } graphCommand)
            {
                output.WriteLine("Examples:");
                foreach (var example in graphCommand.Examples)
                {
                    output.WriteLine("  " + example);
                }

                output.WriteLine();
            }
            else if (command is RootCommand)
            {
                output.WriteLine(HelpTexts.Reference.ReplaceLineEndings("\n"));
                output.WriteLine($"This is {Program}.");
            }

            return ExitCodes.Done;
        }
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override bool Terminating => true;

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Program);
            return ExitCodes.Done;
        }
    }
}
