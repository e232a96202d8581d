using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

internal sealed partial class Parser
{
    private ExpressionSyntax Expression()
    {
        Enter(Current.Span);
        var expression = Or();
        Leave();
        return expression;
    }

    private ExpressionSyntax Or() => Logical("OR", LogicalOperator.Or, Xor);

    private ExpressionSyntax Xor() => Logical("XOR", LogicalOperator.Xor, And);

    private ExpressionSyntax And() => Logical("AND", LogicalOperator.And, Not);

    private ExpressionSyntax Logical(string keyword, LogicalOperator kind, Func<ExpressionSyntax> operand)
    {
        var first = operand();
        if (!AtWord(keyword))
        {
            return first;
        }

        var operands = new List<ExpressionSyntax> { first };
        while (TakeWord(keyword))
        {
            operands.Add(operand());
        }

        return new LogicalSyntax(first.Span.To(operands[^1].Span), kind, operands);
    }

    private ExpressionSyntax Not()
    {
        var start = Current.Span;
        if (!TakeWord("NOT"))
        {
            return Comparison();
        }

        Enter(start);
        var operand = Not();
        Leave();
        return new NotSyntax(start.To(operand.Span), operand);
    }

    private ExpressionSyntax Comparison()
    {
        var first = Predicated();
        if (ComparisonAhead() is null)
        {
            return first;
        }

        var operands = new List<ExpressionSyntax> { first };
        var operators = new List<ComparisonOperator>();
        while (ComparisonAhead() is { } comparison)
        {
            at++;
            operators.Add(comparison);
            operands.Add(Predicated());
        }

        return new ComparisonSyntax(first.Span.To(operands[^1].Span), operands, operators);
    }

    private ComparisonOperator? ComparisonAhead() => Current.Kind != TokenKind.Symbol ? null : Current.Text switch
    {
        "=" => ComparisonOperator.Equal,
        "<>" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        "!=" => throw source.SyntaxError("UnexpectedSyntax", Current.Span, "Found '!=', which the language does not have.", "Write <> for not equal."),
        _ => null,
    };

    // IN, STARTS WITH, =~, IS NULL and their like bind tighter than < and =.
    private ExpressionSyntax Predicated() => PredicatedFrom(Additive());

    private ExpressionSyntax PredicatedFrom(ExpressionSyntax left)
    {
        for (var links = 0; ; Link(ref links))
        {
            var negated = AtWord("IS") && AtWord(1, "NOT") && AtWord(2, "NULL");
            if (negated || (AtWord("IS") && AtWord(1, "NULL")))
            {
                at += negated ? 3 : 2;
                left = new IsNullSyntax(SpanFrom(left.Span.Start), left, negated);
            }
            else if (AtWord("IS") && IsPredicate(left) is { } predicate)
            {
                left = predicate;
            }
            else if (PredicateAhead() is var (operation, words) && words > 0)
            {
                at += words;
                var right = Additive();
                left = new BinarySyntax(left.Span.To(right.Span), operation, left, right);
            }
            else
            {
                return left;
            }
        }
    }

    private (BinaryOperator Operation, int Words) PredicateAhead()
    {
        if (AtSymbol("=~"))
        {
            return (BinaryOperator.Matches, 1);
        }

        if (Current.Kind != TokenKind.Name)
        {
            return default;
        }

        return AtWord("IN") ? (BinaryOperator.In, 1)
            : AtWord("STARTS") && AtWord(1, "WITH") ? (BinaryOperator.StartsWith, 2)
            : AtWord("ENDS") && AtWord(1, "WITH") ? (BinaryOperator.EndsWith, 2)
            : AtWord("CONTAINS") ? (BinaryOperator.Contains, 1)
            : default;
    }

    private ExpressionSyntax Additive()
    {
        var left = Multiplicative();
        var links = 0;
        while (AtSymbol("+") || AtSymbol("-") || AtSymbol("||"))
        {
            Link(ref links);
            var operation = AtSymbol("-") ? BinaryOperator.Subtract : BinaryOperator.Add;
            at++;
            var right = Multiplicative();
            left = new BinarySyntax(left.Span.To(right.Span), operation, left, right);
        }

        return left;
    }

    private ExpressionSyntax Multiplicative()
    {
        var left = Powered();
        var links = 0;
        while (AtSymbol("*") || AtSymbol("/") || AtSymbol("%"))
        {
            Link(ref links);
            var operation = AtSymbol("*") ? BinaryOperator.Multiply : AtSymbol("/") ? BinaryOperator.Divide : BinaryOperator.Modulo;
            at++;
            var right = Powered();
            left = new BinarySyntax(left.Span.To(right.Span), operation, left, right);
        }

        return left;
    }

    private ExpressionSyntax Powered()
    {
        var left = Unary();
        var links = 0;
        while (TakeSymbol("^"))
        {
            Link(ref links);
            var right = Unary();
            left = new BinarySyntax(left.Span.To(right.Span), BinaryOperator.Power, left, right);
        }

        return left;
    }

    private ExpressionSyntax Unary()
    {
        var start = Current.Span;
        if (AtSymbol("-") && Peek(1).Kind == TokenKind.Integer)
        {
            at++;
            var literal = Number(negative: true, start.Start);
            return Postfix(literal);
        }

        if (!AtSymbol("-") && !AtSymbol("+"))
        {
            return Postfix(Atom());
        }

        var minus = AtSymbol("-");
        at++;
        Enter(start);
        var operand = Unary();
        Leave();
        return new NegateSyntax(start.To(operand.Span), operand, minus);
    }

    private ExpressionSyntax Postfix(ExpressionSyntax subject)
    {
        for (var links = 0; ; Link(ref links))
        {
            if (AtSymbol(".") && Peek(1).Kind is TokenKind.Name or TokenKind.QuotedName)
            {
                at++;
                var key = tokens[at++];
                subject = new PropertySyntax(SpanFrom(subject.Span.Start), subject, key.Text, key.Span);
            }
            else if (AtSymbol("["))
            {
                subject = IndexOrSlice(subject);
            }
            else if (AtSymbol(":") && Peek(1) is { Kind: TokenKind.Name or TokenKind.QuotedName } or { Text: "!" or "(" or "%" } && LabelCheckAllowed(subject))
            {
                at++;
                var label = LabelExpression(colonAsAnd: true);
                subject = new LabelCheckSyntax(SpanFrom(subject.Span.Start), subject, label);
            }
            else
            {
                return subject;
            }
        }
    }

    // In {a:b} and [x:T] forms a colon after a literal is never a label check.
    private static bool LabelCheckAllowed(ExpressionSyntax subject) => subject is not (LiteralSyntax or ListSyntax or MapSyntax);

    private ExpressionSyntax IndexOrSlice(ExpressionSyntax subject)
    {
        Expect("[");
        var from = AtSymbol("..") ? null : Expression();
        if (TakeSymbol(".."))
        {
            var to = AtSymbol("]") ? null : Expression();
            Expect("]");
            return new SliceSyntax(SpanFrom(subject.Span.Start), subject, from, to);
        }

        Expect("]");
        return new IndexSyntax(SpanFrom(subject.Span.Start), subject, from!);
    }
}
