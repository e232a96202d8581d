using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Graph.Cli.Querying;
using Graph.Cli.Stores;
using Graph.Cli.Terminals;
using Graph.Cypher;
using Graph.Model;
using Graph.Neo4jLoader;
using Graph.Store;

namespace Graph.Cli.Commands;

internal sealed class QueryCommand : GraphCommand
{
    public const string Word = "query";

    private readonly Argument<string> query = new("CYPHER") { Description = "the query, or - to read it from standard input" };
    private readonly Option<string[]> parameters = new("--param", "-p") { Description = "a parameter: JSON, else a string; may be given again", HelpName = "NAME=VALUE" };
    private readonly Option<string> format = new("--format", "-f") { Description = "table, csv, json (one object with columns and rows) or jsonl (one object a row)", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
    private readonly Option<bool> explain = new("--explain") { Description = "print the plan and do not run the query" };
    private readonly Option<bool> profile = new("--profile") { Description = "run it, and print the plan with rows counted to stderr" };
    private readonly Option<string?> limitTime = new("--limit-time") { Description = "stop after this long: 500ms, 10s, 2m", HelpName = "TIME" };
    private readonly StoreOption store;

    public QueryCommand()
        : base(
            Word,
            "Asks the graph in Cypher (openCypher 9 and much of Neo4j 5), read-only.",
            "graph query \"MATCH (p:Player)-[:SCORED_AGAINST]->(t:Team) RETURN p.name, t.name, count(*) AS goals ORDER BY goals DESC LIMIT 10\"",
            "graph query - --param name=Rovers --format json < question.cypher")
    {
        format.AcceptOnlyFromAmong([.. RowFormats.Names]);
        Add(query);
        store = new StoreOption(this, "--from", serverToo: true);
        foreach (Option option in new Option[] { parameters, format, explain, profile, limitTime })
        {
            Add(option);
        }
    }

    /// <summary>When a query is asked: loads on another thread what every query needs, while this one opens the terminal and reads the command line.</summary>
    public static void BeginEarly(string[] arguments)
    {
        if (CommandRegistry.FirstWord(arguments) == Word)
        {
            new Thread(() => Rehearse(arguments)) { IsBackground = true }.Start();
        }
    }

    public override async Task<int> RunAsync(ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var text = QueryText(arguments.GetValue(query)!, context);
        var values = QueryParameters.Parse(arguments.GetValue(parameters) ?? []);
        var limit = TimeLimit(arguments.GetValue(limitTime));
        var prefix = arguments.GetValue(explain) ? "EXPLAIN " : arguments.GetValue(profile) ? "PROFILE " : "";
        try
        {
            return store.IsServer(arguments)
                ? await OnServer(prefix + text, values, limit, arguments, context, cancellation).ConfigureAwait(false)
                : OnFile(prefix + text, values, limit, arguments, context, cancellation);
        }
        catch (CypherException exception) when (exception.Error.Kind == CypherErrorKind.Cancelled)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellation);
        }
        catch (CypherException exception)
        {
            context.Terminal.Error.WriteLine(Shifted(exception.Error, prefix.Length));
            return ExitCodes.DoneWithErrors;
        }
    }

    private static void Rehearse(string[] arguments)
    {
        using var result = CypherEngine.Rehearse();
        RowFormats.Write(Array.IndexOf(arguments, "csv") < 0 ? "table" : "csv", new EngineRows(result), Stream.Null, new RowTally());
    }

    private int OnFile(string text, Dictionary<string, object?> values, TimeSpan? limit, ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var reader = store.OpenReader(arguments);
        var engine = new CypherEngine(new CypherEngineOptions { Clock = () => DateTimeOffset.UtcNow });
        var cypherValues = new Dictionary<string, CypherValue>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            cypherValues.Add(name, QueryParameters.ToCypher(value));
        }

        try
        {
            return Run(engine.Run(text, reader, cypherValues, new QueryLimits { Time = limit }, cancellation), arguments, context, watch);
        }
        catch (Exception exception) when (exception is not (CypherException or CommandLineException or OutputClosedException or OperationCanceledException) && GraphStore.Damage(reader) is { } damage)
        {
            throw new CommandLineException(damage, ExitCodes.DoneWithErrors, exception);
        }
    }

    private int Run(QueryResult queried, ParseResult arguments, CommandContext context, Stopwatch watch)
    {
        using var result = queried;
        foreach (var notification in result.Notifications)
        {
            context.Report(new Diagnostic(
                "GR5100", DiagnosticSeverity.Warning, "", $"line {notification.Line}, column {notification.Column}: {notification.Message}{(notification.Suggestion is null ? "" : " " + notification.Suggestion)}"));
        }

        if (arguments.GetValue(explain))
        {
            using var writer = context.OpenOutput();
            writer.Write(result.PlanText?.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
            return ExitCodes.Done;
        }

        Print(new EngineRows(result), arguments, context, watch);
        if (arguments.GetValue(profile))
        {
            context.Terminal.Error.WriteLine(result.PlanText?.TrimEnd());
        }

        return ExitCodes.Done;
    }

    private async Task<int> OnServer(string text, Dictionary<string, object?> values, TimeSpan? limit, ParseResult arguments, CommandContext context, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (limit is { } time)
        {
            timed.CancelAfter(time);
        }

        var client = Neo4jQueryClient.Open(store.Target(arguments, context));
        await using (client.ConfigureAwait(false))
        {
            try
            {
                var rows = await client.RunAsync(text, values, timed.Token).ConfigureAwait(false);
                Print(new ServerRows(rows), arguments, context, watch);
                return ExitCodes.Done;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                context.Report(new Diagnostic("GR5101", DiagnosticSeverity.Error, "", "the query took longer than --limit-time allows"));
                return ExitCodes.DoneWithErrors;
            }
        }
    }

    private void Print(IResultRows rows, ParseResult arguments, CommandContext context, Stopwatch watch)
    {
        using var output = new ResultStream(context.Output);
        var chosen = arguments.GetValue(format)!;
        var tally = new RowTally();
        try
        {
            RowFormats.Write(chosen, rows, output, tally);
        }
        catch (Exception exception) when (exception is not (OutputClosedException or CommandLineException))
        {
            output.Flush();
            TellCut(tally.Printed, context);
            throw;
        }

        output.Flush();
        if (chosen == "table" && context.Terminal.OutputIsTerminal)
        {
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{Rows(tally.Printed)}, {watch.Elapsed.TotalMilliseconds:F0} ms"));
        }
    }

    private static void TellCut(long printed, CommandContext context)
    {
        if (printed > 0)
        {
            context.Report(new Diagnostic("GR5102", DiagnosticSeverity.Warning, "", $"only {Rows(printed)} could be printed before the query failed, and there may be more"));
        }
    }

    private static string Rows(long count) => string.Create(CultureInfo.InvariantCulture, $"{count} row{(count == 1 ? "" : "s")}");

    private static string QueryText(string given, CommandContext context)
    {
        if (given != "-")
        {
            return given;
        }

        try
        {
            using var reader = new StreamReader(context.Terminal.Input(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException exception)
        {
            // With another letter in its place, a name would be asked for that nobody has, and nothing be found.
            throw new CommandLineException("GR9009", "-", $"the query is no UTF-8 (byte 0x{exception.BytesUnknown?.FirstOrDefault():X2}); save it as UTF-8");
        }
    }

    /// <summary>Places are those of the user's text, without the word that an option put before it.</summary>
    private static string Shifted(CypherError error, int prefix) =>
        (prefix > 0 && error is { Line: 1 } && error.Column > prefix ? error with { Column = error.Column - prefix, Offset = error.Offset - prefix } : error).ToString();

    private static TimeSpan? TimeLimit(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var number = text.TrimEnd('m', 's');
        double? unit = text[number.Length..] switch { "ms" => 0.001, "s" or "" => 1, "m" => 60, _ => null };
        return unit is { } seconds && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1e6
            ? TimeSpan.FromSeconds(value * seconds)
            : throw new CommandLineException("GR9005", "", $"--limit-time {text} is no time; expected such as 500ms, 10s or 2m");
    }
}
