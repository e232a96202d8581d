using Graph.Text;

namespace Graph.Extraction;

/// <summary>The words before and around a time.</summary>
public sealed partial class MinuteReader
{
    private enum Lead { None, InThe, On, After, Inside }

    [Flags]
    private enum LittleWords : byte { None = 0, Just = 1, In = 2, On = 4, With = 8, Determiner = 16 }

    /// <summary>Skips the preposition and determiner before a time: "in the", "on", "after", "with only", "just".</summary>
    private Lead SkipLead(AnnotatedText text, ref int at, int limit)
    {
        var lead = Lead.None;
        if (IsOneOf(text, at, LittleWords.Just))
        {
            at++;
        }

        if (at >= limit)
        {
            return lead;
        }

        if (IsOneOf(text, at, LittleWords.In))
        {
            lead = Lead.InThe;
            at++;
        }
        else if (IsOneOf(text, at, LittleWords.On))
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
        else if (IsOneOf(text, at, LittleWords.With))
        {
            at++;
        }

        while (at < limit && IsOneOf(text, at, LittleWords.Determiner))
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

        var word = text.Tokens[at].Word;
        return lexicons.ClassesOf(word).Has(wordClass)
            || (lexicons.StartsPhrase(word) && lexicons.MatchPhrase(text, at, Math.Min(at + 6, text.Tokens.Length), out var phrase) > 1 && phrase.Has(wordClass));
    }

    private bool IsOneOf(AnnotatedText text, int at, LittleWords kind) => at < text.Tokens.Length && text.Tokens[at].Word is var word && (uint)word < (uint)littleWords.Length && (littleWords[word] & kind) != 0;

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
        token > 0 && next < limit && (IsWord(text, token - 1, "took") || IsWord(text, token - 1, "needed")) && (IsWord(text, next, "for") || IsWord(text, next, "to")) && IsOneOf(text, token, LittleWords.Just);

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

    /// <summary>"(35th)": in a list behind a name.</summary>
    private static bool IsBracketed(AnnotatedText text, int at, int limit) => at > 0 && at + 1 < limit && text[at - 1] is "(" && text[at + 1] is ")";

    /// <summary>Whether an ordinal before a token stands in a row that a minute closes: "in the 12th, 30th and 81st minutes".</summary>
    private bool IsListed(AnnotatedText text, int next, int limit)
    {
        for (var i = next; i < limit; i++)
        {
            if (text[i] is "," || IsWord(text, i, "and"))
            {
                continue;
            }

            if (i == next || !text.Tokens[i].Is(TokenFlags.Ordinal))
            {
                return i > next + 1 && Is(text, i, minuteWord) && text.Tokens[i - 1].Is(TokenFlags.Ordinal);
            }
        }

        return false;
    }

    /// <summary>"on minute 72".</summary>
    private bool TryNumbered(AnnotatedText text, int token, int at, int limit, Lead lead, out MinuteStatement statement)
    {
        statement = default;
        if (lead is not (Lead.On or Lead.InThe) || at + 1 >= limit || !IsWord(text, at, "minute") || !char.IsAsciiDigit(text[at + 1][0]) || NumberWords.Cardinal(text[at + 1]) is not (> 0 and <= 120 and var value))
        {
            return false;
        }

        statement = new MinuteStatement(token, at + 2, MinuteKind.Absolute, value, 0);
        return true;
    }

    /// <summary>A clock that counts seconds: "at the 62:29 mark", "5:32 into the match", "with 1:27 left in the first half".</summary>
    private bool TryStopwatch(AnnotatedText text, int token, int at, int limit, out MinuteStatement statement)
    {
        statement = default;
        var word = text[at];
        var colon = word.IndexOf(':');
        if (colon is not (1 or 2) || word.Length != colon + 3 || at + 1 >= limit
            || !int.TryParse(word[..colon], out var minutes) || !int.TryParse(word[(colon + 1)..], out var seconds) || minutes > 120 || seconds > 59)
        {
            return false;
        }

        if (IsWord(text, at + 1, "mark") || Is(text, at + 1, into))
        {
            statement = new MinuteStatement(token, at + 2, MinuteKind.Absolute, minutes + (seconds > 0 ? 1 : 0), 0);
            return true;
        }

        if (!Is(text, at + 1, lexicons.ClassIndex("remaining")))
        {
            return false;
        }

        var past = at + 1 + PhraseLength(text, at + 1, limit);
        var half = past < limit && IsWord(text, past, "in") ? SkipDeterminers(text, past + 1, limit) : limit;
        statement = new MinuteStatement(token, past, MinuteKind.Absolute, (half < limit && Is(text, half, firstHalf) ? 45 : 90) - minutes, 0);
        return true;
    }
}
