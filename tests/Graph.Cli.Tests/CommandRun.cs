using System.Text;
using Graph.Cli.Pipelines;
using Graph.Cli.Terminals;

namespace Graph.Cli.Tests;

/// <summary>Runs commands of the program within the test's process, with streams of the test's own.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    // Loading names, rules and weights takes longer than most tests.
    private static readonly ExtractionLoader Extraction = new();

    public static ExtractionLoader Loader() => Extraction;

    public static CommandRun Of(params string[] arguments) => With("", arguments);

    public static CommandRun With(string input, params string[] arguments) => With(Encoding.UTF8.GetBytes(input), new Dictionary<string, string>(), arguments);

    public static CommandRun With(byte[] input, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(() => new MemoryStream(input), output, error, false, false, environment.GetValueOrDefault, Loader);
        var exitCode = GraphCommandLine.RunAsync(arguments, terminal).GetAwaiter().GetResult();
        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
