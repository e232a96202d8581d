using Graph.Text;

namespace Graph.Extraction;

/// <summary>Minutes counted: from the start, from a break, to the end.</summary>
public sealed partial class MinuteReader
{
    /// <summary>"67 minutes", "two minutes later", "ten minutes from time", "after 79 seconds", "a quarter of an hour from time".</summary>
    private bool TryCount(AnnotatedText text, int token, int at, int limit, Lead lead, out MinuteStatement statement)
    {
        statement = default;
        if (!TryLength(text, at, limit, out var value, out var next, out var seconds))
        {
            return next < limit && lead == Lead.With && value is > 0 and <= 95 && IsPlayed(text, at, next, limit, out var past)
                && Told(new MinuteStatement(token, past, MinuteKind.Absolute, value, 0), out statement);
        }

        if (lead == Lead.Inside && seconds is 0 or > 60)
        {
            // "within five minutes of the restart".
            return Told(new MinuteStatement(token, next, MinuteKind.Vague, 0, 0), out statement);
        }

        return !IsSpan(text, token, at) && Counted(text, token, next, limit, lead, value, text[at], out statement);
    }

    /// <summary>A length of time: "12 minutes", "79 seconds" (two minutes, the second that has begun), "a quarter of an hour", "half an hour".</summary>
    /// <param name="next">One past it, or past the number where it is none.</param>
    /// <param name="seconds">0 where minutes are counted.</param>
    private bool TryLength(AnnotatedText text, int at, int limit, out int value, out int next, out int seconds)
    {
        (value, next, seconds) = (NumberWords.Cardinal(text[at]), at + 1, 0);
        if (Is(text, at, quarterHour) || Is(text, at, halfHourWord))
        {
            (value, next) = (Is(text, at, quarterHour) ? 15 : 30, at + PhraseLength(text, at, limit));
            return true;
        }

        if (value is <= 0 or > 130)
        {
            return false;
        }

        if (next < limit && (IsWord(text, next, "more") || IsWord(text, next, "further")))
        {
            next++;
        }

        if (next < limit && Is(text, next, secondWord) && value > 1 && !IsWord(text, next, "second"))
        {
            (value, next, seconds) = ((value + 59) / 60, next + 1, value);
            return true;
        }

        if (next >= limit || !Is(text, next, minuteWord))
        {
            return IsCountListed(text, at, next, limit);
        }

        next++;
        return true;
    }

    private static bool Told(in MinuteStatement read, out MinuteStatement statement)
    {
        statement = read;
        return true;
    }

    private bool Counted(AnnotatedText text, int token, int next, int limit, Lead lead, int value, ReadOnlySpan<char> number, out MinuteStatement statement)
    {
        statement = default;
        if (next < limit && Is(text, next, later))
        {
            return Told(new MinuteStatement(token, next + 1, MinuteKind.Later, value, 0), out statement);
        }

        if (TryOld(text, token, next, limit, value, out statement) || TryGone(text, token, next, limit, value, out statement))
        {
            return true;
        }

        if (next < limit && IsWord(text, next, "in") && (next + 1 >= limit || text.Tokens[next + 1].Is(TokenFlags.Punctuation) || IsWord(text, next + 1, "when") || text.Tags[next + 1] is PartOfSpeech.CCONJ or PartOfSpeech.SCONJ or PartOfSpeech.ADP))
        {
            // "just eight minutes in,", "sent off 20 minutes in for a foul".
            return Told(new MinuteStatement(token, next + 1, MinuteKind.Absolute, value, 0), out statement);
        }

        if (IsNeeded(text, token, next, limit) || (next < limit && text[next] is ":" && lead == Lead.None && value < 90))
        {
            // "71 mins:" heads what a report by the minute tells of it.
            return Told(new MinuteStatement(token, next, MinuteKind.Absolute, value, 0), out statement);
        }

        if (next < limit)
        {
            var target = SkipDeterminers(text, next + 1, limit);
            if (target < limit && TryRelated(text, token, next, target, limit, lead, value, out statement))
            {
                return true;
            }
        }

        return ((lead is (Lead.On or Lead.After or Lead.Inside) && number is not ("a" or "A" or "an")) || FollowsCount(text, token))
            && Told(new MinuteStatement(token, next, MinuteKind.Absolute, value, 0), out statement);
    }

