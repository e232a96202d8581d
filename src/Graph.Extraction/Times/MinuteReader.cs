using Graph.Text;

namespace Graph.Extraction;

/// <summary>
/// Reads statements of the minute of play: "in the 20th minute", "on 67 minutes", "two minutes later", "four minutes after the break",
/// "ten minutes from time", "on the hour", "45+2". Vague ones ("on the stroke of half-time") are read as vague, so that nothing else reads them.
/// </summary>
public sealed partial class MinuteReader
{
    private readonly Vocabulary vocabulary;
    private readonly WordClassSet marks, minuteWords;
    private readonly LexiconSet lexicons;
    private readonly int minuteWord, secondWord, half, end, restart, kickOff, later, gone, from, before, after, into, addedTime, firstHalf, secondHalf, hourWord, halfHourWord, quarterHour, inside, extraTime, goalNoun, month, remaining, matchNoun, stretchNoun;

    public MinuteReader(LexiconSet lexicons)
    {
        this.lexicons = lexicons;
        littleWords = Little(lexicons.Vocabulary);
        vocabulary = lexicons.Vocabulary;
        minuteWord = lexicons.ClassIndex("minute-word");
        secondWord = lexicons.ClassIndex("second-of-time");
        half = lexicons.ClassIndex("half-time");
        end = lexicons.ClassIndex("full-time");
        restart = lexicons.ClassIndex("restart");
        kickOff = lexicons.ClassIndex("kick-off");
        later = lexicons.ClassIndex("later");
        gone = lexicons.ClassIndex("gone");
        from = lexicons.ClassIndex("from-word");
        before = lexicons.ClassIndex("before-word");
        after = lexicons.ClassIndex("after-word");
        into = lexicons.ClassIndex("into-word");
        addedTime = lexicons.ClassIndex("added-time");
        firstHalf = lexicons.ClassIndex("first-half");
        secondHalf = lexicons.ClassIndex("second-half");
        hourWord = lexicons.ClassIndex("hour-mark");
        halfHourWord = lexicons.ClassIndex("half-hour-mark");
        quarterHour = lexicons.ClassIndex("quarter-hour");
        inside = lexicons.ClassIndex("inside-word");
        extraTime = lexicons.ClassIndex("extra-time");
        goalNoun = lexicons.ClassIndex("sure-goal-noun");
        month = lexicons.ClassIndex("month");
        remaining = lexicons.ClassIndex("remaining");
        matchNoun = lexicons.ClassIndex("match-noun");
        stretchNoun = lexicons.ClassIndex("stretch-noun");
        minuteWords = Mark("minute-word");
        marks = Mark("own-goal") | Mark("penalty-word");
    }

    private WordClassSet Mark(string name) => lexicons.ClassIndex(name) is >= 0 and var index ? WordClassSet.Of(index) : default;

    /// <summary>The statement that starts at a token and lies before <paramref name="limit"/>, if any.</summary>
    public bool TryRead(AnnotatedText text, int token, int limit, out MinuteStatement statement)
    {
        statement = default;
        var at = token;
        var kinds = KindsOf(text, token);
        if ((kinds & LittleWords.Openings) == 0 && !MayBegin(text[token], kinds))
        {
            return false;
        }

        if ((kinds & LittleWords.By) != 0)
        {
            return TryBound(text, token, limit, out statement);
        }

        var lead = SkipLead(text, ref at, limit);
        if (at >= limit || !MayBegin(text[at], KindsOf(text, at)))
        {
            return false;
        }

        return TryClock(text, token, at, limit, lead, out statement)
            || TryStopwatch(text, token, at, limit, out statement)
            || TryNumbered(text, token, at, limit, lead, out statement)
            || (NumberWords.MayBe(text[at]) && TryOrdinal(text, token, at, limit, lead, out statement))
            || TryMarks(text, token, at, limit, lead, out statement)
            || TryCount(text, token, at, limit, lead, out statement);
    }

    /// <summary>"by the 67th minute": a minute until which much may have happened.</summary>
    private bool TryBound(AnnotatedText text, int token, int limit, out MinuteStatement statement)
    {
        statement = default;
        var at = SkipDeterminers(text, token + 1, limit);
        if (at + 1 >= limit || NumberWords.Ordinal(text[at]) <= 0 || !Is(text, at + 1, minuteWord))
        {
            return false;
        }

        statement = new MinuteStatement(token, at + 2, MinuteKind.Vague, 0, 0);
        return true;
    }

    /// <summary>"on the hour", "on the half-hour", "in added time", "at the break", "before half-time".</summary>
    private bool TryMarks(AnnotatedText text, int token, int at, int limit, Lead lead, out MinuteStatement statement)
    {
        statement = default;
        if (lead is not (Lead.On or Lead.After))
        {
            return false;
        }

        var past = at + PhraseLength(text, at, limit);
        if (Is(text, at, hourWord))
        {
            // "after the hour mark" tells no minute.
            statement = new MinuteStatement(token, past, lead is Lead.After ? MinuteKind.Vague : MinuteKind.Absolute, lead is Lead.After ? 0 : 60, 0);
            return true;
        }

        if (Is(text, at, halfHourWord))
        {
            statement = new MinuteStatement(token, past, MinuteKind.Absolute, 30, 0);
            return true;
        }

        return false;
    }
}
