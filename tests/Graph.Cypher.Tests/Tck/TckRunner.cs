using Graph.Cypher.Tests.TestGraphs;

namespace Graph.Cypher.Tests.Tck;

internal enum TckOutcome
{
    Passed,

    /// <summary>The query gave a result that is not the expected one.</summary>
    WrongAnswer,

    /// <summary>The query failed where it should not, or with another error, or the engine broke.</summary>
    WrongError,

    /// <summary>The engine only reads.</summary>
    SkippedWrites,

    /// <summary>Marked so in the TCK itself.</summary>
    Ignored,
}

/// <param name="Message">Empty for passed and skipped ones.</param>
internal sealed record TckResult(TckScenario Scenario, TckOutcome Outcome, string Message)
{
    public bool Failed => Outcome is TckOutcome.WrongAnswer or TckOutcome.WrongError;
}

/// <summary>Runs single scenarios, each on its own graph.</summary>
/// <param name="folder">The TCK's folder, for its named graphs.</param>
internal sealed class TckRunner(string folder)
{
    private static readonly QueryLimits Limits = new() { Time = TimeSpan.FromSeconds(10) };
    private readonly CypherEngine plainEngine = new();
    private readonly Dictionary<string, TestGraph> namedGraphs = [];

    public TckResult Run(TckScenario scenario)
    {
        if (scenario.Writes || scenario.Ignored)
        {
            return new TckResult(scenario, scenario.Writes ? TckOutcome.SkippedWrites : TckOutcome.Ignored, string.Empty);
        }

        try
        {
            var run = new ScenarioRun(this, scenario);
            var (outcome, message) = run.Execute();
            return new TckResult(scenario, outcome, message);
        }
        catch (Exception broken)
        {
            return new TckResult(scenario, TckOutcome.WrongError, $"{broken.GetType().Name}: {broken.Message}");
        }
    }

    private TestGraph Named(string name)
    {
        if (!namedGraphs.TryGetValue(name, out var graph))
        {
            graph = new TestGraph();
            var statements = File.ReadAllText(Path.Combine(folder, "tck", "graphs", name, name + ".cypher"));
            new SetupLoader(plainEngine, graph).Run(statements);
            namedGraphs.Add(name, graph);
        }

        return graph;
    }

    /// <summary>What a query gave: rows, or an error.</summary>
    private sealed record Answer(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ExpectedValue>> Rows, CypherError? Error);

    private sealed class ScenarioRun(TckRunner runner, TckScenario scenario)
    {
        private readonly Dictionary<string, CypherValue> parameters = new(StringComparer.Ordinal);
        private TestGraph graph = new();
        private CypherEngine engine = runner.plainEngine;
        private Answer? answer;

        public (TckOutcome Outcome, string Message) Execute()
        {
            foreach (var step in scenario.Steps)
            {
                if (Take(step) is { } failure)
                {
                    return failure;
                }
            }

            return (TckOutcome.Passed, string.Empty);
        }

        private (TckOutcome, string)? Take(TckStep step)
        {
            switch (step.Text)
            {
                case "any graph":
                    // Any graph will do: one that has something in it finds more, but a shared one must not be written to.
                    graph = scenario.Steps.Any(other => other.Text == "having executed:") ? new TestGraph() : runner.Named("binary-tree-1");
                    return null;
                case "an empty graph" or "no side effects":
                    return null;
                case "having executed:":
                    new SetupLoader(engine, graph).Run(step.Doc!);
                    return null;
                case "parameters are:":
                    foreach (var row in step.Table!)
                    {
                        parameters[row[0]] = ExpectedValueReader.Read(row[1]).ToCypher();
                    }

                    return null;
                case "executing query:":
                    answer = Ask(step.Doc!);
                    return null;
            }

            return step.Text.StartsWith("there exists a procedure ", StringComparison.Ordinal) ? AddProcedure(step)
                : step.Text.StartsWith("the ", StringComparison.Ordinal) && step.Text.EndsWith(" graph", StringComparison.Ordinal) ? UseGraph(step.Text[4..^6])
                : step.Text.StartsWith("the result should be", StringComparison.Ordinal) ? CompareRows(step)
                : step.Text.Contains(" should be raised at ", StringComparison.Ordinal) ? CompareError(step.Text)
                : throw new FormatException($"The step '{step.Text}' is not known.");
        }

