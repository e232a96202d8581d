using Graph.Text;

namespace Graph.Extraction;

/// <content>Minutes by their number in a row: <c>the 20th minute</c>, <c>the third minute of stoppage time</c>.</content>
public sealed partial class MinuteReader
{
    /// <summary>"(in the) 20th minute", "third minute of stoppage time", "in the 57th".</summary>
    private bool TryOrdinal(AnnotatedText text, int token, int at, int limit, Lead lead, out MinuteStatement statement)
    {
        statement = default;
        var value = NumberWords.Ordinal(text[at]);
        if (value is <= 0 or > 130)
        {
            return false;
        }

        var next = at + 1;
        if (next + 2 < limit && IsWord(text, next, "and") && (IsWord(text, next + 1, "final") || IsWord(text, next + 1, "last")))
        {
            // "the seventh and final minute of added time".
            next += 2;
        }

        if (next < limit && Is(text, next, minuteWord))
        {
            next++;
            statement = WithAddedTime(text, token, next, limit, value);
            return true;
        }

        if (value < MostAdded && AddedOf(text, next, limit) is > 0 and var past)
        {
            statement = Added(text, token, past, limit, value);
            return true;
        }

        if (!IsMinuteAlone(text, at, limit, lead))
        {
            return false;
        }

        statement = new MinuteStatement(token, at + 1, MinuteKind.Absolute, value, 0);
        return true;
    }

    /// <summary>Whether an ordinal is a minute without the word: in brackets, in a list, or <c>in the 57th</c>, where American agencies leave it out.</summary>
    private bool IsMinuteAlone(AnnotatedText text, int at, int limit, Lead lead)
    {
        var next = at + 1;
        var inFigures = text.Tokens[at].Is(TokenFlags.Ordinal);
        if ((inFigures && IsBracketed(text, at, limit)) || ((inFigures || lead == Lead.InThe) && IsListed(text, next, limit)))
        {
            return true;
        }

        return lead == Lead.InThe && inFigures && (next >= limit || text.Tokens[next].Is(TokenFlags.Punctuation)
            || text.Tags[next] is PartOfSpeech.ADP or PartOfSpeech.PART or PartOfSpeech.CCONJ or PartOfSpeech.SCONJ or PartOfSpeech.AUX or PartOfSpeech.VERB or PartOfSpeech.ADV);
    }

    /// <summary>The nth minute of what stands behind it: of added time, of the second half, of extra time; else of the match.</summary>
    private MinuteStatement WithAddedTime(AnnotatedText text, int token, int next, int limit, int value)
    {
        if (next + 1 >= limit || !(IsWord(text, next, "of") || IsWord(text, next, "in") || IsWord(text, next, "into")))
        {
            return new MinuteStatement(token, next, MinuteKind.Absolute, value, 0);
        }

        var target = SkipDeterminers(text, next + 1, limit);
        if (target < limit && AddedBehind(text, target, limit) is > 0 and var added)
        {
            return Added(text, token, added, limit, value);
        }

        var (period, past) = PeriodAt(text, next, limit);
        return period is Period.None or Period.Match or Period.First || !IsWord(text, next, "of")
            ? new MinuteStatement(token, next, MinuteKind.Absolute, value, 0)
            // "the 55th minute of the second half" counts from the first.
            : new MinuteStatement(token, past, MinuteKind.Absolute, value > StartOf(period) ? value : StartOf(period) + value, 0);
    }
}
