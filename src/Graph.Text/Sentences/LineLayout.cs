namespace Graph.Text;

/// <summary>Whether the lines of a text are paragraphs or a column of broken lines.</summary>
internal readonly struct LineLayout
{
    private const int LongestWrapped = 110;
    private const int ShortestFull = 50;

    private readonly bool wrapped;

    private LineLayout(bool wrapped) => this.wrapped = wrapped;

    /// <summary>
    /// Lines are broken where none is longer than a page is wide, most full ones stop in mid-sentence and some go on with a small letter:
    /// a list of results stops in mid-sentence too, but each line of it begins with a name.
    /// </summary>
    public static LineLayout Of(ReadOnlySpan<char> text)
    {
        const int OpenForEachSmall = 4;
        int full = 0, open = 0, small = 0;
        var isOpen = false;
        foreach (var line in text.EnumerateLines())
        {
            if (line.Length > LongestWrapped)
            {
                return new LineLayout(false);
            }

            small += isOpen && line.Length > 0 && char.IsLower(line[0]) ? 1 : 0;
            isOpen = line.Length >= ShortestFull && !EndsSentence(line.TrimEnd());
            open += isOpen ? 1 : 0;
            full += line.Length >= ShortestFull ? 1 : 0;
        }

        return new LineLayout(full >= 3 && open * 2 > full && small * OpenForEachSmall >= open);
    }

    public static bool IsBreak(ReadOnlySpan<char> text, int i) =>
        text[i] is '\n' or '\u2028' or '\u2029' or '\u0085' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));

    /// <summary>True when the white space from <paramref name="first"/> to <paramref name="next"/> breaks a line but no paragraph.</summary>
    public bool Continues(ReadOnlySpan<char> text, int first, int next, int breaks)
    {
        if (breaks > 1 || first == 0)
        {
            return false;
        }

        if (!char.IsLetterOrDigit(text[next]) && text[next] is not ('(' or '"' or '\'' or '\u201C' or '\u2018' or '\u00A3'))
        {
            return false;
        }

        if (char.IsLower(text[next]) && !EndsSentence(text[..first]) && text[first - 1] != ':')
        {
            return true;
        }

        var lineStart = text[..first].LastIndexOf('\n') + 1;
        return wrapped && first - lineStart >= ShortestFull;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line) =>
        line.TrimEnd("\"'\u201D\u2019)]\u00BB") is { Length: > 0 } rest && rest[^1] is '.' or '!' or '?' or '\u2026';
}
