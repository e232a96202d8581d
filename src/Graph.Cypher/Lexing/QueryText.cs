namespace Graph.Cypher.Lexing;

/// <summary>The text of a query, and errors about places in it.</summary>
internal sealed class QueryText(string text)
{
    public string Text { get; } = text;

    public string Slice(Span span) => Text[span.Start..span.End];

    public (int Line, int Column) PlaceOf(int offset)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            if (Text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }

        return (line, offset - start + 1);
    }

    public CypherException SyntaxError(string detail, Span span, string message, string? suggestion = null) =>
        Error(CypherErrorKind.SyntaxError, CypherPhase.CompileTime, detail, span, message, suggestion);

    public CypherException Error(CypherErrorKind kind, CypherPhase phase, string detail, Span span, string message, string? suggestion = null)
    {
        var (line, column) = PlaceOf(span.Start);
        return new CypherException(new CypherError(kind, phase, detail, message, line, column, span.Start, Slice(span), suggestion));
    }
}
