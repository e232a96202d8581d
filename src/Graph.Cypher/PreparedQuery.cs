using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Cypher.Execution;
using Graph.Cypher.Functions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;
using Graph.Cypher.Planning;
using Graph.Model.Reading;

namespace Graph.Cypher;

/// <summary>A query that was checked and planned for one graph; can be run many times, also at once.</summary>
public sealed class PreparedQuery
{
    private readonly QueryPlan plan;
    private readonly CypherEngineOptions options;

    internal PreparedQuery(QueryPlan plan, CypherEngineOptions options)
    {
        this.plan = plan;
        this.options = options;
    }

    public ImmutableArray<string> Columns => plan.Columns;

    public ImmutableArray<CypherNotification> Notifications => plan.Notifications;

    /// <summary>Names of the parameters that the query needs, without <c>$</c>, in the order of their first use.</summary>
    public ImmutableArray<string> Parameters => plan.Parameters;

    /// <exception cref="CypherException">A parameter is missing.</exception>
    public QueryResult Run(
        IReadOnlyDictionary<string, CypherValue>? parameters = null, QueryLimits? limits = null, CancellationToken cancellation = default)
    {
        parameters ??= CypherEngine.NoParameters;
        if (plan.Mode == ExplainMode.Explain)
        {
            return new PlanResult(plan);
        }

        var values = new CypherValue[plan.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!TryFind(parameters, plan.Parameters[i], out values[i]))
            {
                throw MissingParameter(plan.Parameters[i], parameters.Keys);
            }
        }

        var state = new ExecutionState(plan, values, new FunctionContext(plan.Graph, options.Clock(), new Random(options.Seed)), limits ?? QueryLimits.Default, cancellation);
        return new RunningResult(plan, state);
    }

    // A dictionary is asked as such: that call is compiled ahead, and one through the interface is not.
    private static bool TryFind(IReadOnlyDictionary<string, CypherValue> parameters, string name, out CypherValue value) =>
        parameters is Dictionary<string, CypherValue> dictionary ? dictionary.TryGetValue(name, out value) : parameters.TryGetValue(name, out value);

    private CypherException MissingParameter(string name, IEnumerable<string> given)
    {
        var place = plan.Source.Text.IndexOf("$" + name, StringComparison.Ordinal);
        var span = place < 0 ? new Span(0, 0) : new Span(place, place + name.Length + 1);
        return plan.Source.Error(
            CypherErrorKind.ParameterMissing, CypherPhase.CompileTime, "MissingParameter", span, $"The parameter ${name} has no value.", NearestName.Find(name, given) is { } near ? $"Given was ${near}." : null);
    }

    /// <summary>EXPLAIN: a plan and no rows.</summary>
    private sealed class PlanResult(QueryPlan plan) : QueryResult
    {
        public override ImmutableArray<string> Columns => plan.Columns;

        public override IGraphReader Graph => plan.Graph;

        public override ImmutableArray<CypherNotification> Notifications => plan.Notifications;

        public override string? PlanText { get; } = PlanPrinter.Print(plan, null);

        public override ReadOnlySpan<CypherValue> Current => [];

        public override bool MoveNext() => false;
    }

    private sealed class RunningResult(QueryPlan plan, ExecutionState state) : QueryResult
    {
        private readonly CypherValue[] row = new CypherValue[plan.OutputSlots.Length];
        private Operator? root;
        private bool ended;

        public override ImmutableArray<string> Columns => plan.Columns;

        public override IGraphReader Graph => plan.Graph;

        public override ImmutableArray<CypherNotification> Notifications => plan.Notifications;

        public override string? PlanText => state.RowCounts is { } counts ? PlanPrinter.Print(plan, counts) : null;

        public override ReadOnlySpan<CypherValue> Current => row;

        public override bool MoveNext()
        {
            try
            {
                return !ended && Move();
            }
            catch (InsufficientExecutionStackException)
            {
                ended = true;
                throw Limit("NestingTooDeep", "The query is nested too deep to be run.");
            }
            catch (RegexMatchTimeoutException)
            {
                ended = true;
                throw Limit("TimeLimit", "A regular expression took too long on a text.");
            }
            catch (CypherFunctionException error)
            {
                ended = true;
                throw new CypherException(new CypherError(error.Kind, CypherPhase.Runtime, error.Detail, error.Message, 0, 0, 0, "", null));
            }
            catch (OutOfMemoryException)
            {
                ended = true;
                throw Limit("MemoryLimit", "The query needs more memory than there is.");
            }
            catch (CypherException)
            {
                ended = true;
                throw;
            }
        }

        private static CypherException Limit(string detail, string message) =>
            new(new CypherError(CypherErrorKind.LimitExceeded, CypherPhase.Runtime, detail, message, 0, 0, 0, "", null));

        private bool Move()
        {
            if (root is null)
            {
                root = plan.Root.Build(state);
                root.Open(state);
            }

            if (plan.OutputSlots.Length == 0)
            {
                // Nothing is returned: the query is run, and gives no rows.
                while (root.Next(state))
                {
                    state.Tick();
                }

                ended = true;
                return false;
            }

            if (!root.Next(state))
            {
                ended = true;
                return false;
            }

            for (var i = 0; i < row.Length; i++)
            {
                row[i] = state.Slots[plan.OutputSlots[i]];
            }

            return true;
        }
    }
}
