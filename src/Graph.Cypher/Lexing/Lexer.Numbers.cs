namespace Graph.Cypher.Lexing;

/// <content>Numbers, whose values are read later: here a number ends where no digit, point or exponent goes on with it.</content>
internal sealed partial class Lexer
{
    private Token Number()
    {
        var start = at;
        var kind = TokenKind.Integer;
        if (text[at] == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O')
        {
            at += 2;
            SkipName();
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
            SkipName();
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
}
