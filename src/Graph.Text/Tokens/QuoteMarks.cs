namespace Graph.Text;

/// <summary>What tells an opening quotation mark from a closing one and from an apostrophe.</summary>
internal static class QuoteMarks
{
    public static bool MayPrecedeOpener(char before) =>
        char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '\u201C' or '\'' or '\u2018' || CharacterKinds.Of(before) == CharacterKind.Dash;

    /// <summary>True when the line has a mark after <paramref name="opener"/> that can close a single quotation.</summary>
    public static bool HasSingleCloser(ReadOnlySpan<char> text, int opener)
    {
        for (var i = opener + 2; i < text.Length && text[i] != '\n'; i++)
        {
            if (text[i] is '\'' or '\u2019' && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsDouble(ReadOnlySpan<char> token) => token is "\"" or "\u201C" or "\u201D" or "\u201E" or "\u00AB" or "\u00BB" or "''" or "``" or "\u2018\u2018" or "\u2019\u2019";

    public static bool IsSingle(ReadOnlySpan<char> token) => token is "'" or "\u2018" or "\u2019" or "`";
}
