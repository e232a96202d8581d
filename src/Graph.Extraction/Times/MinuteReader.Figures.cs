using Graph.Text;

namespace Graph.Extraction;

/// <content>Minutes in figures, as lists and agencies print them: <c>45+2</c>, <c>67'</c>, <c>22-og</c>, <c>12th-minute</c>.</content>
public sealed partial class MinuteReader
{
    /// <summary>What is written behind a minute.</summary>
    private const string Primes = "'’′";

    /// <summary>45+2, 90+2nd minute, 90 + 3', 67', 12th-minute, 12-minute.</summary>
    private bool TryClock(AnnotatedText text, int token, int at, int limit, Lead lead, out MinuteStatement statement)
    {
        statement = default;
        var word = text[at];
        if (!char.IsAsciiDigit(word[0]))
        {
            return TryHyphenated(text, token, at, word, out statement);
        }

        if (TryWithAdded(text, token, at, limit, word, out statement))
        {
            return true;
        }

        // "on 33,": the word is left out where nothing could be counted behind it.
        if (lead == Lead.On && int.TryParse(word, out var minute) && minute is > 0 and <= 95 && IsBare(text, token, at, limit))
        {
            statement = new MinuteStatement(token, at + 1, MinuteKind.Absolute, minute, 0);
            return true;
        }

        if (word[^1] is '\'' or '’' or '′' && int.TryParse(word[..^1], out minute) && minute is > 0 and <= 125)
        {
            statement = new MinuteStatement(token, at + 1, MinuteKind.Absolute, minute, 0);
            return true;
        }

        return TryMarked(text, token, at, word, out statement) || TryHyphenated(text, token, at, word, out statement);
    }

    /// <summary>45+2, 90+2nd minute, 90 + 3'.</summary>
    private bool TryWithAdded(AnnotatedText text, int token, int at, int limit, ReadOnlySpan<char> word, out MinuteStatement statement)
    {
        statement = default;
        var plus = word.IndexOf('+');
        if (plus > 0 && int.TryParse(word[..plus].TrimEnd(Primes), out var minute) && int.TryParse(word[(plus + 1)..].TrimEnd("'’′sthndr"), out var added) && minute is 45 or 90 or 105 or 120)
        {
            statement = new MinuteStatement(token, at + 1 < limit && Is(text, at + 1, minuteWord) ? at + 2 : at + 1, MinuteKind.Absolute, minute, added);
            return true;
        }

        if (at + 2 < limit && text[at + 1] is "+" && int.TryParse(word, out minute) && minute is 45 or 90 or 105 or 120 && int.TryParse(text[at + 2].TrimEnd(Primes), out added))
        {
            statement = new MinuteStatement(token, at + 3, MinuteKind.Absolute, minute, added);
            return true;
        }

        return false;
    }

    /// <summary>Whether nothing that could be counted follows a number.</summary>
    private bool IsBare(AnnotatedText text, int token, int at, int limit)
    {
        if (at + 1 >= text.Tokens.Length)
        {
            return true;
        }

        ref readonly var next = ref text.Tokens[at + 1];
        return at + 1 >= limit
            ? next.IsAny(TokenFlags.Punctuation)
            : (next.IsAny(TokenFlags.Punctuation) && text[at + 1] is "," or "." or ";") || text.Tags[at + 1] == PartOfSpeech.CCONJ || OpensClause(text, token, at);
    }

    /// <summary>A minute with its kind behind it, or the word for minutes, as lists print it: "22-og", "49pen", "73min".</summary>
    private bool TryMarked(AnnotatedText text, int token, int at, ReadOnlySpan<char> word, out MinuteStatement statement)
    {
        statement = default;
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2) || !int.TryParse(word[..digits], out var minute) || minute is 0 or > 120)
        {
            return false;
        }

        var mark = word[digits..].TrimStart('-').ToString();
        if (mark.Length == 0 || !lexicons.ClassesOf(vocabulary.Find(mark)).Overlaps(marks | minuteWords))
        {
            return false;
        }

        // "In an 18-minute flurry" tells how long it lasted.
        var isLasting = IsStretch(text, at + 1);
        statement = new MinuteStatement(token, at + 1, isLasting ? MinuteKind.Vague : MinuteKind.Absolute, isLasting ? 0 : minute, 0);
        return true;
    }

    /// <summary>Classes of the mark that is written in one word with a minute: "22-og".</summary>
    public WordClassSet MarkOf(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && lexicons.ClassesOf(vocabulary.Find(word[digits..].TrimStart('-').ToString())) is var found && found.Overlaps(marks) ? found : default;
    }

    private static bool TryHyphenated(AnnotatedText text, int token, int at, ReadOnlySpan<char> word, out MinuteStatement statement)
    {
        statement = default;
        var hyphen = word.LastIndexOf('-');
        if (hyphen <= 0 || !word[(hyphen + 1)..].Equals("minute", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var value = NumberWords.Ordinal(word[..hyphen]);
        if (value <= 0)
        {
            return false;
        }

        statement = new MinuteStatement(token, at + 1, MinuteKind.Absolute, value, 0);
        return true;
    }

    /// <summary>Whether a noun for what lasts some minutes follows, an adjective before it or not.</summary>
    private bool IsStretch(AnnotatedText text, int token) =>
        token < text.Tokens.Length && (Is(text, token, stretchNoun) || (text.Tags[token] == PartOfSpeech.ADJ && token + 1 < text.Tokens.Length && Is(text, token + 1, stretchNoun)));
}
