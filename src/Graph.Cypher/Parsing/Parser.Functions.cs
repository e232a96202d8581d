using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>Names before parentheses: functions, quantifiers, <c>reduce</c>, shortest paths, <c>trim(BOTH … FROM …)</c>.</content>
internal sealed partial class Parser
{
    // a.b.c( is a function of that name; a.b.c is a property.
    private bool FunctionAhead()
    {
        var ahead = 1;
        while (AtSymbol(ahead, ".") && Peek(ahead + 1).Kind is TokenKind.Name or TokenKind.QuotedName)
        {
            ahead += 2;
        }

        return AtSymbol(ahead, "(");
    }

    private ExpressionSyntax WordWithParenthesis(Token token)
    {
        var quantifier = token.Text.ToUpperInvariant() switch
        {
            "ALL" => QuantifierKind.All,
            "ANY" => QuantifierKind.Any,
            "NONE" => QuantifierKind.None,
            "SINGLE" => (QuantifierKind?)QuantifierKind.Single,
            _ => null,
        };
        if (quantifier is { } kind)
        {
            return QuantifierOver(kind);
        }

        if (AtWord("REDUCE") && Peek(2).Kind is TokenKind.Name or TokenKind.QuotedName && AtSymbol(3, "="))
        {
            return Reduce();
        }

        if (ShortestFunction() != ShortestKind.None)
        {
            var path = PathPattern();
            return new PatternSyntax(path.Span, path);
        }

        return FunctionCall();
    }

    private CallSyntax FunctionCall()
    {
        var first = ExpectName("a function");
        var name = first.Text;
        while (TakeSymbol("."))
        {
            name += "." + ExpectName("a function").Text;
        }

        var nameSpan = SpanFrom(first.Span.Start);
        Expect("(");
        if (TrimAhead(name))
        {
            return TrimFrom(first.Span.Start, nameSpan);
        }

        if (TakeSymbol("*"))
        {
            Expect(")");
            return new CallSyntax(SpanFrom(first.Span.Start), name, nameSpan, [], false, true);
        }

        var distinct = AtWord("DISTINCT") && !AtSymbol(1, ")") && !AtSymbol(1, ",") && TakeWord("DISTINCT");
        var arguments = AtSymbol(")") ? [] : Separated(Expression);
        Expect(")", "',' or ')'");
        return new CallSyntax(SpanFrom(first.Span.Start), name, nameSpan, arguments, distinct, false);
    }

    private bool TrimAhead(string name) => name.Equals("trim", StringComparison.OrdinalIgnoreCase)
        && ((AtWord("BOTH") || AtWord("LEADING") || AtWord("TRAILING")) && !AtSymbol(1, ")") && !AtSymbol(1, "."));

    private CallSyntax TrimFrom(int start, Span nameSpan)
    {
        var function = AtWord("LEADING") ? "ltrim" : AtWord("TRAILING") ? "rtrim" : "btrim";
        at++;
        var characters = AtWord("FROM") ? null : Expression();
        ExpectWord("FROM");
        var text = Expression();
        Expect(")");
        return new CallSyntax(SpanFrom(start), function, nameSpan, characters is null ? [text] : [text, characters], false, false);
    }
}
