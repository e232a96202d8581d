using Graph.Text;

namespace Graph.Extraction;

/// <summary>Describes how an event agrees with a match in what the report says around it: its kind and tense, the paragraph that it stands in, the competition and the day named.</summary>
internal sealed class EventAgreement(ReportReading reading, FootballWords words)
{
    private static readonly FeaturePart
        Current = "current", None = "none", Own = "own", Other = "other", Score = "score", Minute = "minute", Rule = "rule", Time = "time", Day = "day", Competition = "competition",
        Same = "same", Unknown = "unknown", Scored = "scored", Opening = "opening", Perfect = "perfect", PastPerfect = "past-perfect", PastTense = "past-tense", Unfinite = "unfinite";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private readonly DayReader days = new(words);

    /// <summary>The sentence whose day was read last, and that day as of a match played and of one to come.</summary>
    private int daySentence = -1;
    private string? dayBefore, dayToCome;

    /// <param name="what">What match it is.</param>
    /// <param name="isCurrent">Whether the sentence is supposed to tell of the match.</param>
    public void Add(FeatureVector features, MatchEvent told, MatchFrame frame, FeaturePart what, bool isCurrent, bool named)
    {
        AddKind(features, told, what, isCurrent, named);
        AddOpening(features, told, frame, what, named);
        AddCompetition(features, frame, told.Sentence, named);
        AddDay(features, frame, told.Sentence, named);
    }

    /// <summary>What the event is and how it is told: goals told with their minute are those of the match told at length.</summary>
    private void AddKind(FeatureVector features, MatchEvent told, FeaturePart what, bool isCurrent, bool named)
    {
        if (told.Minutes.Length > 0)
        {
            features.Add(FeatureKey.Start(Minute, named).With(what));
            features.Add(FeatureKey.Start(Minute, named).With(what).With(isCurrent ? Current : Other));
        }

        features.Add(FeatureKey.Start(Rule, named).With(told.Rule.Part).With(what));
        features.Add(FeatureKey.Start(Scored, named).With(told.ScoreAfter >= 0 ? Score : None).With(told.Count > 1 ? Numbers[2] : Numbers[1]).With(what));
        if (reading.Text.Forms.Length > 0 && reading.Clauses.Around(reading.Sentences[told.Sentence].Items[told.Trigger].First) is >= 0 and var around)
        {
            var time = FeatureKey.Start(Time, named).With(TenseOf(reading.Clauses[around].Flags)).With(what);
            features.Add(time);
            features.Add(time.With(isCurrent ? Current : Other));
        }
    }

    private static FeaturePart TenseOf(ClauseFlags flags) =>
        (flags & ClauseFlags.Perfect) != 0 ? ((flags & ClauseFlags.Past) != 0 ? PastPerfect : Perfect) : (flags & ClauseFlags.Past) != 0 ? PastTense : (flags & (ClauseFlags.Infinitive | ClauseFlags.Participial)) != 0 ? Unfinite : Other;

    /// <summary>Whether the first sentence of the event's paragraph tells of the match, or any of it so far.</summary>
    private void AddOpening(FeatureVector features, MatchEvent told, MatchFrame frame, FeaturePart what, bool named)
    {
        var start = told.Sentence;
        while (start > 0 && reading.Text.Sentences[start - 1].Paragraph == reading.Text.Sentences[told.Sentence].Paragraph)
        {
            start--;
        }

        bool opens = false, states = false;
        foreach (var statement in frame.Statements)
        {
            opens |= statement.Sentence == start && !statement.IsLoose;
            states |= statement.Sentence >= start && statement.Sentence <= told.Sentence && !statement.IsLoose;
        }

        var opening = FeatureKey.Start(Opening, named).With(opens ? Own : None).With(states ? Own : None);
        features.Add(opening);
        features.Add(opening.With(what));
    }

    /// <summary>Whether the competition that the sentence names is that of the match.</summary>
    private void AddCompetition(FeatureVector features, MatchFrame frame, int sentence, bool named)
    {
        var competition = None;
        foreach (var (_, at) in reading.MentionsIn(sentence))
        {
            ref readonly var item = ref reading.Sentences[sentence].Items[at];
            if (item.Is(ItemType.COMP) && competition != Same)
            {
                competition = frame.Competition < 0 ? Unknown : frame.Competition == item.Entity ? Same : Other;
            }
        }

        features.Add(FeatureKey.Start(Competition, named).With(competition));
    }

    /// <summary>Whether the day that the sentence names is that of the match.</summary>
    private void AddDay(FeatureVector features, MatchFrame frame, int sentence, bool named)
    {
        if (DayIn(sentence, frame.IsFixture) is { } day)
        {
            features.Add(FeatureKey.Start(Day, named).With(frame.Date is null ? None : frame.Date == day ? Same : Other));
        }
    }

    /// <summary>The day that a sentence names, as a match played or to come has it: read once for all matches that an event is described with.</summary>
    private string? DayIn(int sentence, bool isComing)
    {
        if (daySentence != sentence)
        {
            var items = reading.Sentences[sentence].Items;
            (daySentence, dayBefore, dayToCome) = (sentence, days.Read(reading, items, 0, items.Length, reading.Date, false), days.Read(reading, items, 0, items.Length, reading.Date, true));
        }

        return isComing ? dayToCome : dayBefore;
    }
}
