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

    /// <summary>The little words before a time, and the words that may begin one, by vocabulary id.</summary>
    private readonly LittleWords[] littleWords;

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

    private LittleWords[] Little(Vocabulary vocabulary)
    {
        (string Word, LittleWords Kind)[] words =
        [
            ("just", LittleWords.Just | LittleWords.Determiner), ("only", LittleWords.Just | LittleWords.Determiner), ("barely", LittleWords.Just), ("in", LittleWords.In),
            ("on", LittleWords.On), ("at", LittleWords.On), ("with", LittleWords.With), ("until", LittleWords.With), ("about", LittleWords.Determiner), ("the", LittleWords.Determiner), ("by", LittleWords.By), ("minute", LittleWords.Time),
            ("opening", LittleWords.Span), ("first", LittleWords.Span), ("last", LittleWords.Span), ("final", LittleWords.Span), ("closing", LittleWords.Span), ("initial", LittleWords.Span),
            ("under", LittleWords.Span), ("than", LittleWords.Span), ("nearly", LittleWords.Span), ("almost", LittleWords.Span),
            ("added", LittleWords.Added), ("additional", LittleWords.Added), ("extra", LittleWords.Added), ("allotted", LittleWords.Added), ("allocated", LittleWords.Added),
        ];
        WordClassSet leads = Mark("after-word") | Mark("inside-word"), times = Mark("hour-mark") | Mark("half-hour-mark") | Mark("quarter-hour");
        var kinds = new LittleWords[vocabulary.Count];
        for (var word = 0; word < kinds.Length; word++)
        {
            kinds[word] = (MayBeOf(word, leads) ? LittleWords.Lead : LittleWords.None) | (MayBeOf(word, times) ? LittleWords.Time : LittleWords.None);
        }

        foreach (var (word, kind) in words)
        {
            if (vocabulary.Find(word) is >= 0 and var id)
            {
                kinds[id] |= kind;
            }
        }

        return kinds;
    }

    /// <summary>Whether a word is of a class or starts a phrase that is.</summary>
    private bool MayBeOf(int word, in WordClassSet set) => lexicons.ClassesOf(word).Overlaps(set) || lexicons.StartsPhraseOf(word, set);

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

        // "on 33,": the word is left out where nothing could be counted behind it.
        if (lead == Lead.On && int.TryParse(word, out minute) && minute is > 0 and <= 95 && (at + 1 >= text.Tokens.Length || at + 1 >= limit
            ? at + 1 >= text.Tokens.Length || text.Tokens[at + 1].IsAny(TokenFlags.Punctuation)
            : text.Tokens[at + 1].IsAny(TokenFlags.Punctuation) && text[at + 1] is "," or "." or ";" || text.Tags[at + 1] == PartOfSpeech.CCONJ || OpensClause(text, token, at)))
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

    /// <summary>Whether a noun for what lasts some minutes follows, an adjective before it or not.</summary>
    private bool IsStretch(AnnotatedText text, int token) =>
        token < text.Tokens.Length && (Is(text, token, stretchNoun) || (text.Tags[token] == PartOfSpeech.ADJ && token + 1 < text.Tokens.Length && Is(text, token + 1, stretchNoun)));

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

        next = at + 1;

        if ((text.Tokens[at].Is(TokenFlags.Ordinal) && IsBracketed(text, at, limit)) || ((text.Tokens[at].Is(TokenFlags.Ordinal) || lead == Lead.InThe) && IsListed(text, next, limit)))
        {
            statement = new MinuteStatement(token, next, MinuteKind.Absolute, value, 0);
            return true;
        }

        // "in the 57th": American agencies leave the word out.
        if (lead == Lead.InThe && text.Tokens[at].Is(TokenFlags.Ordinal) && (next >= limit || text.Tokens[next].Is(TokenFlags.Punctuation)
            || text.Tags[next] is PartOfSpeech.ADP or PartOfSpeech.PART or PartOfSpeech.CCONJ or PartOfSpeech.SCONJ or PartOfSpeech.AUX or PartOfSpeech.VERB or PartOfSpeech.ADV))
        {
            statement = new MinuteStatement(token, next, MinuteKind.Absolute, value, 0);
            return true;
        }

        return false;
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
