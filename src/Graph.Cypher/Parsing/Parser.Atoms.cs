using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>What stands in an expression without operators: literals, variables, parentheses, patterns.</content>
internal sealed partial class Parser
{
    private ExpressionSyntax Atom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Integer or TokenKind.Float or TokenKind.BadNumber:
                return Number(negative: false, token.Span.Start);
            case TokenKind.String:
                at++;
                return new LiteralSyntax(token.Span, CypherValue.Of(token.Text));
            case TokenKind.Parameter:
                at++;
                return new ParameterSyntax(token.Span, token.Text);
            case TokenKind.Symbol when token.Text == "(":
                return PatternOrParentheses();
            case TokenKind.Symbol when token.Text == "[":
                return ListOrComprehension();
            case TokenKind.Symbol when token.Text == "{":
                return Map();
            case TokenKind.Name:
                return Word(token);
            case TokenKind.QuotedName:
                return AtSymbol(1, "(") || (AtSymbol(1, ".") && FunctionAhead()) ? FunctionCall() : Variable();
            default:
                throw Unexpected("an expression");
        }
    }

    private LiteralSyntax Number(bool negative, int start) => NumberLiteral.Read(source, tokens[at++], negative, start);

    private ExpressionSyntax PatternOrParentheses()
    {
        var start = at;
        if (MayBePattern() && !notPatterns.Contains(start))
        {
            if (Try(PatternWithRelationship, out var pattern))
            {
                return pattern;
            }

            notPatterns.Add(start);
        }

        Expect("(");
        var inner = Expression();
        Expect(")");
        return inner;
    }

    // After "(": nothing, a name, or what follows a name in a node. Everything else is an expression in parentheses.
    private bool MayBePattern()
    {
        var ahead = Peek(1).Kind is TokenKind.Name or TokenKind.QuotedName ? 2 : 1;
        if (AtSymbol(ahead, ")"))
        {
            return AtSymbol(ahead + 1, "-") || (AtSymbol(ahead + 1, "<") && AtSymbol(ahead + 2, "-"));
        }

        return AtSymbol(ahead, ":") || AtSymbol(ahead, "{") || AtWord(ahead, "WHERE") || AtWord(1, "WHERE");
    }

    private PatternSyntax? PatternWithRelationship()
    {
        var start = Current.Span.Start;
        var path = PathElements(start, null, ShortestKind.None);
        return path.Elements.Count > 1 ? new PatternSyntax(path.Span, path) : null;
    }

    private ExpressionSyntax Word(Token token)
    {
        if (AtSymbol(1, "("))
        {
            return WordWithParenthesis(token);
        }

        if (AtSymbol(1, "{"))
        {
            var kind = token.Text.ToUpperInvariant() switch
            {
                "EXISTS" => SubqueryKind.Exists,
                "COUNT" => SubqueryKind.Count,
                "COLLECT" => (SubqueryKind?)SubqueryKind.Collect,
                _ => null,
            };
            return kind is { } known ? Subquery(known) : MapProjectionAhead() ? MapProjection() : Variable();
        }

        if (AtWord("CASE"))
        {
            return Case();
        }

        if (AtSymbol(1, ".") && FunctionAhead())
        {
            return FunctionCall();
        }

        return token.Text.ToUpperInvariant() switch
        {
            "TRUE" => Literal(CypherValue.True),
            "FALSE" => Literal(CypherValue.False),
            "NULL" => Literal(CypherValue.Null),
            "NAN" => Literal(CypherValue.Of(double.NaN)),
            "INF" or "INFINITY" => Literal(CypherValue.Of(double.PositiveInfinity)),
            _ => Variable(),
        };
    }

    private LiteralSyntax Literal(CypherValue value) => new(tokens[at++].Span, value);
}
