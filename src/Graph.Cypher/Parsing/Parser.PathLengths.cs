using System.Globalization;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>How often a part of a path repeats: <c>*1..3</c>, <c>{1,3}</c>, <c>+</c>.</content>
internal sealed partial class Parser
{
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

        return QuantifierRange(start);
    }

    // {least,most}, {exactly}, {least,}, {,most}
    private LengthSyntax QuantifierRange(int start)
    {
        Expect("{");
        var minimum = PathLengthIfAny();
        var range = TakeSymbol(",");
        var maximum = range ? PathLengthIfAny() : minimum;
        Expect("}");
        var length = new LengthSyntax(SpanFrom(start), minimum ?? 0, maximum, true);
        if (maximum < length.Minimum || maximum == 0)
        {
            throw source.SyntaxError("InvalidRelationshipPattern", length.Span, "The quantifier allows no length at all.", "Write {least,most} with most at least 1.");
        }

        return length;
    }

    private LengthSyntax? StarLength()
    {
        var start = Current.Span.Start;
        if (!TakeSymbol("*"))
        {
            return null;
        }

        RefuseNegativeLength();
        var minimum = PathLengthIfAny();
        if (!TakeSymbol(".."))
        {
            return new LengthSyntax(SpanFrom(start), minimum ?? 1, minimum, false);
        }

        RefuseNegativeLength();
        var maximum = PathLengthIfAny();
        return new LengthSyntax(SpanFrom(start), minimum ?? 1, maximum, false);
    }

    private void RefuseNegativeLength()
    {
        if (AtSymbol("-") && Peek(1).Kind == TokenKind.Integer)
        {
            throw source.SyntaxError("InvalidRelationshipPattern", Current.Span, "The length of a path can't be negative.", null);
        }
    }

    private long? PathLengthIfAny() => Current.Kind == TokenKind.Integer ? PathLength() : null;

    private long PathLength()
    {
        var token = tokens[at++];
        if (!long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw source.SyntaxError("InvalidRelationshipPattern", token.Span, "The length of a path must be a whole number.", null);
        }

        return length;
    }
}
