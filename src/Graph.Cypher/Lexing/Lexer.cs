namespace Graph.Cypher.Lexing;

/// <summary>Query text → tokens, the last of which is <see cref="TokenKind.End"/>.</summary>
internal sealed partial class Lexer(QueryText source)
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

    private char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : '\0';

    private void SkipBlanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
            {
                at++;
            }
            else if (!SkipComment())
            {
                return;
            }
        }
    }

    private bool SkipComment()
    {
        if (text[at] != '/' || Peek(1) is not ('/' or '*'))
        {
            return false;
        }

        var ofLine = Peek(1) == '/';
        var end = ofLine ? text.IndexOf('\n', at) : text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (end < 0 && !ofLine)
        {
            throw source.SyntaxError("UnexpectedSyntax", new Span(at, at + 2), "The comment that starts here has no end.", "Close it with */.");
        }

        at = end < 0 ? text.Length : end + (ofLine ? 1 : 2);
        return true;
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
}
