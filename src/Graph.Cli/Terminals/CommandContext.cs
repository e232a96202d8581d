using System.Text;
using Graph.Model;

namespace Graph.Cli.Terminals;

/// <summary>What a command talks through: results to stdout, all else to stderr as <c>--quiet</c> and <c>--verbose</c> say.</summary>
internal sealed class CommandContext(Terminal terminal, bool quiet, bool verbose, bool colour)
{
    // An archive with one fault in every line would bury what matters.
    private const int WarningsShownOfOneKind = 20;

    private readonly Dictionary<string, int> warnings = new(StringComparer.Ordinal);
    private Action<string>? line;

    public Terminal Terminal => terminal;

    public bool Quiet => quiet;

    public bool Verbose => verbose;

    /// <summary>True when stderr may be coloured.</summary>
    public bool Colour => colour;

    /// <summary>Number of errors reported so far; a command that finished with some ends with 1.</summary>
    public int Errors { get; private set; }

    public Stream Output => terminal.Output;

    /// <summary>Where progress may draw: a terminal, not silenced.</summary>
    public bool ShowsProgress => terminal.ErrorIsTerminal && !quiet;

    /// <summary>0, or 1 when errors were reported.</summary>
    public int ExitCode => Errors > 0 ? ExitCodes.DoneWithErrors : ExitCodes.Done;

    /// <summary>Errors always, warnings unless quiet, remarks when verbose; one line each.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            Errors++;
        }
        else if (quiet || (diagnostic.Severity == DiagnosticSeverity.Info && !verbose))
        {
            return;
        }
        else if (!verbose && diagnostic.Severity == DiagnosticSeverity.Warning)
        {
            var count = warnings[diagnostic.Code] = warnings.GetValueOrDefault(diagnostic.Code) + 1;
            if (count > WarningsShownOfOneKind)
            {
                return;
            }
        }

        Line(Painted(diagnostic));
    }

    /// <summary>Says how many warnings were held back; called at a command's end.</summary>
    public void ReportHeldBack()
    {
        var codes = new List<string>(warnings.Keys);
        codes.Sort(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            if (warnings[code] > WarningsShownOfOneKind)
            {
                Say($"{warnings[code] - WarningsShownOfOneKind} more warnings {code} are not shown; --verbose shows them");
            }
        }
    }

    /// <summary>A line for people that is no diagnostic; not shown when quiet.</summary>
    public void Say(string line)
    {
        if (!quiet)
        {
            Line(line);
        }
    }

    /// <summary>A line that only <c>--verbose</c> shows.</summary>
    public void Detail(string line)
    {
        if (verbose)
        {
            Line(line);
        }
    }

    /// <summary>A writer of text results; the caller disposes it, which flushes and leaves stdout open. Lines end with LF everywhere.</summary>
    public StreamWriter OpenOutput() => new(new ResultStream(terminal.Output), new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };

    /// <summary>While something is drawn at the bottom of the terminal, lines go through what draws it.</summary>
    public void Through(Action<string>? writeLine) => line = writeLine;

    private void Line(string text)
    {
        if (line is { } write)
        {
            write(text);
        }
        else
        {
            terminal.Error.WriteLine(text);
        }
    }

    private string Painted(Diagnostic diagnostic)
    {
        var text = diagnostic.ToString().ReplaceLineEndings(" ");
        if (!colour)
        {
            return text;
        }

        var (word, paint) = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => ("error[", "\e[31m"),
            DiagnosticSeverity.Warning => ("warning[", "\e[33m"),
            _ => ("info[", "\e[36m"),
        };
        var at = text.IndexOf(word, StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf(']', at);
        return end < 0 ? text : string.Concat(text.AsSpan(0, at), paint, text.AsSpan(at, end + 1 - at), "\e[0m" + text[(end + 1)..]);
    }
}
