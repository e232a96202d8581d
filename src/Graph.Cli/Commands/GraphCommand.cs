using System.Collections.Immutable;
using System.CommandLine;
using Graph.Cli.Terminals;

namespace Graph.Cli.Commands;

/// <summary>One command of the program: its arguments, its help, and what it does.</summary>
/// <param name="examples">Lines to show in its help as they would be typed.</param>
internal abstract class GraphCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public ImmutableArray<string> Examples { get; } = [.. examples];

    /// <returns>The exit code (<see cref="ExitCodes"/>).</returns>
    public abstract Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation);
}
