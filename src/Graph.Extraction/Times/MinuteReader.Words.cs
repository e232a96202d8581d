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

    /// <summary>"On 41 the visitors scored", "but on 28 Smith lost the ball": the number opens a clause that goes on with its subject.</summary>
    private bool OpensClause(AnnotatedText text, int token, int at)
    {
        if (!IsWord(text, token, "on") || text.Tags[at + 1] is not (PartOfSpeech.DET or PartOfSpeech.PRON or PartOfSpeech.PROPN) || lexicons.ClassesOf(text.Tokens[at + 1].Word).Has(month))
        {
            return false;
        }

        return token == 0 || text.Tokens[token - 1].Is(TokenFlags.Punctuation) || text.Tags[token - 1] is PartOfSpeech.CCONJ or PartOfSpeech.SCONJ;
    }

    /// <summary>"the first of five additional minutes": one past the phrase that starts at "of"; -1 when it is none.</summary>
    private int AddedOf(AnnotatedText text, int at, int limit)
    {
        if (at + 2 >= limit || !IsWord(text, at, "of") || NumberWords.Cardinal(text[at + 1]) is <= 0 or > 15)
        {
            return -1;
        }

        if (Is(text, at + 2, minuteWord))
        {
            return at + 4 < limit && IsWord(text, at + 3, "of") && Is(text, at + 4, addedTime) ? at + 4 + PhraseLength(text, at + 4, limit) : -1;
        }

        return at + 3 < limit && (IsWord(text, at + 2, "additional") || IsWord(text, at + 2, "added") || IsWord(text, at + 2, "extra")) && Is(text, at + 3, minuteWord) ? at + 4 : -1;
    }

    /// <summary>"it took just four minutes for Smith to score": what it took from the start.</summary>
    private bool IsNeeded(AnnotatedText text, int token, int next, int limit) =>
        token > 0 && next < limit && (IsWord(text, token - 1, "took") || IsWord(text, token - 1, "needed")) && (IsWord(text, next, "for") || IsWord(text, next, "to")) && IsOneOf(text, token, justWords);

    /// <summary>One past "of the first half" at a token; -1 when it does not stand there.</summary>
    private int OfFirstHalf(AnnotatedText text, int at, int limit)
    {
        if (at + 1 >= limit || !IsWord(text, at, "of"))
        {
            return -1;
        }

        var half = SkipDeterminers(text, at + 1, limit);
        return half < limit && Is(text, half, firstHalf) ? half + PhraseLength(text, half, limit) : -1;
    }
}
