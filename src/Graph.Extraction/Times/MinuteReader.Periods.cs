using Graph.Text;

namespace Graph.Extraction;

/// <summary>The parts of a match that minutes are counted from and to.</summary>
public sealed partial class MinuteReader
{
    /// <summary>Part of a match: the whole of it, a half, extra time or one of its halves, added time.</summary>
    private enum Period { None, Match, First, Second, Extra, ExtraFirst, ExtraSecond, Added }

    /// <summary>Tokens before "minutes of added time" that may say how many there are in all: "the allotted seven minutes of injury time".</summary>
    private const int AllottedReach = 3;

    /// <summary>Most minutes of added time that are believed.</summary>
    private const int MostAdded = 20;

    private static int StartOf(Period period) => period switch { Period.Second => 45, Period.Extra or Period.ExtraFirst => 90, Period.ExtraSecond => 105, _ => 0 };

    private static int EndOf(Period period) => period switch { Period.First => 45, Period.Extra or Period.ExtraSecond => 120, Period.ExtraFirst => 105, _ => 90 };

    /// <summary>"of the first half", "in extra time", "of the second half of extra time" at its preposition, with one past it.</summary>
    private (Period Period, int Past) PeriodAt(AnnotatedText text, int preposition, int limit)
    {
        var at = SkipDeterminers(text, preposition + 1, limit);
        if (at >= limit)
        {
            return (Period.None, at);
        }

        var past = at + PhraseLength(text, at, limit);
        if (Is(text, at, firstHalf) || Is(text, at, secondHalf))
        {
            var isFirst = Is(text, at, firstHalf);
            var extra = past < limit && IsWord(text, past, "of") ? SkipDeterminers(text, past + 1, limit) : limit;
            return extra < limit && Is(text, extra, extraTime)
                ? (isFirst ? Period.ExtraFirst : Period.ExtraSecond, extra + PhraseLength(text, extra, limit))
                : past < limit && Is(text, past, addedTime) ? (Period.Added, past + PhraseLength(text, past, limit))
                : (isFirst ? Period.First : Period.Second, past);
        }

        return Is(text, at, extraTime) ? (Period.Extra, past)
            : Is(text, at, addedTime) ? (Period.Added, past)
            : Is(text, at, end) || Is(text, at, matchNoun) ? (Period.Match, past)
            : (Period.None, at);
    }

    /// <summary>One past a name of added time at a token: "stoppage time", "first-half injury time", "the allotted seven minutes of added time", "six added minutes"; -1 when none stands there.</summary>
    private int AddedBehind(AnnotatedText text, int at, int limit)
    {
        if ((Is(text, at, firstHalf) || Is(text, at, secondHalf)) && at + PhraseLength(text, at, limit) is var behind && behind < limit && Is(text, behind, addedTime))
        {
            at = behind;
        }

        if (Is(text, at, addedTime))
        {
            return at + PhraseLength(text, at, limit);
        }

        for (var i = at; i < limit && i <= at + AllottedReach; i++)
        {
            if (Is(text, i, minuteWord))
            {
                return i > at && IsOneOf(text, i - 1, LittleWords.Added) ? i + 1 : AddedOfMinutes(text, i + 1, limit);
            }
        }

        return -1;
    }

    /// <summary>One past "of added time", "of the added time", "added on by the referee" behind "minutes"; -1 when none stands there.</summary>
    private int AddedOfMinutes(AnnotatedText text, int at, int limit)
    {
        if (at >= limit || !IsWord(text, at, "of"))
        {
            return at < limit && IsWord(text, at, "added") ? at + (at + 1 < limit && IsWord(text, at + 1, "on") ? 2 : 1) : -1;
        }

        var time = SkipDeterminers(text, at + 1, limit);
        return time < limit && Is(text, time, addedTime) ? time + PhraseLength(text, time, limit) : -1;
    }

    /// <summary>A minute of added time whose words end before a token: the first half's where they or the words behind say so, open where nothing says.</summary>
    private MinuteStatement Added(AnnotatedText text, int token, int past, int limit, int value)
    {
        bool isFirst = false, isSecond = false;
        for (var i = token; i < past; i++)
        {
            isFirst |= Is(text, i, firstHalf);
            isSecond |= Is(text, i, secondHalf);
        }

        if (past < limit && !isFirst && !isSecond)
        {
            var ofHalf = IsWord(text, past, "of") || IsWord(text, past, "in") ? past
                : past + 3 < limit && IsWord(text, past, "at") && IsWord(text, past + 1, "the") && IsWord(text, past + 2, "end") ? past + 3
                : -1;
            var (period, behind) = ofHalf >= 0 ? PeriodAt(text, ofHalf, limit) : (Period.None, past);
            isFirst = period == Period.First || (Is(text, past, before) && SkipDeterminers(text, past + 1, limit) is var target && target < limit && Is(text, target, half));
            isSecond = period is Period.Second or Period.Match;
            past = period is Period.None ? past : behind;
        }

        return value > MostAdded
            ? new MinuteStatement(token, past, MinuteKind.Absolute, value, 0)
            : new MinuteStatement(token, past, MinuteKind.Absolute, isFirst ? 45 : 90, value, !isFirst && !isSecond);
    }

    /// <summary>"the first of five additional minutes", "the sixth of nine minutes added on": one past the phrase that starts at "of"; -1 when it is none.</summary>
    private int AddedOf(AnnotatedText text, int at, int limit)
    {
        if (at + 2 >= limit || !IsWord(text, at, "of") || NumberWords.Cardinal(text[at + 1]) is <= 0 or > MostAdded)
        {
            return -1;
        }

        return Is(text, at + 2, minuteWord) ? AddedOfMinutes(text, at + 3, limit)
            : at + 3 < limit && IsOneOf(text, at + 2, LittleWords.Added) && Is(text, at + 3, minuteWord) ? at + 4
            : -1;
    }
}
