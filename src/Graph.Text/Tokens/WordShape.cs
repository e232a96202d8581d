namespace Graph.Text;

/// <summary>The content hash of a word's folded form and the flags that its characters alone decide.</summary>
internal readonly ref struct WordShape
{
    public WordShape(ReadOnlySpan<char> word)
    {
        var hash = WordFolding.HashSeed;
        int letters = 0, upper = 0, digits = 0;
        var plain = true;
        foreach (var c in word)
        {
            if (c >= 128)
            {
                plain = false;
                if (char.IsLetter(c))
                {
                    letters++;
                    upper += char.IsUpper(c) ? 1 : 0;
                }

                continue;
            }

            var folded = c;
            if (c is >= 'a' and <= 'z')
            {
                letters++;
            }
            else if (c is >= 'A' and <= 'Z')
            {
                letters++;
                upper++;
                folded = (char)(c | 0x20);
            }
            else if (c is >= '0' and <= '9')
            {
                digits++;
            }

            hash = WordFolding.Extend(hash, folded);
        }

        Hash = plain ? hash : FoldedHash(word);
        Flags = FlagsOf(word, letters, upper, digits);
    }

    public ulong Hash { get; }

    public TokenFlags Flags { get; }

    private static ulong FoldedHash(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[256] : new char[word.Length * 2];
        return WordFolding.Hash(buffer[..WordFolding.Fold(word, buffer)]);
    }

    private static TokenFlags FlagsOf(ReadOnlySpan<char> word, int letters, int upper, int digits)
    {
        if (letters == 0 && digits == 0)
        {
            return TokenFlags.Punctuation;
        }

        var flags = TokenFlags.None;
        if (upper > 0 && StartsUpper(word))
        {
            flags |= TokenFlags.Capitalised;
        }

        if (letters >= 2 && upper == letters)
        {
            flags |= TokenFlags.AllCaps;
        }

        if (digits > 0)
        {
            flags |= TokenFlags.HasDigit | DigitFlags(word, letters, digits);
        }

        if (letters > 0 && HasInnerHyphen(word))
        {
            flags |= TokenFlags.Hyphenated;
        }

        return flags;
    }

    private static bool StartsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (CharacterKinds.Of(c) != CharacterKind.Mark)
            {
                return char.IsUpper(c);
            }
        }

        return false;
    }

    private static TokenFlags DigitFlags(ReadOnlySpan<char> word, int letters, int digits)
    {
        if (letters == 0)
        {
            return digits == word.Length || IsGrouped(word) ? TokenFlags.Number
                : IsScore(word) ? TokenFlags.Score
                : TokenFlags.None;
        }

        return letters == 2 && digits == word.Length - 2 && IsOrdinalEnding(word[^2], word[^1]) ? TokenFlags.Ordinal : TokenFlags.None;
    }

    private static bool IsOrdinalEnding(char first, char second) =>
        ((char)(first | 0x20), (char)(second | 0x20)) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h');

    private static bool IsGrouped(ReadOnlySpan<char> word)
    {
        var last = word.LastIndexOf(',');
        if (last <= 0 || word.Length - last != 4)
        {
            return false;
        }

        foreach (var c in word)
        {
            if (c != ',' && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsScore(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 5)
        {
            return false;
        }

        var dash = char.IsAsciiDigit(word[1]) ? 2 : 1;
        var right = word.Length - dash - 1;
        return char.IsAsciiDigit(word[0]) && right is 1 or 2 && CharacterKinds.Of(word[dash]) == CharacterKind.Dash
            && char.IsAsciiDigit(word[^1]) && char.IsAsciiDigit(word[dash + 1]);
    }

    private static bool HasInnerHyphen(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length - 1; i++)
        {
            if (CharacterKinds.Of(word[i]) == CharacterKind.Dash && char.IsLetterOrDigit(word[i - 1]) && char.IsLetterOrDigit(word[i + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
