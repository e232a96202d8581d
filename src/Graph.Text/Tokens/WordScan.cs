namespace Graph.Text;

/// <summary>How far a word reaches: what joins letters and digits into one token, and what is cut off it.</summary>
internal static class WordScan
{
    public static bool IsWordAt(ReadOnlySpan<char> text, int i) =>
        i >= 0 && i < text.Length && CharacterKinds.Of(text[i]) is CharacterKind.Letter or CharacterKind.Digit;

    /// <summary>Past invisible characters or a currency sign before a word; -1 when no word follows.</summary>
    public static int SkipPrefix(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharacterKinds.Of(text[i]) == CharacterKind.Mark)
        {
            i++;
        }

        if (i < text.Length && CharacterKinds.Of(text[i]) == CharacterKind.Currency)
        {
            return i + 1 < text.Length && CharacterKinds.Of(text[i + 1]) == CharacterKind.Digit ? i + 1 : -1;
        }

        return IsWordAt(text, i) || LetterPair(text, i) ? i : -1;
    }

    /// <summary>The end of <c>J.</c>, <c>J.J.</c>, <c>U.S.A</c>, <c>p.m.</c> from <paramref name="i"/>; <paramref name="i"/> when there is none.</summary>
    /// <param name="afterName">A single letter I is an initial only beside a name; after common words it is the pronoun.</param>
    public static int Initials(ReadOnlySpan<char> text, int i, bool afterName)
    {
        if (i + 1 >= text.Length || text[i + 1] != '.' || !char.IsLetter(text[i]))
        {
            return i;
        }

        var end = i;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        if (end - i > 2)
        {
            return end < text.Length && char.IsUpper(text[end]) && !IsWordAt(text, end + 1) ? end + 1 : end;
        }

        if (end < text.Length && char.IsUpper(text[i]) && char.IsUpper(text[end]))
        {
            // A.C with no second stop, or J.Smith.
            return IsWordAt(text, end + 1) ? end : end + 1;
        }

        return char.IsUpper(text[i]) && (text[i] != 'I' || afterName) && NameFollows(text, end) ? end : i;
    }

    /// <summary>The end of a web or mail address from <paramref name="i"/>; <paramref name="i"/> when there is none.</summary>
    public static int Address(ReadOnlySpan<char> text, int i)
    {
        if (text[i] is not ('h' or 'H' or 'w' or 'W'))
        {
            return i;
        }

        var rest = text[i..];
        if (!rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return i;
        }

        if (rest[0] is 'h' or 'H' && !rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return i;
        }

        return UpToSpace(text, i);
    }

    public static int Handle(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (IsWordAt(text, i) || text[i] == '_'))
        {
            i++;
        }

        return i;
    }

    /// <summary><c>'90s</c>.</summary>
    public static int Decade(ReadOnlySpan<char> text, int i) =>
        i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && text[i + 3] == 's' && !IsWordAt(text, i + 4) ? i + 4 : i;

    /// <summary><c>67</c>, <c>45+2</c>, <c>90'+3</c>: what an apostrophe makes a minute.</summary>
    public static bool IsMinute(ReadOnlySpan<char> word)
    {
        if (word.Length > 6 || !char.IsAsciiDigit(word[0]))
        {
            return false;
        }

        var digits = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c != '+' && CharacterKinds.Of(c) != CharacterKind.Apostrophe)
            {
                return false;
            }
        }

        return digits <= 3 || digits < word.Length;
    }

    /// <summary>The end of the word from <paramref name="i"/>. A clitic (<c>'s</c>, <c>n't</c>, <c>'ll</c>) reaches from there to <paramref name="clitic"/>, else that is 0.</summary>
    public static int End(ReadOnlySpan<char> text, int i, out int clitic)
    {
        clitic = 0;
        var start = i;
        while (i < text.Length)
        {
            switch (CharacterKinds.Of(text[i]))
            {
                case CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark:
                    i++;
                    break;
                case CharacterKind.Surrogate when LetterPair(text, i):
                    i += 2;
                    break;
                case CharacterKind.Apostrophe when Clitics.At(text, start, i, out var cut, out clitic):
                    return cut;
                default:
                    var next = Joined(text, start, i);
                    if (next == i)
                    {
                        return Clitics.CutCannot(text, start, i, out clitic);
                    }

                    if (IsPrefixOfName(text, start, i))
                    {
                        return i + 1;
                    }

                    i = next;
                    break;
            }
        }

        return Clitics.CutCannot(text, start, i, out clitic);
    }

    /// <summary><c>ex-</c> before a capital is a word of its own: what follows is a name.</summary>
    private static bool IsPrefixOfName(ReadOnlySpan<char> text, int start, int i) =>
        i - start == 2 && text[i] == '-' && i + 1 < text.Length && char.IsUpper(text[i + 1]) && text[start] is 'e' or 'E' && text[start + 1] is 'x' or 'X';

    public static bool IsPossessive(ReadOnlySpan<char> text, int start, int end, int clitic) =>
        clitic - end == 2 && text[clitic - 1] is 's' or 'S' && !Clitics.IsVerbHost(text[start..end]);

    /// <summary>Where the word goes on after the mark at <paramref name="i"/>; <paramref name="i"/> when it ends there.</summary>
    private static int Joined(ReadOnlySpan<char> text, int start, int i)
    {
        if (i + 1 >= text.Length)
        {
            return i;
        }

        char before = text[i - 1], mark = text[i], after = text[i + 1];
        bool digitBefore = char.IsAsciiDigit(before), digitAfter = char.IsAsciiDigit(after);
        switch (CharacterKinds.Of(mark))
        {
            case CharacterKind.Dash:
                return JoinsDash(text, i, mark, digitBefore) ? i + 1 : i;
            case CharacterKind.Apostrophe:
                return IsWordAt(text, i + 1) && char.IsLetter(before) ? i + 1
                    : digitBefore && after == '+' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]) ? i + 2 : i;
            case CharacterKind.Currency:
                return digitAfter && char.IsUpper(before) ? i + 1 : i;
        }

        return mark switch
        {
            '.' when digitBefore && digitAfter => i + 1,
            '.' => Domain(text, i),
            ',' when digitBefore && IsGroup(text, start, i) => i + 4,
            ':' or '/' or '+' when digitBefore && digitAfter => i + 1,
            '_' when IsWordAt(text, i + 1) => i + 1,
            '&' when char.IsUpper(before) && char.IsUpper(after) => i + 1,
            '@' when char.IsAsciiLetterOrDigit(after) => UpToSpace(text, i),
            _ => i,
        };
    }

    /// <summary>A hyphen joins any word; the longer dashes only figures, or lower-case words written without spaces.</summary>
    private static bool JoinsDash(ReadOnlySpan<char> text, int i, char dash, bool digitBefore)
    {
        var after = text[i + 1];
        if (!IsWordAt(text, i + 1))
        {
            return CharacterKinds.Of(after) == CharacterKind.Currency && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2]) && dash < 128;
        }

        return dash switch
        {
            '\u2014' or '\u2015' => digitBefore && char.IsAsciiDigit(after),
            '\u2013' or '\u2012' => (digitBefore && (char.IsAsciiDigit(after) || char.IsLower(after))) || (char.IsLower(text[i - 1]) && char.IsLower(after)),
            _ => true,
        };
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int start, int comma)
    {
        if (comma + 3 >= text.Length || (comma + 4 < text.Length && char.IsAsciiDigit(text[comma + 4])))
        {
            return false;
        }

        var first = comma;
        while (first > start && char.IsAsciiDigit(text[first - 1]))
        {
            first--;
        }

        return comma - first <= 3 && (first == start || text[first - 1] is ',' or '-')
            && char.IsAsciiDigit(text[comma + 1]) && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3]);
    }

    private static int Domain(ReadOnlySpan<char> text, int dot)
    {
        var end = dot + 1;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return text[(dot + 1)..end] is "com" or "net" or "org" or "co" or "uk" or "tv" or "info" && !IsWordAt(text, end) ? end : dot;
    }

    private static int UpToSpace(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharacterKinds.Of(text[i]) != CharacterKind.Space)
        {
            i++;
        }

        while (!IsWordAt(text, i - 1) && text[i - 1] is not ('/' or '@'))
        {
            i--;
        }

        return i;
    }

    private static bool NameFollows(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\u00A0')
        {
            i++;
        }

        return i < text.Length && (char.IsUpper(text[i]) || text[i] == '-');
    }

    private static bool LetterPair(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1])
        && System.Text.Rune.IsLetter(new System.Text.Rune(text[i], text[i + 1]));
}
