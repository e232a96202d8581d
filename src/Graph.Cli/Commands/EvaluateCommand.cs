using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Graph.Cli.Evaluation;
using Graph.Cli.Pipelines;
using Graph.Cli.Terminals;
using Graph.Export.Json;
using Graph.Model;
using Graph.Text.Reading;

namespace Graph.Cli.Commands;

internal sealed class EvaluateCommand : GraphCommand
{
    private readonly Argument<string> goldFolder = new("GOLD_DIR") { Description = "a folder with *.gold.json files" };
    private readonly Option<string?> reports = new("--reports") { Description = "the folder with the reports' texts; default the same folder", HelpName = "DIR" };
    private readonly Option<string?> predicted = new("--predicted") { Description = "lines of graph extract to compare, in place of reading the reports", HelpName = "FILE" };
    private readonly Option<bool> json = new("--json") { Description = "print the figures as JSON" };
    private readonly Option<int> errors = new("--errors") { Description = "list up to so many errors of each category", HelpName = "N" };
    private readonly ExtractionOptions options;

    public EvaluateCommand()
        : base(
            "evaluate",
            "Compares what is read from reports with gold files: precision, recall and F1 for each kind of node and relationship.",
            "graph evaluate data/samples",
            "graph evaluate gold --reports texts --errors 10 --no-prior")
    {
        Add(goldFolder);
        Add(reports);
        Add(predicted);
        Add(json);
        Add(errors);
        options = new ExtractionOptions(this, withPaths: false);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var folder = arguments.GetValue(goldFolder)!;
        if (!Directory.Exists(folder))
        {
            throw new CommandLineException("GR9023", folder, "no such folder; give one with *.gold.json files");
        }

        var gold = Directory.GetFiles(folder, "*" + GoldFile.Ending).Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileName(path)[..^GoldFile.Ending.Length], GoldFile.Read, StringComparer.Ordinal);
        if (gold.Count == 0)
        {
            throw new CommandLineException("GR9023", folder, "there are no *.gold.json files in this folder");
        }

        var words = EvaluationWords.Load(Path.Combine(DataFolder.Default, "evaluation", "equivalents.tsv"));
        var found = Found(arguments, folder, context, cancellation);
        var tally = new ScoreTally();
        var scorer = new ReportScorer(tally, words);
        foreach (var (name, stated) in gold)
        {
            scorer.Score(name, stated, found.GetValueOrDefault(name) ?? new StatedReport());
        }

        tally.Close();
        Print(arguments, context, tally, gold.Count, [.. gold.Keys.Where(name => !found.ContainsKey(name))]);
        return Task.FromResult(context.ExitCode);
    }

    private Dictionary<string, StatedReport> Found(ParseResult arguments, string folder, CommandContext context, CancellationToken cancellation)
    {
        var found = new Dictionary<string, StatedReport>(StringComparer.Ordinal);
        foreach (var graph in arguments.GetValue(predicted) is { } file ? ReadLines(file) : Extract(arguments, folder, context, cancellation))
        {
            found[NameOf(graph.Report)] = StatedByGraph.Of(graph.Graph);
        }

        return found;
    }

    private IEnumerable<ReportGraph> Extract(ParseResult arguments, string folder, CommandContext context, CancellationToken cancellation)
    {
        var items = options.Reader(arguments, context.Terminal).Read([arguments.GetValue(reports) ?? folder]);
        var work = options.Work(arguments, context.Terminal);
        var results = OrderedParallel.Map(
            items, item => item.Report is { } report ? work.Extract(report) : (null, item.Diagnostic), options.Jobs(arguments), cancellation);
        foreach (var (graph, failure) in results)
        {
            if (graph is null)
            {
                context.Report(failure!);
            }
            else
            {
                yield return graph;
            }
        }
    }

    private static IEnumerable<ReportGraph> ReadLines(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            ReportGraph graph;
            try
            {
                graph = ReportLineReader.Read(System.Text.Encoding.UTF8.GetBytes(line));
            }
            catch (FormatException exception)
            {
                throw new CommandLineException("GR9024", $"{file}:{number}", exception.Message);
            }

            yield return graph;
        }
    }

    /// <summary>A gold file's name: the text file's without its ending, or the id that a line gave its report.</summary>
    private static string NameOf(SourceReport report)
    {
        var name = Path.GetFileName(report.File);
        return name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^4] : report.SourceId ?? name;
    }

    private void Print(ParseResult arguments, CommandContext context, ScoreTally tally, int count, string[] missing)
    {
        using var output = context.OpenOutput();
        if (arguments.GetValue(json))
        {
            output.Flush();
            WriteJson(output.BaseStream, tally);
        }
        else
        {
            output.WriteLine($"{count} reports, {missing.Length} without a prediction{(missing.Length == 0 ? "" : $" ({string.Join(", ", missing.Take(5))})")}");
            output.WriteLine($"{"",-24}{"P",7}{"R",7}{"F1",7}{"right",7}{"got",6}{"gold",6}");
            foreach (var category in ScoreTally.Order.Where(tally.Has))
            {
                var score = tally[category];
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{category,-24}{Figure(score.Precision),7}{Figure(score.Recall),7}{Figure(score.F1),7}{score.Right,7}{score.Found,6}{score.Gold,6}"));
            }
        }

        foreach (var category in ScoreTally.Order.Where(tally.Has))
        {
            foreach (var error in tally.Errors(category).Take(arguments.GetValue(errors)))
            {
                output.WriteLine($"{category,-22} {error.Kind,-8} {error.Report}: {error.What}");
            }
        }
    }

    private static string Figure(double value) => double.IsNaN(value) ? "-" : value.ToString("F3", CultureInfo.InvariantCulture);

    private static void WriteJson(Stream stream, ScoreTally tally)
    {
        using (var writer = new Utf8JsonWriter(stream, PropertyJson.WriterOptions with { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            foreach (var category in ScoreTally.Order.Where(tally.Has))
            {
                var score = tally[category];
                writer.WriteStartObject(category);
                WriteNumber(writer, "p", score.Precision);
                WriteNumber(writer, "r", score.Recall);
                WriteNumber(writer, "f1", score.F1);
                writer.WriteNumber("tp", score.Right);
                writer.WriteNumber("pred", score.Found);
                writer.WriteNumber("gold", score.Gold);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsNaN(value))
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteNumber(name, value);
        }
    }
}