        private (TckOutcome, string)? UseGraph(string name)
        {
            graph = runner.Named(name);
            return null;
        }

        private (TckOutcome, string)? AddProcedure(TckStep step)
        {
            var procedure = TckProcedure.Create(step.Text["there exists a procedure ".Length..], step.Table!);
            engine = new CypherEngine(engine.Options with { Procedures = engine.Options.Procedures.Add(procedure) });
            return null;
        }

        private Answer Ask(string query)
        {
            try
            {
                using var result = engine.Run(query, graph.Reader, parameters, Limits);
                var rows = new List<IReadOnlyList<ExpectedValue>>();
                while (result.MoveNext())
                {
                    var row = new List<ExpectedValue>();
                    foreach (var value in result.Current)
                    {
                        row.Add(ExpectedValue.Of(value, result.Graph));
                    }

                    rows.Add(row);
                }

                return new Answer(result.Columns, rows, null);
            }
            catch (CypherException failure)
            {
                return new Answer([], [], failure.Error);
            }
        }

        private (TckOutcome, string)? CompareRows(TckStep step)
        {
            if (answer!.Error is { } error)
            {
                return (TckOutcome.WrongError, $"expected rows, got {error.Kind} {error.Detail}: {error.Message}");
            }

            var anyListOrder = step.Text.Contains("ignoring element order", StringComparison.Ordinal);
            var expected = step.Table is null ? [] : step.Table.Skip(1).Select(row => Row(row.Select(ExpectedValueReader.Read), anyListOrder)).ToList();
            var actual = answer.Rows.Select(row => Row(row, anyListOrder)).ToList();
            if (step.Table is not null && !step.Table[0].SequenceEqual(answer.Columns))
            {
                return (TckOutcome.WrongAnswer, $"expected columns {string.Join(" | ", step.Table[0])}, got {string.Join(" | ", answer.Columns)}");
            }

            if (!step.Text.Contains("in order", StringComparison.Ordinal))
            {
                expected.Sort(StringComparer.Ordinal);
                actual.Sort(StringComparer.Ordinal);
            }

            return expected.SequenceEqual(actual) ? null : (TckOutcome.WrongAnswer, $"expected {Shown(expected)}, got {Shown(actual)}");
        }

        private static string Row(IEnumerable<ExpectedValue> values, bool anyListOrder) => string.Join(" | ", values.Select(value => value.Text(anyListOrder)));

        private static string Shown(List<string> rows) => rows.Count == 0 ? "no rows" : $"{rows.Count} row(s): {string.Join(" ; ", rows.Take(5))}";

        /// <param name="step">E.g. <c>a SyntaxError should be raised at compile time: UndefinedVariable</c>.</param>
        private (TckOutcome, string)? CompareError(string step)
        {
            var words = step.Split(' ');
            var (kind, detail) = (words[1], words[^1]);
            var phase = step[(step.IndexOf(" at ", StringComparison.Ordinal) + 4)..step.LastIndexOf(':')];
            if (answer!.Error is not { } error)
            {
                return (TckOutcome.WrongAnswer, $"expected {kind} {detail} at {phase}, got {answer.Rows.Count} row(s)");
            }

            var phaseFits = phase == "any time" || phase == (error.Phase == CypherPhase.CompileTime ? "compile time" : "runtime");
            var fits = phaseFits && (kind == "Error" || kind == error.Kind.ToString()) && (detail == "*" || detail == error.Detail);
            return fits ? null : (TckOutcome.WrongError, $"expected {kind} {detail} at {phase}, got {error.Kind} {error.Detail} at {error.Phase}: {error.Message}");
        }
    }
}
