using System.Globalization;
using System.Text;

namespace Graph.Cypher.Lexing;

/// <content>Names, names in backticks and parameters.</content>
internal sealed partial class Lexer
{
    private static bool StartsName(char c) => char.IsLetter(c) || c == '_' || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber || char.IsSurrogate(c);

    private static bool ContinuesName(char c) => StartsName(c) || char.IsAsciiDigit(c) || char.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;

    private Token Name()
    {
        var start = at;
        SkipName();
        return new Token(TokenKind.Name, new Span(start, at), text[start..at]);
    }

    private void SkipName()
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

        SkipName();
        if (at == start + 1)
        {
            throw source.SyntaxError("UnexpectedSyntax", new Span(start, at), "A parameter's name was expected after $.", "Write for example $name.");
        }

        return new Token(TokenKind.Parameter, new Span(start, at), text[(start + 1)..at]);
    }
}
