using System.Globalization;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <summary>Numbers as a query writes them, decimal, hexadecimal, octal or floating, → their values.</summary>
internal static class NumberLiteral
{
    /// <param name="start">Where the number begins: at its sign, if it has one.</param>
    /// <exception cref="CypherException">The token is no number, or its value does not fit into 64 bits.</exception>
    public static LiteralSyntax Read(QueryText source, Token token, bool negative, int start)
    {
        var span = new Span(start, token.Span.End);
        return new LiteralSyntax(span, token.Kind switch
        {
            TokenKind.BadNumber => throw Malformed(source, token),
            TokenKind.Float => Float(source, token, span),
            _ => Integer(source, token, negative, span),
        });
    }

    private static CypherValue Float(QueryText source, Token token, Span span)
    {
        var number = double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(number)
            ? throw source.SyntaxError("FloatingPointOverflow", span, "The number is too large for a float.", null)
            : CypherValue.Of(number);
    }

    private static CypherValue Integer(QueryText source, Token token, bool negative, Span span)
    {
        var magnitude = Magnitude(source, token);
        var limit = negative ? 9223372036854775808UL : 9223372036854775807UL;
        if (magnitude is null || magnitude > limit)
        {
            throw source.SyntaxError("IntegerOverflow", span, "The number is too large for an integer of 64 bits.", "Write it with a point for a float.");
        }

        return CypherValue.Of(negative ? unchecked(-(long)magnitude.Value) : (long)magnitude.Value);
    }

    // Null: it does not fit.
    private static ulong? Magnitude(QueryText source, Token token)
    {
        var (digits, radix) = token.Text.Length > 1 && token.Text[1] is 'x' or 'X' ? (token.Text[2..], 16UL)
            : token.Text.Length > 1 && token.Text[1] is 'o' or 'O' ? (token.Text[2..], 8UL)
            : (token.Text, 10UL);
        if (digits.Length == 0)
        {
            throw Malformed(source, token);
        }

        ulong value = 0;
        var fits = true;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? (ulong)Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
            {
                throw Malformed(source, token);
            }

            fits &= value <= (ulong.MaxValue - digit) / radix;
            value = unchecked((value * radix) + digit);
        }

        return fits ? value : null;
    }

    private static CypherException Malformed(QueryText source, Token token) =>
        source.SyntaxError("InvalidNumberLiteral", token.Span, $"'{Parser.Shorten(token.Text)}' is no number.", null);
}
