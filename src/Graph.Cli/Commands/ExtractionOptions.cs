using System.CommandLine;
using System.Globalization;
using Graph.Cli.Pipelines;
using Graph.Cli.Terminals;
using Graph.Text.Reading;

namespace Graph.Cli.Commands;

/// <summary>Arguments of the commands that read reports.</summary>
internal sealed class ExtractionOptions
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "text files, folders, .jsonl, .csv, a .gz of any of them, or - for JSON lines on standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> data = new("--data") { Description = "a folder with names, word lists and rules of your own, added to the program's; may be given again", HelpName = "DIR" };
    private readonly Option<int> jobs = new("--jobs", "-j") { Description = "reports to work on at once (default: one for each processor); changes nothing but time", HelpName = "N", DefaultValueFactory = _ => 0 };
    private readonly Option<bool> noQuotes = new("--no-quotes") { Description = "keep no text of the reports, only positions in it" };
    private readonly Option<bool> noPrior = new("--no-prior") { Description = "never let known clubs decide a man's side when the text does not" };
    private readonly Option<int> maximumSize = new("--max-size") { Description = "largest size of one report in MB", HelpName = "MB", DefaultValueFactory = _ => ReadingOptions.DefaultMaximumBytes >> 20 };

    public ExtractionOptions(Command command, bool withPaths = true)
    {
        if (withPaths)
        {
            command.Add(paths);
        }

        foreach (Option option in new Option[] { data, jobs, noQuotes, noPrior, maximumSize })
        {
            command.Add(option);
        }

        Bound(jobs, 0, 1024);
        Bound(maximumSize, 1, 1024);
    }

    public string[] Paths(ParseResult arguments) => arguments.GetValue(paths) ?? [];

    public bool KeepQuotes(ParseResult arguments) => !arguments.GetValue(noQuotes);

    public int Jobs(ParseResult arguments) => arguments.GetValue(jobs) is > 0 and var chosen ? chosen : Environment.ProcessorCount;

    public ReportReader Reader(ParseResult arguments, Terminal terminal) =>
        new(new ReadingOptions(arguments.GetValue(maximumSize) << 20, terminal.Input, UnixFiles.Special));

    public ReportWork Work(ParseResult arguments, Terminal terminal) =>
        terminal.Extraction().Load(arguments.GetValue(data) ?? [], KeepQuotes(arguments), !arguments.GetValue(noPrior));

    /// <summary>Makes an option refuse what is no whole number between two bounds.</summary>
    public static void Bound(Option<int> option, int least, int most) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (!int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || value < least || value > most)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} is {token.Value}; expected a whole number from {least} to {most}"));
            }
        }
    });
}
