using System.Runtime.InteropServices;
using Graph.Model;

namespace Graph.Text;

/// <summary>What a token looks like. Shapes only, no meaning.</summary>
[Flags]
public enum TokenFlags : ushort
{
    None = 0,

    /// <summary>First letter is upper case (after a leading apostrophe or quote there is none in a token).</summary>
    Capitalised = 1,

    /// <summary>Two or more letters, all upper case.</summary>
    AllCaps = 2,

    /// <summary>Holds a digit.</summary>
    HasDigit = 4,

    /// <summary>Digits only: <c>2</c>, <c>1979</c>; with thousands separators <c>28,000</c>.</summary>
    Number = 8,

    /// <summary>Punctuation or symbol, no letter or digit.</summary>
    Punctuation = 16,

    /// <summary>White space stands before it, or the text starts with it.</summary>
    SpaceBefore = 32,

    /// <summary>Two numbers of one or two digits joined by a dash: <c>2-1</c>.</summary>
    Score = 64,

    /// <summary>An initial or several: <c>J.</c>, <c>J.J.</c>, <c>PJ</c> is none.</summary>
    Initial = 128,

    /// <summary><c>'s</c> or a lone <c>'</c> that marks possession.</summary>
    Possessive = 256,

    /// <summary>An ordinal in digits: <c>20th</c>.</summary>
    Ordinal = 512,

    /// <summary>First token of a paragraph.</summary>
    ParagraphStart = 1024,

    /// <summary>First token of a line.</summary>
    LineStart = 2048,

    /// <summary>Stands inside quotation marks (the marks themselves do not).</summary>
    InQuote = 4096,

    /// <summary>Has an inner hyphen between letters: <c>right-back</c>, <c>Saint-Germain</c>.</summary>
    Hyphenated = 8192,
}

/// <summary>A token: a span of the text with its normal form as a number. The text itself is never rewritten.</summary>
/// <param name="Start">First UTF-16 unit of the token.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Word">Id in the <see cref="Vocabulary"/> of the folded form (lower case, no accents, straight apostrophes and hyphens); -1 when the word is unknown.</param>
/// <param name="Hash">64-bit content hash of the folded form (<see cref="WordFolding"/>): equal forms, equal hash, on every machine.</param>
/// <param name="Flags">Shape.</param>
/// <remarks>In the order that leaves no gaps: a report has a thousand, and all of them are read again and again.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(int Start, int End, int Word, ulong Hash, TokenFlags Flags)
{
    public TextSpan Span => new(Start, End);

    public bool Is(TokenFlags flags) => (Flags & flags) == flags;

    public bool IsAny(TokenFlags flags) => (Flags & flags) != 0;
}
