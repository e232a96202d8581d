using System.Text;
using Graph.Cli.Pipelines;

namespace Graph.Cli.Terminals;

/// <summary>The streams of a run, so that tests can run commands without a process.</summary>
/// <param name="Input">Opens standard input.</param>
/// <param name="Output">Results and nothing else, UTF-8 without a byte-order mark.</param>
/// <param name="Error">Progress, summaries, diagnostics.</param>
/// <param name="ErrorIsTerminal">True when a person looks at <paramref name="Error"/>.</param>
/// <param name="OutputIsTerminal">True when a person looks at <paramref name="Output"/>.</param>
/// <param name="Extraction">Loads what reading reports needs; called only then, because a query is quicker without it.</param>
/// <param name="Environment">Value of an environment variable; null when unset.</param>
internal sealed record Terminal(
    Func<Stream> Input,
    Stream Output,
    TextWriter Error,
    bool ErrorIsTerminal,
    bool OutputIsTerminal,
    Func<string, string?> Environment,
    Func<ExtractionLoader> Extraction)
{
    public static Terminal OfProcess() => new(
        OpenInput,
        OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixOutput(Console.OpenStandardOutput(), 1),
        new StreamWriter(new RemarkStream(Console.OpenStandardError()), new UTF8Encoding(false), 1024) { AutoFlush = true },
        !Console.IsErrorRedirected,
        !Console.IsOutputRedirected,
        System.Environment.GetEnvironmentVariable,
        () => new ExtractionLoader());

    /// <exception cref="CommandLineException">The program was started without standard input.</exception>
    private static Stream OpenInput() => UnixFiles.IsInherited(0)
        ? Console.OpenStandardInput()
        : throw new CommandLineException("GR1014", "-", "standard input is closed; pipe into the command, or name a file");
}