    /// <summary>"with 14 minutes left" counts down, "with 14 minutes gone" counts up: the class of the word tells, and a period behind either what it counts to or from.</summary>
    private bool TryGone(AnnotatedText text, int token, int next, int limit, int value, out MinuteStatement statement)
    {
        statement = default;
        var (period, at) = next < limit && IsWord(text, next, "of") ? PeriodAt(text, next, limit) : (Period.None, next);
        while (at < limit && (IsWord(text, at, "still") || IsWord(text, at, "had") || IsWord(text, at, "have") || IsWord(text, at, "been")))
        {
            at++;
        }

        if (at >= limit || !Is(text, at, gone) || (period == Period.None && at > next && !(IsWord(text, at - 1, "had") || IsWord(text, at - 1, "been"))))
        {
            return false;
        }

        var isLeft = Is(text, at, remaining);
        var past = at + PhraseLength(text, at, limit);
        if (period == Period.None && past < limit && (IsWord(text, past, "of") || IsWord(text, past, "in")) && PeriodAt(text, past, limit) is (not Period.None, var behind) and var (of, _))
        {
            (period, past) = (of, behind);
        }

        var minute = isLeft ? EndOf(period) - value : StartOf(period) + value;
        return Told(period == Period.Added ? new MinuteStatement(token, past, MinuteKind.Vague, 0, 0) : new MinuteStatement(token, past, MinuteKind.Absolute, minute, 0), out statement);
    }

    /// <summary>"the second half was only six minutes old", "with the game eight minutes old": what is that old stands before.</summary>
    private bool TryOld(AnnotatedText text, int token, int next, int limit, int value, out MinuteStatement statement)
    {
        statement = default;
        if (next >= limit || !IsWord(text, next, "old"))
        {
            return false;
        }

        for (var at = Math.Max(text.Sentences[text.SentenceOf(token)].First, token - OldReach); at < token; at++)
        {
            if (PeriodAt(text, at, limit) is (not Period.None and not Period.Added, _) and var (period, _))
            {
                return Told(new MinuteStatement(token, next + 1, MinuteKind.Absolute, StartOf(period) + value, 0), out statement);
            }
        }

        return false;
    }

    /// <summary>Tokens before the minutes within which it is told what is that old.</summary>
    private const int OldReach = 6;

    /// <summary>"minutes from time", "before the break", "after the restart", "into the second half", "of added time".</summary>
    private bool TryRelated(AnnotatedText text, int token, int relation, int target, int limit, Lead lead, int value, out MinuteStatement statement)
    {
        statement = default;
        if (Is(text, relation, after) && Is(text, target, goalNoun))
        {
            return Told(new MinuteStatement(token, target + PhraseLength(text, target, limit), MinuteKind.Later, value, 0), out statement);
        }

        if (Is(text, relation, into) && AddedBehind(text, target, limit) is > 0 and var added)
        {
            return Told(Added(text, token, added, limit, value), out statement);
        }

        if (IsWord(text, relation, "of") && lead is (Lead.None or Lead.With) && !IsTaken(text, token) && !Is(text, target, gone))
        {
            // "his 20 minutes of the second half": how long it lasted.
            return false;
        }

        var minute = Related(text, relation, target, limit, value, out var past);
        return minute != int.MinValue && Told(new MinuteStatement(token, past, minute is > 0 and <= 120 ? MinuteKind.Absolute : MinuteKind.Vague, Math.Max(minute, 0), 0), out statement);
    }

    /// <summary>The minute that stands so far from what a relation names; <see cref="int.MinValue"/> where it names no time.</summary>
    private int Related(AnnotatedText text, int relation, int target, int limit, int value, out int past)
    {
        past = target + PhraseLength(text, target, limit);
        var isAfter = Is(text, relation, after);
        var isBefore = Is(text, relation, from) || Is(text, relation, before);
        if (isBefore && Is(text, target, end))
        {
            var (period, behind) = past < limit && IsWord(text, past, "of") ? PeriodAt(text, past, limit) : (Period.None, past);
            past = period == Period.None ? past : behind;
            return EndOf(period) - value;
        }

        if ((isBefore || isAfter) && (Is(text, target, hourWord) || Is(text, target, halfHourWord)))
        {
            return (Is(text, target, halfHourWord) ? 30 : 60) + (isAfter ? value : -value);
        }

        if (isBefore && Is(text, target, half))
        {
            return 45 - value;
        }

        if (isAfter && (Is(text, target, half) || Is(text, target, restart)))
        {
            return 45 + value;
        }

        if (isAfter && Is(text, target, kickOff))
        {
            return value;
        }

        if (!Is(text, relation, into))
        {
            return int.MinValue;
        }

        var (part, ends) = PeriodAt(text, relation, limit);
        past = part == Period.None ? past : ends;
        return part != Period.None ? StartOf(part) + value
            : Is(text, target, half) || Is(text, target, restart) ? 45 + value
            : !IsWord(text, relation, "of") || Is(text, target, gone) ? value
            : int.MinValue;
    }
}
