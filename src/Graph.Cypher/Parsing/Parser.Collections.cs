using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>Lists, maps and comprehensions.</content>
internal sealed partial class Parser
{
    private ExpressionSyntax ListOrComprehension()
    {
        var start = Expect("[").Span.Start;
        // [x IN list] alone is a comprehension too, not a list of one truth value.
        if (AtName && AtWord(1, "IN"))
        {
            return ListComprehension(start);
        }

        return TryPatternComprehension(start) is { } comprehension ? comprehension : List(start);
    }

    private ListSyntax List(int start)
    {
        var items = AtSymbol("]") ? [] : Separated(Expression);
        Expect("]", "',' or ']'");
        return new ListSyntax(SpanFrom(start), items);
    }

    private PatternComprehensionSyntax? TryPatternComprehension(int start)
    {
        // Numbers below zero keep failed comprehensions apart from failed patterns in parentheses.
        var mark = -1 - at;
        if ((!AtSymbol("(") && !(AtName && AtSymbol(1, "=") && AtSymbol(2, "("))) || notPatterns.Contains(mark))
        {
            return null;
        }

        if (Try(() => PatternComprehension(start), out var comprehension))
        {
            return comprehension;
        }

        notPatterns.Add(mark);
        return null;
    }

    private ListComprehensionSyntax ListComprehension(int start)
    {
        var variable = Variable();
        ExpectWord("IN");
        var list = Expression();
        var where = TakeWord("WHERE") ? Expression() : null;
        var map = TakeSymbol("|") ? Expression() : null;
        Expect("]");
        return new ListComprehensionSyntax(SpanFrom(start), variable, list, where, map);
    }

    private PatternComprehensionSyntax? PatternComprehension(int start)
    {
        VariableSyntax? variable = null;
        if (AtName)
        {
            variable = Variable();
            Expect("=");
        }

        var path = PathElements(Current.Span.Start, null, ShortestKind.None);
        if (path.Elements.Count < 2)
        {
            return null;
        }

        var where = TakeWord("WHERE") ? Expression() : null;
        if (!TakeSymbol("|"))
        {
            return null;
        }

        var map = Expression();
        Expect("]");
        return new PatternComprehensionSyntax(SpanFrom(start), variable, path, where, map);
    }

    private MapSyntax Map()
    {
        Enter(Current.Span);
        var start = Expect("{").Span.Start;
        var entries = AtSymbol("}") ? [] : Separated(MapEntry);
        Expect("}", "',' or '}'");
        Leave();
        return new MapSyntax(SpanFrom(start), entries);
    }

    private MapEntrySyntax MapEntry()
    {
        var key = ExpectName("a key");
        Expect(":");
        return new MapEntrySyntax(key.Text, key.Span, Expression());
    }
}
