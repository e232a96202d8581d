using Graph.Text;

namespace Graph.Extraction;

/// <summary>The words before and around a time.</summary>
public sealed partial class MinuteReader
{
    private enum Lead { None, InThe, On, After, Inside, With }

    [Flags]
    private enum LittleWords : ushort
    {
        None = 0, Just = 1, In = 2, On = 4, With = 8, Determiner = 16, By = 32, Span = 64, Added = 128,

        /// <summary>"after", "inside", or the first word of a phrase for them.</summary>
        Lead = 256,

        /// <summary>A word that begins a time and is no number: "half an hour", "minute 72".</summary>
        Time = 512,

        /// <summary>What may stand before a time and belong to its statement.</summary>
        Openings = Just | In | On | With | Determiner | By | Lead,
    }

    private LittleWords KindsOf(AnnotatedText text, int at) => text.Tokens[at].Word is var word && (uint)word < (uint)littleWords.Length ? littleWords[word] : LittleWords.None;

    /// <summary>Whether a time may begin with a word, once what opens its statement is skipped: a number, what is no word at all, or a word for a time. Nearly all words do not.</summary>
    private static bool MayBegin(ReadOnlySpan<char> word, LittleWords kinds) => (kinds & LittleWords.Time) != 0 || !char.IsAsciiLetter(word[0]) || NumberWords.MayBe(word);

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
            lead = Lead.With;
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

    /// <summary>"it took just four minutes for Smith to score", "Rovers had to wait 12 minutes to lead": what it took from the start, where a number of minutes ends before <paramref name="next"/>.</summary>
    private bool IsNeeded(AnnotatedText text, int token, int next, int limit)
    {
        if (token == 0 || next >= limit || !(IsWord(text, next, "for") || IsWord(text, next, "to")))
        {
            return false;
        }

        return (IsOneOf(text, token, LittleWords.Just) && (IsWord(text, token - 1, "took") || IsWord(text, token - 1, "needed")))
            || (IsWord(text, token - 1, "wait") && !IsWord(text, next, "for"))
            || IsTaken(text, token);
    }

    /// <summary>"it took Rovers 32 minutes": whether "it took" stands before a token, with at most a name between.</summary>
    private bool IsTaken(AnnotatedText text, int token)
    {
        for (var i = token - 1; i > 0 && i >= token - 3; i--)
        {
            if (IsWord(text, i, "took"))
            {
                return IsWord(text, i - 1, "it");
            }

            if (text.Tags[i] is not (PartOfSpeech.PROPN or PartOfSpeech.NOUN or PartOfSpeech.DET or PartOfSpeech.PRON))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a number counts the minutes of a stretch, of which no minute is told: "the opening six minutes", "less than ten minutes later".</summary>
    private bool IsSpan(AnnotatedText text, int token, int at)
    {
        for (var i = at - 1; i >= token - 1 && i >= 0; i--)
        {
            if (IsOneOf(text, i, LittleWords.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"with 64 played": one past the word, where no "minutes" stands before it.</summary>
    private bool IsPlayed(AnnotatedText text, int at, int next, int limit, out int past)
    {
        past = next + 1;
        return char.IsAsciiDigit(text[at][0]) && next < limit && (IsWord(text, next, "played") || IsWord(text, next, "gone"));
    }

    /// <summary>Whether a number stands in a row of such that "minutes" closes: "on 61 and 64 minutes".</summary>
    private bool IsCountListed(AnnotatedText text, int at, int next, int limit) =>
        at > 0 && next + 2 < limit && char.IsAsciiDigit(text[at][0]) && (IsOneOf(text, at - 1, LittleWords.On) || Is(text, at - 1, after)) && (text[next] is "," || IsAnd(text, next))
        && char.IsAsciiDigit(text[next + 1][0]) && (Is(text, next + 2, minuteWord) || IsCountRow(text, next + 1, limit));

    private bool IsCountRow(AnnotatedText text, int at, int limit) =>
        at + 3 < limit && (text[at + 1] is "," || IsAnd(text, at + 1)) && char.IsAsciiDigit(text[at + 2][0]) && Is(text, at + 3, minuteWord);

    /// <summary>Whether a number is the last of such a row.</summary>
    private bool FollowsCount(AnnotatedText text, int token)
    {
        var at = token;
        while (at > 1 && (text[at - 1] is "," || IsAnd(text, at - 1)) && char.IsAsciiDigit(text[at - 2][0]))
        {
            at -= 2;
        }

        return at < token && at > 0 && char.IsAsciiDigit(text[token][0]) && (IsOneOf(text, at - 1, LittleWords.On) || Is(text, at - 1, after));
    }

    /// <summary>"(35th)": in a list behind a name.</summary>
    private static bool IsBracketed(AnnotatedText text, int at, int limit) => at > 0 && at + 1 < limit && text[at - 1] is "(" && text[at + 1] is ")";

    /// <summary>Whether an ordinal before a token stands in a row that a minute closes: "in the 12th, 30th and 81st minutes", "in the fourth and 52nd minutes".</summary>
    private bool IsListed(AnnotatedText text, int next, int limit)
    {
        for (var i = next; i < limit; i++)
        {
            if (text[i] is "," || IsAnd(text, i))
            {
                continue;
            }

            if (i == next || NumberWords.Ordinal(text[i]) <= 0)
            {
                return i > next + 1 && Is(text, i, minuteWord) && NumberWords.Ordinal(text[i - 1]) > 0;
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

        if (!Is(text, at + 1, remaining))
        {
            return false;
        }

        var past = at + 1 + PhraseLength(text, at + 1, limit);
        var period = past < limit && IsWord(text, past, "in") ? PeriodAt(text, past, limit).Period : Period.None;
        statement = new MinuteStatement(token, past, MinuteKind.Absolute, EndOf(period) - minutes, 0);
        return true;
    }

    private bool IsAnd(AnnotatedText text, int at) => text[at] is "&" || IsWord(text, at, "and");
}
