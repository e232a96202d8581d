using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>Paths and what they are made of: nodes, relationships, groups.</content>
internal sealed partial class Parser
{
    private PathSyntax PathPattern()
    {
        var start = Current.Span.Start;
        var variable = PathVariable();
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

    // p = …
    private VariableSyntax? PathVariable()
    {
        if (!AtName || !AtSymbol(1, "="))
        {
            return null;
        }

        var variable = Variable();
        at++;
        return variable;
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

    private bool StartsGroup() => AtSymbol("(") && (AtSymbol(1, "(") || (Peek(1).Kind is TokenKind.Name or TokenKind.QuotedName && AtSymbol(2, "=") && AtSymbol(3, "(")));

    private PathElementSyntax NodeOrGroup()
    {
        if (!StartsGroup())
        {
            return Node();
        }

        var start = Expect("(").Span.Start;
        var innerStart = Current.Span.Start;
        var variable = PathVariable();
        var inner = PathElements(innerStart, variable, ShortestKind.None);
        var where = TakeWord("WHERE") ? Expression() : null;
        Expect(")");
        return new GroupSyntax(SpanFrom(start), inner, where, Quantifier());
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

    private bool AtRelationship() => AtSymbol("-") || (AtSymbol("<") && AtSymbol(1, "-"));

    private RelationshipSyntax Relationship()
    {
        Enter(Current.Span);
        var start = Current.Span.Start;
        var left = TakeSymbol("<");
        Expect("-");
        var detail = TakeSymbol("[") ? RelationshipDetail() : default;
        Expect("-");
        var right = TakeSymbol(">");
        var quantifier = AtSymbol("(") ? null : Quantifier();
        Leave();
        var direction = left == right ? RelationshipDirection.Both : left ? RelationshipDirection.Left : RelationshipDirection.Right;
        return new RelationshipSyntax(SpanFrom(start), detail.Variable, detail.Types, direction, detail.Length ?? quantifier, detail.Properties, detail.Where);
    }

    // What stands in the brackets.
    private (VariableSyntax? Variable, LabelSyntax? Types, LengthSyntax? Length, ExpressionSyntax? Properties, ExpressionSyntax? Where) RelationshipDetail()
    {
        var variable = AtName && !AtWord("WHERE") ? Variable() : null;
        var types = TakeSymbol(":") || TakeWord("IS") ? LabelExpression(colonAsAnd: false) : null;
        var length = StarLength();
        var properties = PatternProperties();
        var where = TakeWord("WHERE") ? Expression() : null;
        if (AtSymbol(".."))
        {
            throw source.SyntaxError("InvalidRelationshipPattern", Current.Span, "A length must begin with *.", "Write *.. or *1..3.");
        }

        Expect("]", "']' of the relationship");
        return (variable, types, length, properties, where);
    }
}
