using System.Runtime.CompilerServices;
using Graph.Cypher.Expressions;
using Graph.Cypher.Functions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;
using Graph.Cypher.Procedures;
using Graph.Model.Reading;

namespace Graph.Cypher.Binding;

/// <summary>Syntax → clauses over slots: resolves every name against one symbol table and the graph, and refuses what makes no sense.</summary>
internal sealed partial class Binder
{
    private readonly QueryText source;
    private readonly IGraphReader graph;
    private readonly FunctionRegistry functions;
    private readonly ProcedureRegistry procedures;
    private readonly bool fold;
    private readonly List<CypherNotification> notifications = [];
    private readonly List<(Subplan Subplan, BoundQuery Query, string Title)> subqueries = [];
    private Scope scope = Scope.Empty;
    private AggregationScope? aggregation;
    private bool insideAggregate;

    public Binder(QueryText source, IGraphReader graph, FunctionRegistry functions, ProcedureRegistry procedures, bool fold)
    {
        this.source = source;
        this.graph = graph;
        this.functions = functions;
        this.procedures = procedures;
        this.fold = fold;
    }

    public SlotAllocator Slots { get; } = new();

    public IReadOnlyList<CypherNotification> Notifications => notifications;

    /// <summary>Subqueries inside expressions, in the order they were met; each needs a plan.</summary>
    public List<(Subplan Subplan, BoundQuery Query, string Title)> Subqueries => subqueries;

    public BoundQuery Bind(QuerySyntax query) => Query(query, QueryRole.Main);

    private CypherException SyntaxError(string detail, Span span, string message, string? suggestion = null) =>
        source.SyntaxError(detail, span, message, suggestion);

    private Symbol Declare(string name, StaticType type)
    {
        var symbol = new Symbol(name, Slots.NewSlot(), type);
        scope = scope.With(symbol);
        return symbol;
    }

    private Symbol Resolve(VariableSyntax variable)
    {
        if (!scope.TryGet(variable.Name, out var symbol))
        {
            throw SyntaxError(
                "UndefinedVariable", variable.Span, $"The variable {variable.Name} is not defined here.", NearestName.Sentence(variable.Name, scope.Names));
        }

        Slots.Reads(symbol.Slot);
        return symbol;
    }

    private T InScope<T>(Scope inner, Func<T> binding)
    {
        var (outer, outerAggregation, outerInside) = (scope, aggregation, insideAggregate);
        scope = inner;
        try
        {
            return binding();
        }
        finally
        {
            (scope, aggregation, insideAggregate) = (outer, outerAggregation, outerInside);
        }
    }

    private void CheckType(Expr expr, KindSet allowed, string what)
    {
        if (expr.Type.IsNever(allowed))
        {
            throw SyntaxError("InvalidArgumentType", expr.Span, $"{what} wants {new StaticType(allowed).Describe()}, but this is {expr.Type.Describe()}.");
        }
    }

    private Conjunct[] Conjuncts(ExpressionSyntax? condition)
    {
        if (condition is null)
        {
            return [];
        }

        var parts = new List<ExpressionSyntax>();
        Split(condition, parts);
        return [.. parts.Select(part =>
        {
            var (expr, uses) = Slots.Record(() => Condition(part));
            CheckType(expr, KindSet.Boolean, "A condition");
            return new Conjunct(expr, uses);
        })];
    }

    private static void Split(ExpressionSyntax condition, List<ExpressionSyntax> parts)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (condition is LogicalSyntax { Operator: LogicalOperator.And } and)
        {
            foreach (var operand in and.Operands)
            {
                Split(operand, parts);
            }
        }
        else
        {
            parts.Add(condition);
        }
    }

    private int KeyId(string key, Span span)
    {
        var id = graph.PropertyKeys.Find(key);
        if (id < 0)
        {
            Note("UnknownPropertyKey", span, $"The graph has no property {key}.", NearestName.Sentence(key, graph.PropertyKeys.Names));
        }

        return id;
    }

    private void Note(string code, Span span, string message, string? suggestion)
    {
        var (line, column) = source.PlaceOf(span.Start);
        var notification = new CypherNotification(code, message, line, column, suggestion);
        if (notifications.Count < 50 && !notifications.Contains(notification))
        {
            notifications.Add(notification);
        }
    }

    private LabelMatch Label(LabelSyntax label, bool types)
    {
        switch (label)
        {
            case LabelNameSyntax name:
                var table = types ? graph.RelationshipTypes : graph.Labels;
                var id = table.Find(name.Name);
                return new LabelIs(id, name.Name);
            case AnyLabelSyntax:
                return new LabelAny();
            case NotLabelSyntax not:
                return new LabelNot(Label(not.Operand, types));
            case BothLabelsSyntax both:
                return new LabelAnd(Label(both.Left, types), Label(both.Right, types));
            case EitherLabelSyntax either:
                return new LabelOr(Label(either.Left, types), Label(either.Right, types));
            default:
                throw new InvalidOperationException(label.GetType().Name);
        }
    }

    private void NoteUnknown(LabelSyntax label, bool types)
    {
        switch (label)
        {
            case LabelNameSyntax name when (types ? graph.RelationshipTypes : graph.Labels) is var table && table.Find(name.Name) < 0:
                Note(
                    types ? "UnknownRelationshipType" : "UnknownLabel",
                    name.Span,
                    types ? $"The graph has no relationship type {name.Name}." : $"The graph has no label {name.Name}.",
                    NearestName.Sentence(name.Name, table.Names));
                break;
            case NotLabelSyntax not:
                NoteUnknown(not.Operand, types);
                break;
            case BothLabelsSyntax both:
                NoteUnknown(both.Left, types);
                NoteUnknown(both.Right, types);
                break;
            case EitherLabelSyntax either:
                NoteUnknown(either.Left, types);
                NoteUnknown(either.Right, types);
                break;
        }
    }
}
