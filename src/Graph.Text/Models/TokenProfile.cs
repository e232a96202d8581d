namespace Graph.Text.Models;

/// <summary>All that the features of tagger and parser need of one token, worked out once.</summary>
/// <param name="Word">Key of the word: its hash, with figures reduced to a few kinds and quotes to one.</param>
/// <param name="Suffix">Its last four characters in lower case, 16 bits each, the last lowest.</param>
/// <param name="Prefix">Its first three, likewise, the first lowest.</param>
/// <param name="Shape">Its shape and how the sentence is capitalised, see <see cref="TokenProfiles"/>.</param>
internal readonly record struct TokenProfile(ulong Word, ulong Suffix, ulong Prefix, byte Shape, WordEntry Entry);

/// <summary>Builds the profiles of a sentence.</summary>
internal static class TokenProfiles
{
    private const TokenFlags Figures = TokenFlags.HasDigit;

    public static void Fill(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, WordTable words, Span<TokenProfile> profiles)
    {
        var level = CapitalLevel(tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var key = KeyOf(text, token);
            var word = text[token.Start..token.End];
            profiles[i] = new TokenProfile(key, SuffixOf(word), PrefixOf(word), (byte)(ShapeOf(token.Flags, word.Length) | (level << 6)), words[key]);
        }
    }

    /// <summary>The key under which a word is known to the models.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> text, in Token token)
    {
        if (token.IsAny(TokenFlags.Punctuation))
        {
            return text[token.Start] is '\u201C' or '\u201D' or '\u00AB' or '\u00BB' ? QuoteKey : token.Hash;
        }

        return token.IsAny(Figures) ? FigureKey(text[token.Start..token.End], token) : token.Hash;
    }

    private static ulong QuoteKey { get; } = WordFolding.Hash("\"");

    private static ulong FigureKey(ReadOnlySpan<char> word, in Token token)
    {
        if (token.Is(TokenFlags.Number))
        {
            return word.Length switch
            {
                1 or 2 => 101,
                4 when word[0] is '1' or '2' && word[1] is '9' or '0' => 102,
                _ => 103,
            };
        }

        return token.Is(TokenFlags.Score) ? 104
            : token.Is(TokenFlags.Ordinal) ? 105
            : !char.IsAsciiLetterOrDigit(word[0]) ? 106
            : token.Is(TokenFlags.Hyphenated) ? 107
            : char.IsAsciiDigit(word[0]) ? 108u
            : token.Hash;
    }

    /// <summary>0 mixed as prose is, 1 nearly every word capitalised, 2 all in capitals, 3 no capital at all.</summary>
    private static int CapitalLevel(ReadOnlySpan<Token> tokens)
    {
        int words = 0, capitalised = 0, all = 0;
        foreach (ref readonly var token in tokens)
        {
            if (!token.IsAny(TokenFlags.Punctuation | TokenFlags.HasDigit | TokenFlags.Possessive))
            {
                words++;
                capitalised += token.Is(TokenFlags.Capitalised) ? 1 : 0;
                all += token.Is(TokenFlags.AllCaps) ? 1 : 0;
            }
        }

        return words < 3 ? 0
            : all * 4 >= words * 3 ? 2
            : capitalised * 10 >= words * 7 ? 1
            : capitalised == 0 ? 3 : 0;
    }

    private static int ShapeOf(TokenFlags flags, int length) =>
        ((flags & TokenFlags.Capitalised) != 0 ? 1 : 0) | ((flags & TokenFlags.AllCaps) != 0 ? 2 : 0) | ((flags & TokenFlags.HasDigit) != 0 ? 4 : 0)
        | ((flags & TokenFlags.Punctuation) != 0 ? 8 : 0) | ((flags & TokenFlags.Hyphenated) != 0 ? 16 : 0) | (length == 1 ? 32 : 0);

    private static ulong SuffixOf(ReadOnlySpan<char> word)
    {
        var packed = 0UL;
        var first = Math.Max(0, word.Length - 4);
        for (var i = first; i < word.Length; i++)
        {
            packed = (packed << 16) | Plain(word[i]);
        }

        return packed;
    }

    private static ulong PrefixOf(ReadOnlySpan<char> word)
    {
        var packed = 0UL;
        for (var i = Math.Min(3, word.Length) - 1; i >= 0; i--)
        {
            packed = (packed << 16) | Plain(word[i]);
        }

        return packed;
    }

    private static char Plain(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '\u2019' => '\'',
        '\u2010' or '\u2011' or '\u2013' => '-',
        _ => c,
    };
}
