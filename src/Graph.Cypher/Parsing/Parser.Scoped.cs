using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

internal sealed partial class Parser
{
    private QuantifierSyntax QuantifierOver(QuantifierKind kind)
    {
        var start = tokens[at++].Span.Start;
        Expect("(");
        var variable = Variable();
        ExpectWord("IN");
        var list = Expression();
        var where = TakeWord("WHERE") ? Expression() : null;
        Expect(")");
        return new QuantifierSyntax(SpanFrom(start), kind, variable, list, where);
    }

    private ReduceSyntax Reduce()
    {
        var start = tokens[at++].Span.Start;
        Expect("(");
        var accumulator = Variable();
        Expect("=");
        var first = Expression();
        Expect(",");
        var variable = Variable();
        ExpectWord("IN");
        var list = Expression();
        Expect("|");
        var step = Expression();
        Expect(")");
        return new ReduceSyntax(SpanFrom(start), accumulator, first, variable, list, step);
    }

    // Either a whole query or a bare pattern with an optional WHERE.
    private SubquerySyntax Subquery(SubqueryKind kind)
    {
        Enter(Current.Span);
        var start = tokens[at++].Span.Start;
        Expect("{");
        var inner = Current.Span.Start;
        QuerySyntax query;
        if (AtSymbol("(") || (AtName && AtSymbol(1, "=")) || ShortestFunction() != ShortestKind.None)
        {
            var paths = Separated(PathPattern);
            var where = TakeWord("WHERE") ? Expression() : null;
            var match = new MatchSyntax(SpanFrom(inner), false, paths, where);
            query = new QuerySyntax(match.Span, [new SingleQuerySyntax(match.Span, [match])], []);
        }
        else
        {
            query = Query();
        }

        Expect("}", "a clause or '}'");
        Leave();
        return new SubquerySyntax(SpanFrom(start), kind, query);
    }

    private bool MapProjectionAhead() =>
        AtSymbol(2, "}") || AtSymbol(2, ".") || (Peek(2).Kind is TokenKind.Name or TokenKind.QuotedName && (AtSymbol(3, ":") || AtSymbol(3, ",") || AtSymbol(3, "}")));

    private MapProjectionSyntax MapProjection()
    {
        var subject = Variable();
        Enter(subject.Span);
        Expect("{");
        var items = new List<MapProjectionItem>();
        while (!AtSymbol("}"))
        {
            items.Add(MapProjectionEntry());
            if (!TakeSymbol(","))
            {
                break;
            }
        }

        Expect("}", "',' or '}'");
        Leave();
        return new MapProjectionSyntax(SpanFrom(subject.Span.Start), subject, items);
    }

    private MapProjectionItem MapProjectionEntry()
    {
        var start = Current.Span.Start;
        if (TakeSymbol("."))
        {
            return TakeSymbol("*")
                ? new MapProjectionItem(SpanFrom(start), null, null)
                : new MapProjectionItem(SpanFrom(start), ExpectName("a property").Text, null);
        }

        var key = ExpectName("a property, a key or a variable");
        return TakeSymbol(":")
            ? new MapProjectionItem(SpanFrom(start), key.Text, Expression())
            : new MapProjectionItem(key.Span, key.Text, new VariableSyntax(key.Span, key.Text));
    }
}
