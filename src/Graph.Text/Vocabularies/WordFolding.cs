using Graph.Model;

namespace Graph.Text;

/// <summary>The normal form by which words are compared: lower case, accents and invisible characters dropped, typographic apostrophes and dashes made plain.</summary>
public static class WordFolding
{
    internal const ulong HashSeed = 14695981039346656037UL;

    /// <summary>Writes the folded form of <paramref name="word"/>; returns its length. A letter may fold to two (<c>ß</c> → <c>ss</c>, <c>æ</c> → <c>ae</c>).</summary>
    /// <param name="destination">At least twice as long as <paramref name="word"/>.</param>
    public static int Fold(ReadOnlySpan<char> word, Span<char> destination)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c < 128)
            {
                destination[length++] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
            }
            else
            {
                length = FoldOther(c, destination, length);
            }
        }

        return length;
    }

    public static string Fold(string word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[256] : new char[word.Length * 2];
        return new string(buffer[..Fold(word, buffer)]);
    }

    /// <summary>The hash of a word's folded form.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[256] : new char[word.Length * 2];
        return Hash(buffer[..Fold(word, buffer)]);
    }

    /// <summary>FNV-1a over the UTF-16 units of the folded form.</summary>
    public static ulong Hash(ReadOnlySpan<char> folded)
    {
        var hash = HashSeed;
        foreach (var c in folded)
        {
            hash = Extend(hash, c);
        }

        return hash;
    }

    internal static ulong Extend(ulong hash, char c) => (hash ^ c) * 1099511628211UL;

    private static int FoldOther(char c, Span<char> destination, int length)
    {
        switch (c)
        {
            case 'ß': destination[length++] = 's'; destination[length++] = 's'; return length;
            case 'æ' or 'Æ': destination[length++] = 'a'; destination[length++] = 'e'; return length;
            case 'œ' or 'Œ': destination[length++] = 'o'; destination[length++] = 'e'; return length;
            case 'þ' or 'Þ': destination[length++] = 't'; destination[length++] = 'h'; return length;
            case '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '\u2032': destination[length++] = '\''; return length;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212': destination[length++] = '-'; return length;
            case >= '\u0300' and <= '\u036F' or >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF' or '\u00AD' or '\uFE0F': return length;
            case '\u00A0': destination[length++] = ' '; return length;
        }

        destination[length++] = LatinLetters.BaseOf(c);
        return length;
    }
}
