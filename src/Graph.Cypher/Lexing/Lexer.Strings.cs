using System.Globalization;
using System.Text;

namespace Graph.Cypher.Lexing;

/// <content>Strings in quotes and their escapes.</content>
internal sealed partial class Lexer
{
    private Token StringLiteral(char quote)
    {
        var start = at;
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            var c = text[at];
            if (c == quote)
            {
                at++;
                RefuseHalves(value, new Span(start, at));
                return new Token(TokenKind.String, new Span(start, at), value.ToString());
            }

            if (c == '\\')
            {
                at++;
                Escape(value);
            }
            else
            {
                value.Append(c);
            }
        }

        throw source.SyntaxError("UnexpectedSyntax", new Span(start, start + 1), "The string that starts here has no end.", $"Close it with {quote}.");
    }

    /// <summary>A pair may be written as two escapes; half a letter is none, and printing it would put another in its place.</summary>
    private void RefuseHalves(StringBuilder value, Span span)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                throw source.SyntaxError(
                    "InvalidUnicodeLiteral", span, $"This string has half of a surrogate pair, \\u{(int)value[i]:X4}, which is no character.", "Write both halves, \\U and eight digits, or the character itself.");
            }
        }
    }

    private void Escape(StringBuilder value)
    {
        switch (Peek())
        {
            case '\\' or '\'' or '"' or '`':
                value.Append(text[at]);
                break;
            case 'b':
                value.Append('\b');
                break;
            case 'f':
                value.Append('\f');
                break;
            case 'n':
                value.Append('\n');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 't':
                value.Append('\t');
                break;
            case 'u':
                UnicodeEscape(value, 4);
                break;
            case 'U':
                UnicodeEscape(value, 8);
                break;
            default:
                throw source.SyntaxError("UnexpectedSyntax", new Span(at - 1, Math.Min(at + 1, text.Length)), "This escape is not known.", "Write \\\\ for a backslash.");
        }
    }

    private void UnicodeEscape(StringBuilder value, int digits)
    {
        var hex = text.AsSpan(at + 1, Math.Min(digits, text.Length - at - 1));
        if (hex.Length < digits || !int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code > 0x10FFFF || code < 0 || (digits == 8 && code is >= 0xD800 and <= 0xDFFF))
        {
            throw source.SyntaxError(
                "InvalidUnicodeLiteral", new Span(at - 1, Math.Min(at + 1 + digits, text.Length)), $"{digits} hexadecimal digits of a character were expected.", null);
        }

        value.Append(digits == 4 ? ((char)code).ToString() : char.ConvertFromUtf32(code));
        at += digits;
    }
}
