namespace Graph.Cypher.Lexing;

/// <summary>A half-open place in the query text, in UTF-16 code units.</summary>
internal readonly record struct Span(int Start, int End)
{
    public Span To(Span other) => new(Start, other.End);
}

internal enum TokenKind : byte
{
    /// <summary>A name or keyword; keywords are not reserved and known by their text alone.</summary>
    Name,

    /// <summary>A name in backticks; never a keyword.</summary>
    QuotedName,
    Integer,
    Float,

    /// <summary>Something that starts like a number and is none.</summary>
    BadNumber,
    String,
    Parameter,

    /// <summary>Punctuation; the text tells which.</summary>
    Symbol,
    End,
}

/// <param name="Text">Names without backticks, strings without quotes and with escapes resolved, parameters without <c>$</c>.</param>
internal sealed record Token(TokenKind Kind, Span Span, string Text);
