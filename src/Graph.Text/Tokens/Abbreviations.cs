namespace Graph.Text;

/// <summary>English abbreviations that keep their full stop. Titles stand before a name and so never end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "st", "prof", "rev", "capt", "col", "gen", "lt", "sgt", "maj", "gov", "sen", "pres", "hon", "mt", "ft", "fr", "messrs", "mme", "sta", "ste",
    };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "jr", "sr", "inc", "ltd", "corp", "co", "dept", "bros", "ave", "blvd", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec", "assn", "utd", "univ",
    };

    private static readonly HashSet<string> LowerCase = new(StringComparer.Ordinal) { "vs", "v", "etc", "approx", "cf", "al", "est", "incl", "viz" };

    private static readonly HashSet<string> BeforeNumbers = new(StringComparer.OrdinalIgnoreCase) { "no", "nos", "p", "pp", "vol", "fig", "art", "sec", "mar", "jun", "jul" };

    /// <summary>True when the full stop at <paramref name="end"/> belongs to the word before it.</summary>
    public static bool Takes(ReadOnlySpan<char> text, int start, int end, bool startsLine)
    {
        var word = text[start..end];
        if (word.Length > 6)
        {
            return false;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            return IsOrdinalBeforeInitials(text, word, end, startsLine);
        }

        if (Contains(LowerCase, word))
        {
            return true;
        }

        if (char.IsUpper(word[0]) && (Contains(Titles, word) || Contains(Others, word)))
        {
            return true;
        }

        return Contains(BeforeNumbers, word) && NextIsDigit(text, end + 1);
    }

    /// <summary>True for an abbreviation, with its full stop, that a capitalised word must follow: the sentence goes on.</summary>
    public static bool NeverEnds(ReadOnlySpan<char> token) =>
        token.Length is > 1 and < 8 && token[^1] == '.' && (Contains(Titles, token[..^1]) || Contains(BeforeNumbers, token[..^1]) || token is "vs." or "v." || char.IsAsciiDigit(token[0]));

    private static bool Contains(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool NextIsDigit(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\u00A0')
        {
            i++;
        }

        return i < text.Length && char.IsAsciiDigit(text[i]);
    }

    /// <summary><c>1.</c> in front of a short run of capitals: an ordinal as other languages write it.</summary>
    private static bool IsOrdinalBeforeInitials(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int end, bool startsLine)
    {
        var i = end + 2;
        if (word.Length > 1 || startsLine || i + 1 >= text.Length || text[i - 1] is not (' ' or '\u00A0'))
        {
            return false;
        }

        var first = i;
        while (i < text.Length && char.IsUpper(text[i]))
        {
            i++;
        }

        return i - first is 2 or 3 && (i == text.Length || !char.IsLetterOrDigit(text[i]));
    }
}
