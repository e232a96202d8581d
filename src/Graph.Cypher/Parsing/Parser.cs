using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <summary>Tokens → syntax tree, by recursive descent. The parts: clauses, patterns, expressions, labels.</summary>
internal sealed partial class Parser
{
    private const int MaximumLinks = 2000;

    private readonly QueryText source;
    private readonly Token[] tokens;
    private readonly int maximumDepth;
    private readonly HashSet<int> notPatterns = [];
    private int at;
    private int depth;

    private Parser(QueryText source, int maximumDepth)
    {
        this.source = source;
        this.maximumDepth = maximumDepth;
        tokens = Lexer.Read(source);
    }

    private Token Current => tokens[at];

    public static StatementSyntax Parse(QueryText source, int maximumDepth) => new Parser(source, maximumDepth).Statement();

    private Token Peek(int ahead) => tokens[Math.Min(at + ahead, tokens.Length - 1)];

    private bool AtSymbol(string symbol) => Current.Kind == TokenKind.Symbol && Current.Text == symbol;

    private bool AtSymbol(int ahead, string symbol) => Peek(ahead).Kind == TokenKind.Symbol && Peek(ahead).Text == symbol;

    private bool AtWord(string keyword) => IsWord(Current, keyword);

    private bool AtWord(int ahead, string keyword) => IsWord(Peek(ahead), keyword);

    private static bool IsWord(Token token, string keyword) =>
        token.Kind == TokenKind.Name && token.Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private bool AtName => Current.Kind is TokenKind.Name or TokenKind.QuotedName;

    private bool TakeSymbol(string symbol)
    {
        if (!AtSymbol(symbol))
        {
            return false;
        }

        at++;
        return true;
    }

    private bool TakeWord(string keyword)
    {
        if (!AtWord(keyword))
        {
            return false;
        }

        at++;
        return true;
    }

    private Token Expect(string symbol, string? expected = null)
    {
        if (!AtSymbol(symbol))
        {
            throw Unexpected(expected ?? symbol);
        }

        return tokens[at++];
    }

    private void ExpectWord(string keyword)
    {
        if (!TakeWord(keyword))
        {
            throw Unexpected(keyword);
        }
    }

    private Token ExpectName(string expected)
    {
        if (!AtName)
        {
            throw Unexpected(expected);
        }

        return tokens[at++];
    }

    private VariableSyntax Variable(string expected = "a variable")
    {
        var token = ExpectName(expected);
        return new VariableSyntax(token.Span, token.Text);
    }

    private List<T> Separated<T>(Func<T> item)
    {
        var items = new List<T>();
        do
        {
            items.Add(item());
        }
        while (TakeSymbol(","));
        return items;
    }

    private Span SpanFrom(int start) => new(start, at == 0 ? start : Math.Max(start, tokens[at - 1].Span.End));

    private CypherException Unexpected(string expected)
    {
        var found = Current.Kind == TokenKind.End ? "the end of the query" : $"'{Shorten(source.Slice(Current.Span))}'";
        return source.SyntaxError("UnexpectedSyntax", Current.Span, $"Found {found} where {expected} was expected.", null);
    }

    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void Enter(Span span)
    {
        depth++;
        if (depth > maximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw source.Error(
                CypherErrorKind.LimitExceeded, CypherPhase.CompileTime, "NestingTooDeep", span, $"The query is nested more than {maximumDepth} levels deep.", "Take it apart with WITH.");
        }
    }

    private void Leave() => depth--;

    // A chain such as 1 + 1 + … is a tree as deep as it is long: refused here, before anything walks down it.
    private void Link(ref int links)
    {
        if (++links > MaximumLinks)
        {
            throw source.Error(
                CypherErrorKind.LimitExceeded, CypherPhase.CompileTime, "NestingTooDeep", Current.Span, $"A chain of more than {MaximumLinks} parts is too long.", "Take it apart with WITH, or pass a list as a parameter.");
        }
    }

    /// <summary>Tries a reading and takes the tokens back when it fails.</summary>
    private bool Try<T>(Func<T?> reading, [NotNullWhen(true)] out T? result)
        where T : class
    {
        var (start, level) = (at, depth);
        try
        {
            result = reading();
        }
        catch (CypherException error) when (error.Error.Kind == CypherErrorKind.SyntaxError)
        {
            result = null;
        }

        if (result is null)
        {
            (at, depth) = (start, level);
        }

        return result is not null;
    }
}
