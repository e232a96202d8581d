using System.Runtime.CompilerServices;
using Graph.Cypher.Binding;
using Graph.Cypher.Execution;
using Graph.Cypher.Functions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;
using Graph.Cypher.Planning;
using Graph.Cypher.Procedures;
using Graph.Model.Reading;

namespace Graph.Cypher;

/// <summary>Reads graphs with Cypher. Holds nothing of a query: may be used by many threads.</summary>
public sealed class CypherEngine
{
    private readonly FunctionRegistry functions;
    private readonly ProcedureRegistry procedures;
    private readonly ConditionalWeakTable<IGraphReader, GraphStatistics> statistics = [];

    public CypherEngine(CypherEngineOptions? options = null)
    {
        Options = options ?? CypherEngineOptions.Default;
        functions = new FunctionRegistry(Options.Functions);
        procedures = new ProcedureRegistry(functions, Options.Procedures);
    }

    public static IReadOnlyDictionary<string, CypherValue> NoParameters { get; } = new Dictionary<string, CypherValue>();

    public CypherEngineOptions Options { get; }

    /// <summary>Starts a small query on a graph with nothing in it. A program that lives for one query reads its rows on another thread while it reads its
    /// command line: what the runtime loads for a first query is then there, and the query waits less.</summary>
    public static QueryResult Rehearse()
    {
        var parameters = new Dictionary<string, CypherValue>(StringComparer.Ordinal) { ["v"] = CypherValue.Of("") };
        return new CypherEngine().Run("MATCH (a:A {k: $v})-[r:R]->(b) RETURN a.k, b.k LIMIT 1", new RehearsalGraph(), parameters);
    }

    /// <summary>Parses, checks and plans.</summary>
    /// <exception cref="CypherException">The query is wrong.</exception>
    public PreparedQuery Prepare(string query, IGraphReader graph, QueryLimits? limits = null)
    {
        var source = new QueryText(query);
        try
        {
            return new PreparedQuery(Plan(source, graph, limits ?? QueryLimits.Default), Options);
        }
        catch (InsufficientExecutionStackException)
        {
            throw source.Error(
                CypherErrorKind.LimitExceeded, CypherPhase.CompileTime, "NestingTooDeep", new Span(0, 0), "The query is nested too deep or too long to be read.", "Take it apart with WITH, or pass lists as parameters.");
        }
        catch (CypherFunctionException error)
        {
            throw source.Error(error.Kind, CypherPhase.CompileTime, error.Detail, new Span(0, 0), error.Message);
        }
    }

    /// <summary>Prepares and starts a query; rows are worked out as they are asked for.</summary>
    /// <exception cref="CypherException">The query is wrong or a parameter is missing.</exception>
    public QueryResult Run(
        string query,
        IGraphReader graph,
        IReadOnlyDictionary<string, CypherValue>? parameters = null,
        QueryLimits? limits = null,
        CancellationToken cancellation = default) => Prepare(query, graph, limits).Run(parameters, limits, cancellation);

    private QueryPlan Plan(QueryText source, IGraphReader graph, QueryLimits limits)
    {
        var statement = Parser.Parse(source, limits.Depth);
        var binder = new Binder(source, graph, functions, procedures, (Options.Rewrites & PlanRewrites.FoldConstants) != 0);
        var bound = binder.Bind(statement.Query ?? ShowStatement.ToQuery(statement.Show!, procedures, source));
        var context = new PlanningContext(source, graph, statistics.GetValue(graph, known => new GraphStatistics(known)), binder.Slots, Options.Rewrites);
        var planner = new Planner(context);
        var root = planner.Query(bound);
        var subplans = new List<(string Title, PlanNode Plan)>();
        foreach (var (subplan, query, title) in binder.Subqueries)
        {
            var slot = subplan.CountsRows ? binder.Slots.NewSlot() : -1;
            var counted = slot >= 0 ? planner.Count(query, slot) : null;
            subplan.CountSlot = counted is null ? -1 : slot;
            subplan.Plan = counted ?? planner.Query(query);
            subplans.Add((title, subplan.Plan));
        }

        var count = Number(root, subplans, source);
        return new QueryPlan(
            source,
            graph,
            root,
            binder.Slots.SlotCount,
            binder.Slots.FoldedCount,
            binder.Slots.SubplanCount,
            count,
            statement.Mode,
            bound.ColumnNames(),
            bound.ColumnSlots(),
            binder.Slots.ParameterNames,
            [.. binder.Notifications],
            subplans);
    }

    private static int Number(PlanNode root, List<(string Title, PlanNode Plan)> subplans, QueryText source)
    {
        var count = 0;
        var waiting = new Stack<PlanNode>();
        for (var i = subplans.Count - 1; i >= 0; i--)
        {
            waiting.Push(subplans[i].Plan);
        }

        waiting.Push(root);
        while (waiting.TryPop(out var node))
        {
            node.Number = count++;
            foreach (var input in node.Inputs)
            {
                waiting.Push(input);
            }
        }

        return count <= Planner.MaximumSteps
            ? count
            : throw source.Error(CypherErrorKind.LimitExceeded, CypherPhase.CompileTime, "QueryTooLong", new Span(0, 0), $"The query needs {count} steps, and {Planner.MaximumSteps} are allowed.", "Take it apart into several queries.");
    }
}
