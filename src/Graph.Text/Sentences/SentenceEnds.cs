namespace Graph.Text;

/// <summary>Decides whether a sentence ends after a token.</summary>
internal static class SentenceEnds
{
    // Words that open a sentence far more often than they are part of a name: after an abbreviation only these start a new one.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "He", "She", "It", "They", "We", "You", "I", "His", "Her", "Their", "Our", "This", "That", "These", "Those", "There", "But", "And", "Or", "So", "Yet",
        "In", "On", "At", "After", "Before", "With", "Without", "When", "While", "As", "If", "For", "From", "However", "Meanwhile", "Although", "Though", "Despite", "Both", "Then",
        "Now", "Only", "Just", "Here", "Not", "No", "What", "Who", "How", "Why", "Where",
    };

    private static readonly HashSet<string> SpeechVerbs = new(StringComparer.Ordinal)
    {
        "said", "says", "told", "added", "asked", "insisted", "admitted", "wrote", "joked", "explained", "wondered", "tweeted", "replied", "claimed", "continued", "declared", "concluded", "quipped", "shouted",
    };

    /// <summary>One past the last token of a sentence that ends with <paramref name="token"/> (closing quotes and brackets included); 0 when none ends there.</summary>
    public static int After(string text, Token[] tokens, int token, int paragraphEnd)
    {
        var word = Span(text, tokens[token]);
        var last = word[^1];
        if (last is not ('.' or '!' or '?' or '\u2026'))
        {
            return 0;
        }

        var isMark = tokens[token].Is(TokenFlags.Punctuation);
        var next = token + 1;
        while (isMark && next < paragraphEnd && IsCloser(text, tokens, next))
        {
            next++;
        }

        if (next >= paragraphEnd)
        {
            return 0;
        }

        return (isMark ? EndsAtMark(text, tokens, token, next, paragraphEnd) : EndsAtAbbreviation(text, tokens, token, word)) ? next : 0;
    }

    private static bool EndsAtAbbreviation(string text, Token[] tokens, int token, ReadOnlySpan<char> word) =>
        !Abbreviations.NeverEnds(word) && tokens[token + 1].Is(TokenFlags.Capitalised | TokenFlags.SpaceBefore)
        && Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Span(text, tokens[token + 1]));

    private static bool EndsAtMark(string text, Token[] tokens, int token, int next, int paragraphEnd)
    {
        ref readonly var follower = ref tokens[next];
        var opener = next;
        while (opener < paragraphEnd && IsOpener(text, tokens[opener]))
        {
            opener++;
        }

        if (opener >= paragraphEnd)
        {
            return false;
        }

        if (!tokens[opener].IsAny(TokenFlags.Capitalised | TokenFlags.HasDigit) && !StartsBullet(text, tokens, next, paragraphEnd))
        {
            // Lower case goes on, except after a plain stop with a new quotation.
            return opener > next && Span(text, tokens[token]) is "." && QuoteMarks.IsDouble(Span(text, follower));
        }

        if (!follower.Is(TokenFlags.SpaceBefore) && opener == next && next == token + 1)
        {
            return EndsWithoutSpace(text, tokens, token, next);
        }

        if (next > token + 1 && Span(text, tokens[token])[^1] is not '.' && IsAttribution(text, tokens, next, paragraphEnd))
        {
            return false;
        }

        return !IsInsideBrackets(text, tokens, token, next);
    }

    /// <summary>A missing space: <c>season.The</c> ends a sentence, <c>Q.Smith</c> or <c>3.Kane</c> does not.</summary>
    private static bool EndsWithoutSpace(string text, Token[] tokens, int token, int next) =>
        token > 0 && tokens[next].Is(TokenFlags.Capitalised) && !tokens[token].Is(TokenFlags.SpaceBefore) && tokens[token - 1].End - tokens[token - 1].Start > 1
        && !tokens[token - 1].IsAny(TokenFlags.AllCaps) && Span(text, tokens[token]) is "." or "!" or "?";

    /// <summary><c>“Why?” Smith said</c>: one sentence.</summary>
    private static bool IsAttribution(string text, Token[] tokens, int next, int paragraphEnd)
    {
        for (var i = next; i < paragraphEnd && i < next + 5; i++)
        {
            if (SpeechVerbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Span(text, tokens[i])))
            {
                return true;
            }

            if (tokens[i].Is(TokenFlags.Punctuation))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A mark before a closing bracket that the sentence goes on after, as in <c>(aged 21!) and</c>, is seen by its lower case; one before a capital ends.</summary>
    private static bool IsInsideBrackets(string text, Token[] tokens, int token, int next) =>
        next > token + 1 && Span(text, tokens[next - 1]) is ")" && Span(text, tokens[token])[^1] is not '.' && !tokens[next].Is(TokenFlags.SpaceBefore);

    private static bool StartsBullet(string text, Token[] tokens, int i, int end) =>
        i + 1 < end && tokens[i].Is(TokenFlags.SpaceBefore | TokenFlags.Punctuation) && Span(text, tokens[i]) is "-" or "\u2013" or "\u2022" or "*"
        && tokens[i + 1].Is(TokenFlags.Capitalised);

    private static bool IsCloser(string text, Token[] tokens, int i)
    {
        if (tokens[i].Is(TokenFlags.SpaceBefore) && i + 1 < tokens.Length && !tokens[i + 1].Is(TokenFlags.SpaceBefore))
        {
            return false;
        }

        var word = Span(text, tokens[i]);
        return word is ")" or "]" or "\u201D" or "\u00BB" or "''" or "\u2019\u2019" or "\u2019"
            || (word is "\"" or "'" && (!tokens[i].Is(TokenFlags.SpaceBefore) || i + 1 == tokens.Length || tokens[i + 1].Is(TokenFlags.SpaceBefore))
                && !(i + 1 < tokens.Length && !tokens[i + 1].Is(TokenFlags.SpaceBefore) && tokens[i].Is(TokenFlags.SpaceBefore)));
    }

    private static bool IsOpener(string text, Token token) =>
        token.Is(TokenFlags.Punctuation) && (QuoteMarks.IsDouble(Span(text, token)) || QuoteMarks.IsSingle(Span(text, token)) || Span(text, token) is "(" or "[" or "\u2013" or "\u2014" or "-" or "\u2022" or "*" or "\u2026" or "...");

    private static ReadOnlySpan<char> Span(string text, Token token) => text.AsSpan(token.Start, token.End - token.Start);
}
