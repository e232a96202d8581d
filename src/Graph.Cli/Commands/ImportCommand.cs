using System.CommandLine;
using System.Diagnostics;
using Graph.Cli.Pipelines;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;
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
        Add(batch);
    }

    public override Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var paths = options.Paths(arguments);
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
        using var opened = GraphStore.Create(store.Name(arguments), new StoreOptions { KeepQuotes = options.KeepQuotes(arguments), DataHash = run.Work.DataHash });
        var changes = run.InBatches(items, arguments.GetValue(batch), reports => opened.ImportBatch(reports, CancellationToken.None));
        ImportSummary.Say(run, changes, opened.Info(), store.Name(arguments) == StoreOption.DefaultFile ? "" : $" --from {store.Name(arguments)}", watch.Elapsed);
        return run.ExitCode;
    }
}
