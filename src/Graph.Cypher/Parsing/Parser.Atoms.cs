using System.Globalization;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

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

    private LiteralSyntax Number(bool negative, int start)
    {
        var token = tokens[at++];
        var span = new Span(start, token.Span.End);
        if (token.Kind == TokenKind.BadNumber)
        {
            throw source.SyntaxError("InvalidNumberLiteral", token.Span, $"'{Shorten(token.Text)}' is no number.", null);
        }

        if (token.Kind == TokenKind.Float)
        {
            var number = double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return double.IsInfinity(number)
                ? throw source.SyntaxError("FloatingPointOverflow", span, "The number is too large for a float.", null)
                : new LiteralSyntax(span, CypherValue.Of(number));
        }

        var magnitude = Magnitude(token);
        var limit = negative ? 9223372036854775808UL : 9223372036854775807UL;
        if (magnitude is null || magnitude > limit)
        {
            throw source.SyntaxError("IntegerOverflow", span, "The number is too large for an integer of 64 bits.", "Write it with a point for a float.");
        }

        return new LiteralSyntax(span, CypherValue.Of(negative ? unchecked(-(long)magnitude.Value) : (long)magnitude.Value));
    }

    // Null: it does not fit.
    private ulong? Magnitude(Token token)
    {
        var (digits, radix) = token.Text.Length > 1 && token.Text[1] is 'x' or 'X' ? (token.Text[2..], 16UL)
            : token.Text.Length > 1 && token.Text[1] is 'o' or 'O' ? (token.Text[2..], 8UL)
            : (token.Text, 10UL);
        if (digits.Length == 0)
        {
            throw source.SyntaxError("InvalidNumberLiteral", token.Span, $"'{token.Text}' is no number.", null);
        }

        ulong value = 0;
        var fits = true;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? (ulong)Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
            {
                throw source.SyntaxError("InvalidNumberLiteral", token.Span, $"'{Shorten(token.Text)}' is no number.", null);
            }

            fits &= value <= (ulong.MaxValue - digit) / radix;
            value = unchecked((value * radix) + digit);
        }

        return fits ? value : null;
    }

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

    private ExpressionSyntax ListOrComprehension()
    {
        var start = Expect("[").Span.Start;
        if (AtName && AtWord(1, "IN") && ListComprehensionAhead())
        {
            return ListComprehension(start);
        }

        var patternStart = at;
        if ((AtSymbol("(") || (AtName && AtSymbol(1, "=") && (AtSymbol(2, "(")))) && !notPatterns.Contains(-1 - patternStart))
        {
            if (Try(() => PatternComprehension(start), out var comprehension))
            {
                return comprehension;
            }

            notPatterns.Add(-1 - patternStart);
        }

        var items = new List<ExpressionSyntax>();
        if (!AtSymbol("]"))
        {
            do
            {
                items.Add(Expression());
            }
            while (TakeSymbol(","));
        }

        Expect("]", "',' or ']'");
        return new ListSyntax(SpanFrom(start), items);
    }

    // [x IN list] is a list of one truth value unless WHERE or | follows; the language reads it as a comprehension all the same.
    private bool ListComprehensionAhead() => true;

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
        var entries = new List<MapEntrySyntax>();
        if (!AtSymbol("}"))
        {
            do
            {
                var key = ExpectName("a key");
                Expect(":");
                entries.Add(new MapEntrySyntax(key.Text, key.Span, Expression()));
            }
            while (TakeSymbol(","));
        }

        Expect("}", "',' or '}'");
        Leave();
        return new MapSyntax(SpanFrom(start), entries);
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
        var arguments = new List<ExpressionSyntax>();
        if (!AtSymbol(")"))
        {
            do
            {
                arguments.Add(Expression());
            }
            while (TakeSymbol(","));
        }

        Expect(")", "',' or ')'");
        return new CallSyntax(SpanFrom(first.Span.Start), name, nameSpan, arguments, distinct, false);
    }

    private CaseSyntax Case()
    {
        var start = tokens[at++].Span.Start;
        var subject = AtWord("WHEN") ? null : Expression();
        var branches = new List<(ExpressionSyntax, ExpressionSyntax)>();
        var extended = subject is not null && CaseHasOperators();
        while (TakeWord("WHEN"))
        {
            var whens = new List<ExpressionSyntax>();
            do
            {
                whens.Add(extended ? CaseCondition(subject!) : Expression());
            }
            while (subject is not null && TakeSymbol(","));
            ExpectWord("THEN");
            var then = Expression();
            branches.AddRange(whens.Select(when => (when, then)));
        }

        if (branches.Count == 0)
        {
            throw Unexpected("WHEN");
        }

        var otherwise = TakeWord("ELSE") ? Expression() : null;
        ExpectWord("END");
        return new CaseSyntax(SpanFrom(start), extended ? null : subject, branches, otherwise);
    }
}
