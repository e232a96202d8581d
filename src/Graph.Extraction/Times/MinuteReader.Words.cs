using Graph.Text;

namespace Graph.Extraction;

/// <summary>The words before and around a time.</summary>
public sealed partial class MinuteReader
{
    private enum Lead { None, InThe, On, After, Inside }

    /// <summary>Skips the preposition and determiner before a time: "in the", "on", "after", "with only", "just".</summary>
    private Lead SkipLead(AnnotatedText text, ref int at, int limit)
    {
        var lead = Lead.None;
        if (IsOneOf(text, at, justWords))
        {
            at++;
        }

        if (at >= limit)
        {
            return lead;
        }

        if (IsOneOf(text, at, inWords))
        {
            lead = Lead.InThe;
            at++;
        }
        else if (IsOneOf(text, at, onWords))
        {
            lead = Lead.On;
            at++;
        }
        else if (Is(text, at, after))
        {
            lead = Lead.After;
            at++;
        }
        else if (Is(text, at, inside))
        {
            lead = Lead.Inside;
            at++;
        }
        else if (IsOneOf(text, at, withWords))
        {
            at++;
        }

        while (at < limit && IsOneOf(text, at, determiners))
        {
            at++;
        }

        return lead;
    }

    private int SkipDeterminers(AnnotatedText text, int at, int limit)
    {
        while (at < limit && (IsWord(text, at, "the") || IsWord(text, at, "an") || IsWord(text, at, "a") || IsWord(text, at, "normal")))
        {
            at++;
        }

        return at;
    }

    private int PhraseLength(AnnotatedText text, int at, int limit) => Math.Max(1, lexicons.MatchPhrase(text, at, limit, out _));

    private bool Is(AnnotatedText text, int at, int wordClass)
    {
        if (wordClass < 0 || at >= text.Tokens.Length)
        {
            return false;
        }

        return lexicons.ClassesOf(text.Tokens[at].Word).Has(wordClass)
            || (lexicons.MatchPhrase(text, at, Math.Min(at + 6, text.Tokens.Length), out var phrase) > 1 && phrase.Has(wordClass));
    }

    private static bool IsOneOf(AnnotatedText text, int at, int[] words) => at < text.Tokens.Length && text.Tokens[at].Word >= 0 && words.AsSpan().Contains(text.Tokens[at].Word);

    private bool IsWord(AnnotatedText text, int at, string word) =>
        at < text.Tokens.Length && text.Tokens[at].Word >= 0 && vocabulary[text.Tokens[at].Word].Equals(word, StringComparison.Ordinal);
}
