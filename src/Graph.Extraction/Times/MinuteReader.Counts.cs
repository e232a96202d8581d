using Graph.Text;

namespace Graph.Extraction;

/// <summary>Minutes counted: from the start, from a break, to the end.</summary>
public sealed partial class MinuteReader
{
    /// <summary>"67 minutes", "two minutes later", "ten minutes from time", "after 79 seconds", "a quarter of an hour from time".</summary>
    private bool TryCount(AnnotatedText text, int token, int at, int limit, Lead lead, out MinuteStatement statement)
    {
        statement = default;
        var value = NumberWords.Cardinal(text[at]);
        var next = at + 1;
        if (Is(text, at, quarterHour))
        {
            value = 15;
            next = at + PhraseLength(text, at, limit);
        }
        else if (value is <= 0 or > 130)
        {
            return false;
        }
        else if (next < limit && Is(text, next, secondWord) && text[at] is not "a" && value > 1)
        {
            if (lead is not (Lead.On or Lead.After))
            {
                return false;
            }

            statement = new MinuteStatement(token, next + 1, MinuteKind.Absolute, (value + 59) / 60, 0);
            return true;
        }
        else
        {
            if (next < limit && (IsWord(text, next, "more") || IsWord(text, next, "further")))
            {
                next++;
            }

            if (next >= limit || !Is(text, next, minuteWord))
            {
                return false;
            }

            next++;
        }

        return Counted(text, token, next, limit, lead, value, text[at], out statement);
    }

    private bool Counted(AnnotatedText text, int token, int next, int limit, Lead lead, int value, ReadOnlySpan<char> number, out MinuteStatement statement)
    {
        statement = default;
        if (next < limit && Is(text, next, later))
        {
            statement = new MinuteStatement(token, next + 1, MinuteKind.Later, value, 0);
            return true;
        }

        if (next < limit && Is(text, next, gone))
        {
            // "with 14 minutes left" counts down, "with 14 minutes gone" counts up: the class of the word tells.
            var remaining = Is(text, next, lexicons.ClassIndex("remaining"));
            statement = new MinuteStatement(token, next + PhraseLength(text, next, limit), MinuteKind.Absolute, remaining ? 90 - value : value, 0);
            return true;
        }

        if (next < limit && IsWord(text, next, "in") && (next + 1 >= limit || text.Tokens[next + 1].Is(TokenFlags.Punctuation) || text.Tags[next + 1] is PartOfSpeech.CCONJ or PartOfSpeech.SCONJ))
        {
            // "just eight minutes in,".
            statement = new MinuteStatement(token, next + 1, MinuteKind.Absolute, value, 0);
            return true;
        }

        if (IsNeeded(text, token, next, limit))
        {
            statement = new MinuteStatement(token, next, MinuteKind.Absolute, value, 0);
            return true;
        }

        if (next < limit)
        {
            var target = SkipDeterminers(text, next + 1, limit);
            if (target < limit && TryRelated(text, token, next, target, limit, value, out statement))
            {
                return true;
            }
        }

        if (lead is Lead.On or Lead.After && number is not ("a" or "A" or "an"))
        {
            statement = new MinuteStatement(token, next, MinuteKind.Absolute, value, 0);
            return true;
        }

        if (lead == Lead.Inside)
        {
            statement = new MinuteStatement(token, next, MinuteKind.Vague, 0, 0);
            return true;
        }

        return false;
    }

    /// <summary>"minutes from time", "before the break", "after the restart", "into the second half", "of added time".</summary>
    private bool TryRelated(AnnotatedText text, int token, int relation, int target, int limit, int value, out MinuteStatement statement)
    {
        statement = default;
        var past = target + PhraseLength(text, target, limit);
        int minute;
        if ((Is(text, relation, from) || Is(text, relation, before)) && Is(text, target, end))
        {
            minute = (OfFirstHalf(text, past, limit) > 0 ? 45 : 90) - value;
            past = minute < 45 && OfFirstHalf(text, past, limit) > 0 ? OfFirstHalf(text, past, limit) : past;
        }
        else if (Is(text, relation, after) && Is(text, target, goalNoun))
        {
            statement = new MinuteStatement(token, past, MinuteKind.Later, value, 0);
            return true;
        }
        else if ((Is(text, relation, from) || Is(text, relation, before)) && Is(text, target, half))
        {
            minute = 45 - value;
        }
        else if (Is(text, relation, after) && (Is(text, target, half) || Is(text, target, restart)))
        {
            minute = 45 + value;
        }
        else if (Is(text, relation, into) && Is(text, target, extraTime))
        {
            minute = 90 + value;
        }
        else if (Is(text, relation, into) && (Is(text, target, secondHalf) || Is(text, target, half) || Is(text, target, restart)))
        {
            minute = 45 + value;
        }
        else if (Is(text, relation, into) && Is(text, target, addedTime))
        {
            statement = new MinuteStatement(token, past, MinuteKind.Absolute, 90, value);
            return true;
        }
        else if (Is(text, relation, into) || (IsWord(text, relation, "of") && Is(text, target, gone)))
        {
            minute = value;
        }
        else
        {
            return false;
        }

        statement = new MinuteStatement(token, past, minute is > 0 and <= 120 ? MinuteKind.Absolute : MinuteKind.Vague, Math.Max(minute, 0), 0);
        return true;
    }
}
