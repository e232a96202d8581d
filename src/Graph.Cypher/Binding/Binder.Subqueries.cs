using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

internal sealed partial class Binder
{
    private ExistsExpr PatternCondition(PatternSyntax syntax)
    {
        var query = InSubquery(() => PatternQuery([syntax.Pattern], null, allowNew: false));
        return new ExistsExpr(syntax.Span, Register(query, Title(syntax))) { Type = StaticType.Boolean };
    }

    private Expr ShortestPathOrError(PatternSyntax syntax)
    {
        if (syntax.Pattern.Shortest == ShortestKind.None)
        {
            throw SyntaxError("UnexpectedSyntax", syntax.Span, "A pattern can stand as a condition only, not as a value.", "Use EXISTS { … }, COUNT { … } or a pattern comprehension.");
        }

        return InSubquery(() =>
        {
            var pattern = BindPattern([syntax.Pattern], null, allowNew: false);
            var relationship = (PatternRelationship)pattern.Edges[0];
            var path = new PathExpr(syntax.Span, pattern.Nodes[relationship.From].Slot, [relationship.Slot]) { Type = StaticType.Path };
            var query = new BoundQuery([new BoundBranch([new BoundMatch(false, pattern)], [])], false, []);
            var all = syntax.Pattern.Shortest == ShortestKind.All;
            return new ShortestPathExpr(syntax.Span, Register(query, Title(syntax)), path, all) { Type = all ? StaticType.ListOf(StaticType.Path) : StaticType.Path };
        });
    }

    private T InSubquery<T>(Func<T> binding) => InScope(scope, () =>
    {
        (aggregation, insideAggregate) = (null, false);
        return binding();
    });

    private BoundQuery PatternQuery(IReadOnlyList<PathSyntax> paths, ExpressionSyntax? where, bool allowNew) =>
        new([new BoundBranch([new BoundMatch(false, BindPattern(paths, where, allowNew))], [])], false, []);

    private string Title(ExpressionSyntax syntax)
    {
        var text = string.Join(' ', source.Slice(syntax.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 80 ? text : text[..79] + "…";
    }

    private Subplan Register(BoundQuery query, string title, bool countsRows = false)
    {
        var subplan = Slots.NewSubplan(countsRows);
        subqueries.Add((subplan, query, title));
        return subplan;
    }

    private CollectSubqueryExpr PatternComprehension(PatternComprehensionSyntax syntax) => InSubquery(() =>
    {
        var query = PatternQuery([syntax.Pattern with { Variable = syntax.Path }], syntax.Where, allowNew: true);
        if (HasAggregate(syntax.Map))
        {
            throw InvalidAggregation(syntax.Map);
        }

        var item = Expression(syntax.Map);
        return new CollectSubqueryExpr(syntax.Span, Register(query, Title(syntax)), item) { Type = StaticType.ListOf(item.Type) };
    });

    private Expr Subquery(SubquerySyntax syntax)
    {
        var role = syntax.Kind == SubqueryKind.Collect ? QueryRole.Collect : QueryRole.Exists;
        var query = InSubquery(() => Query(syntax.Query, role));
        var subplan = Register(query, Title(syntax), syntax.Kind == SubqueryKind.Count);
        switch (syntax.Kind)
        {
            case SubqueryKind.Exists:
                return new ExistsExpr(syntax.Span, subplan) { Type = StaticType.Boolean };
            case SubqueryKind.Count:
                return new CountSubqueryExpr(syntax.Span, subplan) { Type = StaticType.Integer };
            default:
                if (query.Columns.Count != 1)
                {
                    throw SyntaxError("InvalidClauseComposition", syntax.Span, $"COLLECT wants one column, but the subquery returns {query.Columns.Count}.", "Return one expression; put several into a map or list.");
                }

                var column = query.Columns[0];
                var item = new SlotExpr(syntax.Span, column.Slot, column.Name) { Type = column.Type };
                return new CollectSubqueryExpr(syntax.Span, subplan, item) { Type = StaticType.ListOf(column.Type) };
        }
    }
}
