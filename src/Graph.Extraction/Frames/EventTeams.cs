namespace Graph.Extraction;

/// <summary>Describes which teams the words around an event name, in its sentence, its paragraph and the line over it, beside the sides of a match.</summary>
internal sealed class EventTeams(ReportReading reading, MatchFrame[] frames, Asides asides)
{
    private static readonly FeaturePart Sides = "sides", Before = "before", Strangers = "strangers", Main = "main", None = "none", Other = "other", Under = "under", Passage = "passage";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>By sentence the line over it; -1 where there is none near.</summary>
    private readonly int[] headings = Headings.Of(reading);

    /// <summary>Which entities are teams named in the paragraph of a sentence up to that sentence, <see cref="passageEnd"/>.</summary>
    private readonly bool[] isInPassage = new bool[reading.Entities.Length];
    private int passageEnd = -1;

    /// <summary>Which teams the sentence and the one before name.</summary>
    public void AddSentence(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        int here = SidesIn(told.Sentence, frame, told), strangers = Math.Min(2, StrangersIn(told, frame));
        var before = told.Sentence > 0 ? SidesIn(told.Sentence - 1, frame) : 0;
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[here]));
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[here]).With(Strangers).With(Numbers[strangers]));
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[here]).With(Before).With(Numbers[before]));
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[here]).With(frame.IsMain ? Main : Other));
    }

    /// <summary>Whose sides the line over the sentence names, and the paragraph up to it, beside those of other matches.</summary>
    public void AddSurroundings(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        var heading = headings[told.Sentence];
        features.Add(FeatureKey.Start(Under, named).With(heading < 0 ? None : Numbers[SidesIn(heading, frame)]));
        ReadPassage(told.Sentence);
        var most = 0;
        foreach (var other in frames)
        {
            most = other != frame && !other.IsFixture ? Math.Max(most, SidesInPassage(other)) : most;
        }

        var passage = FeatureKey.Start(Passage, named).With(Numbers[SidesInPassage(frame)]).With(Numbers[most]);
        features.Add(passage);
        features.Add(passage.With(frame.IsMain ? Main : Other));
    }

    private int SidesInPassage(MatchFrame frame) => (isInPassage[frame.First] ? 1 : 0) + (isInPassage[frame.Second] ? 1 : 0);

    /// <summary>Collects the teams of a sentence's paragraph up to it: once for all the matches that an event is described with.</summary>
    private void ReadPassage(int sentence)
    {
        if (passageEnd == sentence)
        {
            return;
        }

        passageEnd = sentence;
        Array.Clear(isInPassage);
        for (var s = sentence; s >= 0 && reading.Text.Sentences[s].Paragraph == reading.Text.Sentences[sentence].Paragraph; s--)
        {
            foreach (var (_, at) in reading.MentionsIn(s))
            {
                var entity = reading.Sentences[s].Items[at].Entity;
                isInPassage[entity] |= reading.Entities[entity].IsTeam;
            }
        }
    }

    /// <param name="told">The event that is asked for: teams told in passing beside it do not count; null for none.</param>
    private int SidesIn(int sentence, MatchFrame frame, MatchEvent? told = null)
    {
        bool hasFirst = false, hasSecond = false;
        foreach (var (_, at) in reading.MentionsIn(sentence))
        {
            if (told is not null && asides.IsApart(told, at))
            {
                continue;
            }

            var entity = reading.Sentences[sentence].Items[at].Entity;
            hasFirst |= entity == frame.First;
            hasSecond |= entity == frame.Second;
        }

        return (hasFirst ? 1 : 0) + (hasSecond ? 1 : 0);
    }

    private int StrangersIn(MatchEvent told, MatchFrame frame)
    {
        var count = 0;
        foreach (var (_, at) in reading.MentionsIn(told.Sentence))
        {
            var entity = reading.Sentences[told.Sentence].Items[at].Entity;
            count += !asides.IsApart(told, at) && reading.Entities[entity].IsTeam && !frame.HasSide(entity) ? 1 : 0;
        }

        return count;
    }
}
