using System.Globalization;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

internal sealed partial class Parser
{
    private PathSyntax PathPattern()
    {
        var start = Current.Span.Start;
        VariableSyntax? variable = null;
        if (AtName && AtSymbol(1, "="))
        {
            variable = Variable();
            at++;
        }

        var shortest = ShortestPrefix();
        if (shortest != ShortestKind.None)
        {
            return PathElements(start, variable, shortest);
        }

        shortest = ShortestFunction();
        if (shortest == ShortestKind.None)
        {
            return PathElements(start, variable, ShortestKind.None);
        }

        at += 2;
        var inner = PathElements(Current.Span.Start, variable, shortest);
        Expect(")");
        return inner with { Span = SpanFrom(start) };
    }

    private ShortestKind ShortestFunction() =>
        AtWord("shortestPath") && AtSymbol(1, "(") ? ShortestKind.One : AtWord("allShortestPaths") && AtSymbol(1, "(") ? ShortestKind.All : ShortestKind.None;

    // SHORTEST 1, ALL SHORTEST, ANY SHORTEST, ANY: the newer spelling of the two functions.
    private ShortestKind ShortestPrefix()
    {
        var start = at;
        var all = AtWord("ALL") && AtWord(1, "SHORTEST");
        if (all || (AtWord("ANY") && AtWord(1, "SHORTEST")))
        {
            at += 2;
        }
        else if (AtWord("SHORTEST") && Peek(1).Kind == TokenKind.Integer)
        {
            if (Peek(1).Text != "1")
            {
                throw source.SyntaxError("UnexpectedSyntax", Peek(1).Span, "Only SHORTEST 1 is supported, not the k shortest paths.", "Use ALL SHORTEST or SHORTEST 1.");
            }

            at += 2;
        }
        else if (AtWord("ANY") && AtSymbol(1, "("))
        {
            at += 1;
        }
        else
        {
            return ShortestKind.None;
        }

        if (!TakeWord("PATHS"))
        {
            TakeWord("PATH");
        }

        return at == start ? ShortestKind.None : all ? ShortestKind.All : ShortestKind.One;
    }

    private PathSyntax PathElements(int start, VariableSyntax? variable, ShortestKind shortest)
    {
        Enter(Current.Span);
        var elements = new List<PathElementSyntax> { NodeOrGroup() };
        while (true)
        {
            if (AtRelationship())
            {
                elements.Add(Relationship());
                elements.Add(NodeOrGroup());
            }
            else if (AtSymbol("(") && (elements[^1] is GroupSyntax || StartsGroup()))
            {
                elements.Add(NodeOrGroup());
            }
            else
            {
                break;
            }
        }

        Leave();
        return new PathSyntax(SpanFrom(start), variable, shortest, elements);
    }

    private bool AtRelationship() => AtSymbol("-") || (AtSymbol("<") && AtSymbol(1, "-"));

    private bool StartsGroup() => AtSymbol("(") && (AtSymbol(1, "(") || (Peek(1).Kind is TokenKind.Name or TokenKind.QuotedName && AtSymbol(2, "=") && AtSymbol(3, "(")));

    private PathElementSyntax NodeOrGroup()
    {
        if (!StartsGroup())
        {
            return Node();
        }

        var start = Expect("(").Span.Start;
        var innerStart = Current.Span.Start;
        VariableSyntax? variable = null;
        if (AtName && AtSymbol(1, "="))
        {
            variable = Variable();
            at++;
        }

        var inner = PathElements(innerStart, variable, ShortestKind.None);
        var where = TakeWord("WHERE") ? Expression() : null;
        Expect(")");
        return new GroupSyntax(SpanFrom(start), inner, where, Quantifier());
    }

    private LengthSyntax? Quantifier()
    {
        var start = Current.Span.Start;
        if (TakeSymbol("+"))
        {
            return new LengthSyntax(SpanFrom(start), 1, null, true);
        }

        if (TakeSymbol("*"))
        {
            return new LengthSyntax(SpanFrom(start), 0, null, true);
        }

        if (!AtSymbol("{") || !(Peek(1).Kind == TokenKind.Integer || AtSymbol(1, ",")))
        {
            return null;
        }

        at++;
        long? minimum = Current.Kind == TokenKind.Integer ? PathLength() : null;
        var range = TakeSymbol(",");
        long? maximum = range ? Current.Kind == TokenKind.Integer ? PathLength() : null : minimum;
        Expect("}");
        var length = new LengthSyntax(SpanFrom(start), minimum ?? 0, maximum, true);
        if (maximum < length.Minimum || maximum == 0)
        {
            throw source.SyntaxError("InvalidRelationshipPattern", length.Span, "The quantifier allows no length at all.", "Write {least,most} with most at least 1.");
        }

        return length;
    }

    private long PathLength()
    {
        var token = tokens[at++];
        if (!long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw source.SyntaxError("InvalidRelationshipPattern", token.Span, "The length of a path must be a whole number.", null);
        }

        return length;
    }

