using Graph.Cypher.Expressions;
using Graph.Cypher.Functions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;
using Graph.Cypher.Procedures;

namespace Graph.Cypher.Binding;

internal sealed partial class Binder
{
    private Expr Call(CallSyntax call)
    {
        if (AggregateNames.IsAggregate(call.Name))
        {
            return Aggregate(call);
        }

        if (call.Star || call.Distinct)
        {
            throw SyntaxError("UnexpectedSyntax", call.Span, $"{call.Name} takes neither * nor DISTINCT: it does not aggregate.");
        }

        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call.Arguments is [var subject])
        {
            return subject is PatternSyntax pattern
                ? PatternCondition(pattern)
                : new IsNullExpr(call.Span, Expression(subject), true) { Type = StaticType.Boolean };
        }

        if (call.Name.Equals("coalesce", StringComparison.OrdinalIgnoreCase) && call.Arguments.Count > 0)
        {
            var arguments = call.Arguments.Select(Expression).ToArray();
            return new CoalesceExpr(call.Span, arguments) { Type = arguments.Select(argument => argument.Type).Aggregate((left, right) => left.Or(right)) };
        }

        if (call.Name.Equals("coalesce", StringComparison.OrdinalIgnoreCase) || call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase))
        {
            var wanted = call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase) ? "one argument" : "one argument or more";
            throw SyntaxError("InvalidNumberOfArguments", call.Span, $"{call.Name} was given {call.Arguments.Count} arguments.", $"It takes {wanted}.");
        }

        return FunctionCall(call);
    }

    private FunctionExpr FunctionCall(CallSyntax call)
    {
        var function = functions.Find(call.Name)
            ?? throw SyntaxError("UnknownFunction", call.NameSpan, $"There is no function {call.Name}.", NearestName.Sentence(call.Name, functions.Names));
        if (insideAggregate && !function.Pure)
        {
            throw SyntaxError("NonConstantExpression", call.Span, $"{call.Name} can't stand in an aggregating function: it gives another value each time.");
        }

        if (call.Arguments.Count < function.MinimumArguments || call.Arguments.Count > function.MaximumArguments)
        {
            throw SyntaxError("InvalidNumberOfArguments", call.Span, $"{call.Name} was given {call.Arguments.Count} arguments.", $"It is {function.Signature}.");
        }

        var arguments = call.Arguments.Select(Expression).ToArray();
        for (var i = 0; i < arguments.Length; i++)
        {
            CheckType(arguments[i], function.Accepted(i), function.Name);
        }

        return new FunctionExpr(call.Span, function, arguments) { Type = ResultType(function, arguments) };
    }

    private static StaticType ResultType(CypherFunction function, Expr[] arguments)
    {
        if (function.SameListType && arguments.Length > 0 && arguments[0].Type.IsOnly(KindSet.List))
        {
            return arguments[0].Type;
        }

        if (function.ElementType && arguments.Length > 0 && arguments[0].Type.IsOnly(KindSet.List))
        {
            return arguments[0].Type.Element ?? StaticType.Any;
        }

        return function.ResultElement is { } element ? StaticType.ListOf(StaticType.Of(element))
            : function.Result is { } kind ? StaticType.Of(kind)
            : StaticType.Any;
    }

    private SlotExpr Aggregate(CallSyntax call)
    {
        if (insideAggregate)
        {
            throw SyntaxError("NestedAggregation", call.Span, "Aggregating functions can't stand in one another.", "Aggregate in WITH first.");
        }

        if (aggregation is not { AllowAggregates: true } scopeOfAggregates)
        {
            throw InvalidAggregation(call);
        }

        var name = call.Name.ToLowerInvariant();
        var (least, most) = AggregateNames.Arguments(name);
        if (call.Star ? name != "count" : call.Arguments.Count < least || call.Arguments.Count > most)
        {
            throw SyntaxError("InvalidNumberOfArguments", call.Span, $"{call.Name} was given {(call.Star ? "*" : call.Arguments.Count)} as arguments.", $"It takes {least}.");
        }

        var text = NormalText(call);
        var known = scopeOfAggregates.Aggregates.Find(aggregate => aggregate.Text == text);
        if (known is null)
        {
            known = NewAggregate(call, name, text, scopeOfAggregates);
            scopeOfAggregates.Aggregates.Add(known);
        }

        Slots.Reads(known.Slot);
        return new SlotExpr(call.Span, known.Slot, text) { Type = AggregateType(name, known.Argument) };
    }

    private BoundAggregate NewAggregate(CallSyntax call, string name, string text, AggregationScope context)
    {
        var now = scope;
        var (arguments, uses) = Slots.Record(() => InScope(context.Before, () =>
        {
            insideAggregate = true;
            aggregation = null;
            scope = context.Ordering ? now : scope;
            return call.Arguments.Select(Expression).ToArray();
        }));
        if (arguments.Length > 0 && name is "sum" or "avg" or "stdev" or "stdevp")
        {
            CheckType(arguments[0], KindSet.Number | KindSet.Temporal, call.Name);
        }

        return new BoundAggregate(
            name, call.Distinct, arguments.ElementAtOrDefault(0), arguments.ElementAtOrDefault(1), Slots.NewSlot(), uses, text);
    }

    private static StaticType AggregateType(string name, Expr? argument) => name switch
    {
        "count" => StaticType.Integer,
        "collect" => StaticType.ListOf(argument!.Type),
        "min" or "max" => argument!.Type,
        "sum" => argument!.Type.IsOnly(KindSet.Integer) ? StaticType.Integer : StaticType.Any,
        _ => StaticType.Any,
    };

    private BoundProcedureCall ProcedureCall(
        ProcedureCallSyntax call, bool standalone, out IReadOnlyList<Symbol> columns)
    {
        var procedure = procedures.Find(call.Name) ?? throw source.Error(
            CypherErrorKind.ProcedureError, CypherPhase.CompileTime, "ProcedureNotFound", call.NameSpan, $"There is no procedure {call.Name}.", NearestName.Sentence(call.Name, procedures.Names));
        var arguments = ProcedureArguments(call, procedure, standalone);
        if (call.YieldAll && !standalone)
        {
            throw SyntaxError("UnexpectedSyntax", call.Span, "YIELD * can stand in a query of CALL alone.", "Name the columns to yield.");
        }

        var yields = new List<(int Field, int Slot)>();
        var named = new List<Symbol>();
        foreach (var (index, name, span) in YieldedFields(call, procedure, standalone))
        {
            if (scope.Contains(name))
            {
                throw AlreadyBound(new VariableSyntax(span, name));
            }

            var symbol = Declare(name, StaticType.Any);
            yields.Add((index, symbol.Slot));
            named.Add(symbol);
        }

        columns = standalone ? named : [];
        return new BoundProcedureCall(procedure, arguments, yields, Conjuncts(call.Where), call.Optional);
    }

    private Expr[] ProcedureArguments(ProcedureCallSyntax call, CypherProcedure procedure, bool standalone)
    {
        if (call.Arguments is null)
        {
            if (!standalone && procedure.Arguments.Length > 0)
            {
                throw SyntaxError("InvalidArgumentPassingMode", call.Span, $"{procedure.Name} takes arguments, which must be written here.", $"Write {procedure.Name}({string.Join(", ", procedure.Arguments.Select(a => a.Name))}).");
            }

            return [.. procedure.Arguments.Select(field => new ParameterExpr(call.NameSpan, field.Name, Slots.ParameterIndex(field.Name)))];
        }

        var required = procedure.Arguments.Count(field => field.Default is null);
        if (call.Arguments.Count < required || call.Arguments.Count > procedure.Arguments.Length)
        {
            throw SyntaxError(
                "InvalidNumberOfArguments", call.Span, $"{procedure.Name} takes {procedure.Arguments.Length} arguments, but {call.Arguments.Count} were given.", $"Write {procedure.Name}({string.Join(", ", procedure.Arguments.Select(a => a.Name))}).");
        }

        if (call.Arguments.FirstOrDefault(HasAggregate) is { } aggregate)
        {
            throw InvalidAggregation(aggregate);
        }

        var arguments = new Expr[procedure.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = i < call.Arguments.Count
                ? Expression(call.Arguments[i])
                : new ConstantExpr(call.NameSpan, procedure.Arguments[i].Default!.Value);
            CheckType(arguments[i], ProcedureTypes.Accepted(procedure.Arguments[i].Type), procedure.Name);
        }

        return arguments;
    }

    private IEnumerable<(int Index, string Name, Span Span)> YieldedFields(ProcedureCallSyntax call, CypherProcedure procedure, bool standalone)
    {
        if (call.Yields is null || call.YieldAll)
        {
            return standalone ? procedure.Yields.Select((field, index) => (index, field.Name, call.NameSpan)) : [];
        }

        return call.Yields.Select(yield =>
        {
            var index = procedure.Yields.ToList().FindIndex(field => field.Name == yield.Field.Name);
            return index < 0
                ? throw SyntaxError("UndefinedVariable", yield.Field.Span, $"{procedure.Name} has no column {yield.Field.Name}.", NearestName.Sentence(yield.Field.Name, procedure.Yields.Select(field => field.Name)))
                : (index, (yield.Alias ?? yield.Field).Name, (yield.Alias ?? yield.Field).Span);
        });
    }
}
