using System.CommandLine;
using System.Diagnostics;
using Graph.Cli.Pipelines;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;
using Graph.Model;
using Graph.Store;
using Graph.Text.Reading;

namespace Graph.Cli.Commands;

internal sealed class ImportCommand : GraphCommand
{
    private readonly ExtractionOptions options;
    private readonly StoreOption store;
    private readonly Option<int> batch = new("--batch") { Description = "reports that are stored together: all of them or none", HelpName = "N", DefaultValueFactory = _ => 5000 };

    public ImportCommand()
        : base(
            "import",
            "Reads reports into the graph of a store, all reports together: one match told by ten reports is one match. Repeating it changes nothing.",
            "graph import data/samples",
            "graph import archive.jsonl.gz --to football.graph --jobs 8",
            "graph import reports --to http://localhost:7474")
    {
        options = new ExtractionOptions(this);
        store = new StoreOption(this, "--to", serverToo: true);
        ExtractionOptions.Bound(batch, 1, int.MaxValue);
        Add(batch);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var pipes = new SpooledPipes();
        var paths = pipes.Of(options.Paths(arguments), cancellation);
        using var spooled = paths.Contains("-") ? new SpooledInput(context.Terminal.Input()) : null;
        var terminal = spooled is null ? context.Terminal : context.Terminal with { Input = spooled.Open };
        var reader = options.Reader(arguments, terminal);
        var survey = ReportSurvey.Of(reader.Read(paths), cancellation);
        var work = options.Work(arguments, context.Terminal);
        var run = new ImportRun(context, work, options.Jobs(arguments), survey.Count, cancellation);
        var items = survey.Once(reader.Read(paths));
        return Task.FromResult(store.IsServer(arguments)
            ? ServerImport.Run(run, items, store.Target(arguments, context), watch)
            : ImportIntoFile(run, items, arguments, watch));
    }

    private int ImportIntoFile(ImportRun run, IEnumerable<ReadItem> items, ParseResult arguments, Stopwatch watch)
    {
        // A store that is there is opened at once, so that what is wrong with it is told at once; a new one is made for the first report and not for none.
        var name = store.Name(arguments);
        var opened = File.Exists(name) || Directory.Exists(name) ? Create(name, run, arguments) : null;
        try
        {
            var changes = run.InBatches(items, arguments.GetValue(batch), reports => (opened ??= Create(name, run, arguments)).ImportBatch(reports, CancellationToken.None));
            if (opened is null)
            {
                run.Context.Say($"no report was read, so no store was made at {name}");
                return run.ExitCode;
            }

            var info = opened.Info();
            var from = name == StoreOption.DefaultFile ? "" : $" --from {name}";
            TellOldNames(run, changes, opened, info, from);
            ImportSummary.Say(run, changes, info, from, watch.Elapsed);
            return run.ExitCode;
        }
        finally
        {
            opened?.Dispose();
        }
    }

    /// <summary>A text that was changed and imported again is another report: without a word, what only the older text says would seem to be true still.</summary>
    private static void TellOldNames(ImportRun run, List<StoreChange> changes, GraphStore opened, StoreInfo info, string from)
    {
        var added = changes.SelectMany(change => change.AddedReports).ToHashSet(StringComparer.Ordinal);
        if (added.Count == 0 || added.Count == info.Reports)
        {
            return;
        }

        foreach (var (file, _, older) in opened.OldNames(added))
        {
            run.Context.Report(new Diagnostic(
                "GR1018", DiagnosticSeverity.Warning, file, $"another text was read under this name before ({older}), and both are in the graph; if it is the older text of the same report, take it out: graph remove {older}{from}"));
        }
    }

    private GraphStore Create(string name, ImportRun run, ParseResult arguments) =>
        GraphStore.Create(name, new StoreOptions { KeepQuotes = options.KeepQuotes(arguments), DataHash = run.Work.DataHash });
}
