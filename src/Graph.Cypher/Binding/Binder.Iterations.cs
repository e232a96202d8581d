using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <content>Expressions that run over a list with a variable of their own: comprehensions, quantifiers, <c>reduce</c>.</content>
internal sealed partial class Binder
{
    private ListComprehensionExpr ListComprehension(ListComprehensionSyntax syntax)
    {
        var list = Expression(syntax.List);
        CheckType(list, KindSet.List, "A list comprehension");
        return InScope(scope, () =>
        {
            var symbol = Declare(syntax.Variable.Name, ElementType(list));
            var where = syntax.Where is null ? null : Within(syntax.Where, condition: true);
            var map = syntax.Map is null ? null : Within(syntax.Map, condition: false);
            return new ListComprehensionExpr(syntax.Span, symbol.Slot, list, where, map) { Type = StaticType.ListOf(map?.Type ?? symbol.Type) };
        });
    }

    private QuantifierExpr Quantifier(QuantifierSyntax syntax)
    {
        var list = Expression(syntax.List);
        CheckType(list, KindSet.List, "A quantifier");
        return InScope(scope, () =>
        {
            var symbol = Declare(syntax.Variable.Name, ElementType(list));
            var where = syntax.Where is null ? null : Within(syntax.Where, condition: true);
            if (where is null)
            {
                throw SyntaxError("UnexpectedSyntax", syntax.Span, "A quantifier needs a condition.", "Write for example all(x IN list WHERE x > 0).");
            }

            return new QuantifierExpr(syntax.Span, syntax.Kind, symbol.Slot, list, where) { Type = StaticType.Boolean };
        });
    }

    private ReduceExpr Reduce(ReduceSyntax syntax)
    {
        var start = Expression(syntax.Start);
        var list = Expression(syntax.List);
        CheckType(list, KindSet.List, "reduce");
        return InScope(scope, () =>
        {
            var accumulator = Declare(syntax.Accumulator.Name, StaticType.Any);
            var symbol = Declare(syntax.Variable.Name, ElementType(list));
            return new ReduceExpr(syntax.Span, accumulator.Slot, start, symbol.Slot, list, Within(syntax.Step, condition: false));
        });
    }

    private static StaticType ElementType(Expr list) => list.Type.IsOnly(KindSet.List) ? list.Type.Element ?? StaticType.Any : StaticType.Any;

    // Inside comprehensions nothing may aggregate: there is no group of rows.
    private Expr Within(ExpressionSyntax syntax, bool condition)
    {
        if (HasAggregate(syntax) && !(aggregation is { } inner && SyntaxWalk.Contains(syntax, part => inner.Aggregates.Any(known => known.Text == NormalText(part)))))
        {
            throw InvalidAggregation(syntax);
        }

        var expr = condition ? Condition(syntax) : Expression(syntax);
        if (condition)
        {
            CheckType(expr, KindSet.Boolean, "A condition");
        }

        return expr;
    }
}