    private NodeSyntax Node()
    {
        Enter(Current.Span);
        var start = Expect("(", "a node such as (n:Label)").Span.Start;
        var variable = AtName && !AtWord("WHERE") && !(AtWord("IS") && Peek(1).Kind is TokenKind.Name or TokenKind.QuotedName) ? Variable() : null;
        var label = TakeSymbol(":") || TakeWord("IS") ? LabelExpression(colonAsAnd: true) : null;
        var properties = PatternProperties();
        var where = TakeWord("WHERE") ? Expression() : null;
        Expect(")", "')' of the node");
        Leave();
        return new NodeSyntax(SpanFrom(start), variable, label, properties, where);
    }

    private ExpressionSyntax? PatternProperties()
    {
        if (Current.Kind == TokenKind.Parameter)
        {
            throw source.SyntaxError(
                "InvalidParameterUse", Current.Span, "A parameter can't stand for all properties in a pattern that is matched.", "Name them one by one: {key: $parameter.key}.");
        }

        return AtSymbol("{") ? Map() : null;
    }

    private RelationshipSyntax Relationship()
    {
        Enter(Current.Span);
        var start = Current.Span.Start;
        var left = TakeSymbol("<");
        Expect("-");
        VariableSyntax? variable = null;
        LabelSyntax? types = null;
        LengthSyntax? length = null;
        ExpressionSyntax? properties = null;
        ExpressionSyntax? where = null;
        if (TakeSymbol("["))
        {
            variable = AtName && !AtWord("WHERE") ? Variable() : null;
            types = TakeSymbol(":") || TakeWord("IS") ? LabelExpression(colonAsAnd: false) : null;
            length = StarLength();
            properties = PatternProperties();
            where = TakeWord("WHERE") ? Expression() : null;
            if (AtSymbol(".."))
            {
                throw source.SyntaxError("InvalidRelationshipPattern", Current.Span, "A length must begin with *.", "Write *.. or *1..3.");
            }

            Expect("]", "']' of the relationship");
        }

        Expect("-");
        var right = TakeSymbol(">");
        var quantifier = AtSymbol("(") ? null : Quantifier();
        Leave();
        var direction = left == right ? RelationshipDirection.Both : left ? RelationshipDirection.Left : RelationshipDirection.Right;
        return new RelationshipSyntax(SpanFrom(start), variable, types, direction, length ?? quantifier, properties, where);
    }

    private LengthSyntax? StarLength()
    {
        var start = Current.Span.Start;
        if (!TakeSymbol("*"))
        {
            return null;
        }

        if (AtSymbol("-") && Peek(1).Kind == TokenKind.Integer)
        {
            throw source.SyntaxError("InvalidRelationshipPattern", Current.Span, "The length of a path can't be negative.", null);
        }

        long? minimum = Current.Kind == TokenKind.Integer ? PathLength() : null;
        if (!TakeSymbol(".."))
        {
            return new LengthSyntax(SpanFrom(start), minimum ?? 1, minimum, false);
        }

        if (AtSymbol("-") && Peek(1).Kind == TokenKind.Integer)
        {
            throw source.SyntaxError("InvalidRelationshipPattern", Current.Span, "The length of a path can't be negative.", null);
        }

        long? maximum = Current.Kind == TokenKind.Integer ? PathLength() : null;
        return new LengthSyntax(SpanFrom(start), minimum ?? 1, maximum, false);
    }

    private LabelSyntax LabelExpression(bool colonAsAnd)
    {
        Enter(Current.Span);
        var left = LabelAnd(colonAsAnd);
        while (AtSymbol("|"))
        {
            at++;
            TakeSymbol(":");
            var right = LabelAnd(colonAsAnd);
            left = new EitherLabelSyntax(left.Span.To(right.Span), left, right);
        }

        Leave();
        return left;
    }

    private LabelSyntax LabelAnd(bool colonAsAnd)
    {
        var left = LabelTerm();
        while (AtSymbol("&") || (colonAsAnd && AtSymbol(":")))
        {
            at++;
            var right = LabelTerm();
            left = new BothLabelsSyntax(left.Span.To(right.Span), left, right);
        }

        return left;
    }

    private LabelSyntax LabelTerm()
    {
        Enter(Current.Span);
        var start = Current.Span;
        LabelSyntax term;
        if (TakeSymbol("!"))
        {
            var operand = LabelTerm();
            term = new NotLabelSyntax(start.To(operand.Span), operand);
        }
        else if (TakeSymbol("%"))
        {
            term = new AnyLabelSyntax(start);
        }
        else if (TakeSymbol("("))
        {
            term = LabelExpression(colonAsAnd: false);
            Expect(")");
        }
        else
        {
            var name = ExpectName("a label or type");
            term = new LabelNameSyntax(name.Span, name.Text);
        }

        Leave();
        return term;
    }
}
