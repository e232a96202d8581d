using System.Globalization;
using System.Text;

namespace Graph.Cypher.Lexing;

/// <summary>Query text → tokens, the last of which is <see cref="TokenKind.End"/>.</summary>
internal sealed class Lexer(QueryText source)
{
    private static readonly string[] LongSymbols = ["<=", ">=", "<>", "=~", "..", "+=", "::", "||", "!="];

    private readonly string text = source.Text;
    private readonly List<Token> tokens = [];
    private int at;

    public static Token[] Read(QueryText source) => new Lexer(source).ReadAll();

    private Token[] ReadAll()
    {
        SkipBlanks();
        while (at < text.Length)
        {
            tokens.Add(Next());
            SkipBlanks();
        }

        tokens.Add(new Token(TokenKind.End, new Span(text.Length, text.Length), ""));
        return [.. tokens];
    }

    private static bool StartsName(char c) => char.IsLetter(c) || c == '_' || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber || char.IsSurrogate(c);

    private static bool ContinuesName(char c) => StartsName(c) || char.IsAsciiDigit(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void SkipBlanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
            {
                at++;
            }
            else if (text[at] == '/' && Peek(1) == '/')
            {
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (text[at] == '/' && Peek(1) == '*')
            {
                var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    throw source.SyntaxError("UnexpectedSyntax", new Span(at, at + 2), "The comment that starts here has no end.", "Close it with */.");
                }

                at = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private Token Next()
    {
        var c = text[at];
        if (StartsName(c))
        {
            return Name();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)) && !FollowsOperand()))
        {
            return Number();
        }

        return c switch
        {
            '\'' or '"' => StringLiteral(c),
            '`' => QuotedName(at),
            '$' => Parameter(),
            _ => Symbol(c),
        };
    }

    // After a name or a closing bracket a point is a property's, never the start of a number: a.1 is wrong, not two values.
    private bool FollowsOperand() =>
        tokens.Count > 0 && tokens[^1].Span.End == at && (tokens[^1].Kind is TokenKind.Name or TokenKind.QuotedName or TokenKind.Parameter || tokens[^1].Text is ")" or "]" or "}");

    private Token Name()
    {
        var start = at;
        while (at < text.Length && ContinuesName(text[at]))
        {
            at++;
        }

        return new Token(TokenKind.Name, new Span(start, at), text[start..at]);
    }

    private Token Number()
    {
        var start = at;
        var kind = TokenKind.Integer;
        if (text[at] == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O')
        {
            at += 2;
            SkipNumberTail();
            return new Token(TokenKind.Integer, new Span(start, at), text[start..at]);
        }

        SkipDigits();
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
        {
            kind = TokenKind.Float;
            at++;
            SkipDigits();
        }

        if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            kind = TokenKind.Float;
            at += 2;
            SkipDigits();
        }

        if (at < text.Length && ContinuesName(text[at]))
        {
            kind = TokenKind.BadNumber;
            SkipNumberTail();
        }

        return new Token(kind, new Span(start, at), text[start..at].Replace("_", "", StringComparison.Ordinal));
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek()) || (Peek() == '_' && char.IsAsciiDigit(Peek(1))))
        {
            at++;
        }
    }

    private void SkipNumberTail()
    {
        while (at < text.Length && ContinuesName(text[at]))
        {
            at++;
        }
    }

    private Token QuotedName(int start)
    {
        var name = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '`')
            {
                name.Append(text[at]);
            }
            else if (Peek(1) == '`')
            {
                name.Append('`');
                at++;
            }
            else
            {
                at++;
                return new Token(TokenKind.QuotedName, new Span(start, at), name.ToString());
            }
        }

        throw source.SyntaxError("UnexpectedSyntax", new Span(start, start + 1), "The name that starts with this backtick has no end.", "Close it with a backtick.");
    }

    private Token Parameter()
    {
        var start = at++;
        if (Peek() == '`')
        {
            var quoted = QuotedName(at);
            return new Token(TokenKind.Parameter, new Span(start, at), quoted.Text);
        }

        while (at < text.Length && ContinuesName(text[at]))
        {
            at++;
        }

        if (at == start + 1)
        {
            throw source.SyntaxError("UnexpectedSyntax", new Span(start, at), "A parameter's name was expected after $.", "Write for example $name.");
        }

        return new Token(TokenKind.Parameter, new Span(start, at), text[(start + 1)..at]);
    }

    private Token Symbol(char c)
    {
        var start = at;
        foreach (var symbol in LongSymbols)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0)
            {
                at += symbol.Length;
                return new Token(TokenKind.Symbol, new Span(start, at), symbol);
            }
        }

        if (!"()[]{}<>=+-*/%^.,:;|!&$?".Contains(c, StringComparison.Ordinal))
        {
            throw source.SyntaxError(
                c > 127 ? "InvalidUnicodeCharacter" : "UnexpectedSyntax", new Span(at, at + 1), $"The character {c} has no meaning here.", null);
        }

        at++;
        return new Token(TokenKind.Symbol, new Span(start, at), c.ToString());
    }

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
