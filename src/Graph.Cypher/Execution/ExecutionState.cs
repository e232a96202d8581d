using System.Diagnostics;
using System.Text.RegularExpressions;
using Graph.Cypher.Expressions;
using Graph.Cypher.Functions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Planning;
using Graph.Model.Reading;

namespace Graph.Cypher.Execution;

/// <summary>All that one run of a query changes: the row's slots, what was worked out once, the limits.</summary>
internal sealed class ExecutionState
{
    private const int MostPatterns = 256;

    private readonly QueryText source;
    private readonly CypherValue[] parameters;
    private readonly CypherValue[] folded;
    private readonly bool[] isFolded;
    private readonly Operator?[] subplans;
    private readonly QueryLimits limits;
    private readonly CancellationToken cancellation;
    private readonly long deadline;
    private Dictionary<string, Regex>? patterns;
    private uint ticks;
    private long held;

    public ExecutionState(QueryPlan plan, CypherValue[] parameters, FunctionContext functions, QueryLimits limits, CancellationToken cancellation)
    {
        source = plan.Source;
        Graph = plan.Graph;
        Slots = new CypherValue[plan.SlotCount];
        Functions = functions;
        this.parameters = parameters;
        folded = new CypherValue[plan.FoldedCount];
        isFolded = new bool[plan.FoldedCount];
        subplans = new Operator?[plan.SubplanCount];
        RowCounts = plan.Mode == Parsing.ExplainMode.Profile ? new long[plan.NodeCount] : null;
        this.limits = limits;
        this.cancellation = cancellation;
        deadline = limits.Time is { } time ? Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
    }

    public IGraphReader Graph { get; }

    /// <summary>The one row that all operators share; each variable of the query has its own slot.</summary>
    public CypherValue[] Slots { get; }

    public FunctionContext Functions { get; }

    /// <summary>Rows that each plan node gave, by its number; null unless profiling.</summary>
    public long[]? RowCounts { get; }

    public CypherValue Parameter(int index) => parameters[index];

    public CypherValue Folded(int index, Expr inner)
    {
        if (!isFolded[index])
        {
            folded[index] = inner.Evaluate(this);
            isFolded[index] = true;
        }

        return folded[index];
    }

    /// <summary>The operators of a subquery, built at its first use.</summary>
    public Operator Subplan(int index, PlanNode plan) => subplans[index] ??= plan.Build(this);

    /// <summary>To be called in every loop that can be long; looks at clock and cancellation now and then.</summary>
    public void Tick()
    {
        if ((++ticks & 1023) == 0)
        {
            CheckTime();
        }
    }

    /// <summary>As many ticks at once.</summary>
    public void Tick(int count)
    {
        ticks += (uint)count;
        if (count > 1023 || (ticks & 1023) < (uint)count)
        {
            CheckTime();
        }
    }

    private void CheckTime()
    {
        if (cancellation.IsCancellationRequested)
        {
            throw new CypherException(new CypherError(CypherErrorKind.Cancelled, CypherPhase.Runtime, "Cancelled", "The query was cancelled.", 0, 0, 0, "", null));
        }

        if (Stopwatch.GetTimestamp() > deadline)
        {
            throw new CypherException(new CypherError(
                CypherErrorKind.LimitExceeded, CypherPhase.Runtime, "TimeLimit", $"The query ran longer than {limits.Time!.Value.TotalSeconds:0.###} s.", 0, 0, 0, "", "Allow more time, or make the pattern narrower."));
        }
    }

    /// <summary>Counts memory that rows take until the query ends; negative gives it back.</summary>
    public void Hold(long bytes)
    {
        held += bytes;
        if (held > limits.Memory)
        {
            throw new CypherException(new CypherError(
                CypherErrorKind.LimitExceeded, CypherPhase.Runtime, "MemoryLimit", $"The query needs more than {limits.Memory >> 20} MiB.", 0, 0, 0, "", "Allow more memory, add LIMIT or aggregate earlier."));
        }
    }

    /// <summary>About the bytes a value takes when it is kept.</summary>
    public static long SizeOf(CypherValue value) => value.Kind switch
    {
        CypherKind.String => 48 + (value.AsString.Length * 2L),
        CypherKind.List or CypherKind.Map => 48 + ((value.Size & 0xFFFFFFFFFFFF) * 24),
        CypherKind.Path => 80 + (value.AsPath.Nodes.Length * 8L),
        _ => 24,
    };

    public Regex Pattern(string pattern, Span span)
    {
        patterns ??= new Dictionary<string, Regex>(StringComparer.Ordinal);
        if (!patterns.TryGetValue(pattern, out var regex))
        {
            // A pattern of its own for each row costs milliseconds a row: the clock is looked at each time, and few are kept.
            Tick(1024);
            regex = Compile(pattern, span);
            if (patterns.Count >= MostPatterns)
            {
                patterns.Clear();
            }

            patterns.Add(pattern, regex);
        }

        return regex;
    }

    public CypherException Error(CypherErrorKind kind, string detail, Span span, string message, string? suggestion = null) =>
        source.Error(kind, CypherPhase.Runtime, detail, span, message, suggestion);

    public CypherException TypeError(Span span, string detail, string message) => Error(CypherErrorKind.TypeError, detail, span, message);

    // The whole text must match. The engine without backtracking can't hang; what it does not know is tried with a time limit.
    private Regex Compile(string pattern, Span span)
    {
        var whole = $@"\A(?:{pattern})\z";
        try
        {
            // By itself first: a bracket too many, as in ")|(", would close the group around it, and an error would tell places and signs that nobody wrote.
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            try
            {
                return new Regex(whole, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            }
            catch (NotSupportedException)
            {
                return new Regex(whole, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
            }
        }
        catch (ArgumentException error)
        {
            throw Error(CypherErrorKind.ArgumentError, "InvalidArgumentValue", span, $"The regular expression is wrong: {error.Message}");
        }
    }
}
