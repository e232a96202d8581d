namespace Graph.Extraction;

/// <summary>
/// Describes how an event and a match go together, for the model that chooses the match: whether and how near the sentence tells of it, how long ago the report did, which other
/// matches it has told of since, whose sides the sentence names, whose man it is, and whether the score leaves room for a goal.
/// </summary>
public sealed partial class EventFrameDescriber
{
    private static readonly FeaturePart
        Bias = "bias", Stated = "stated", Loose = "loose", Weak = "weak", Since = "since", Sentences = "sentences", Ahead = "ahead", Sides = "sides", Before = "before", Strangers = "strangers", Man = "man", Team = "team",
        Main = "main", Mains = "mains", Past = "past", Fixture = "fixture", Current = "current", Room = "room", Paragraph = "paragraph", Cue = "cue", None = "none", Own = "own", Other = "other", Kind = "kind", Told = "told",
        Score = "score", Only = "only", Lead = "lead", Behind = "behind", Front = "front", First = "first", Ground = "ground", Tenant = "tenant", Heading = "heading", Previous = "previous", Fresh = "fresh",
        Under = "under", Passage = "passage", Left = "left", Less = "less";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>Features of an event with a match, about.</summary>
    public const int Many = 64;

    private readonly ReportReading reading;
    private readonly MatchFrame[] frames;
    private readonly MatchFrame?[] sentenceFrames;
    private readonly SideTable sides;
    private readonly FootballWords words;
    private readonly Asides asides;
    private readonly int[] headings;
    private readonly int mains;
    private readonly int played;

    /// <summary>Which entities are teams named in the paragraph of a sentence up to that sentence, <see cref="passageEnd"/>.</summary>
    private readonly bool[] isInPassage;
    private int passageEnd = -1;

    /// <summary>The sentence whose words that look back were read last, and what they are.</summary>
    private int cueSentence = -1, cue;

    /// <summary>The event read last; where the report last told of each match before it (<see cref="LastTold"/>); the match of its man's side, his teams, and how many matches these played.</summary>
    private MatchEvent? read;
    private readonly int[] lastTold;
    private MatchFrame? manFrame;
    private IReadOnlyList<int> manTeams = [];
    private int manWays;

    public EventFrameDescriber(ReportReading reading, MatchFrame[] frames, MatchFrame?[] sentenceFrames, SideTable sides, FootballWords words)
    {
        this.reading = reading;
        this.frames = frames;
        this.sentenceFrames = sentenceFrames;
        this.sides = sides;
        this.words = words;
        asides = new Asides(reading, frames);
        headings = Headings.Of(reading);
        lastTold = new int[frames.Length];
        isInPassage = new bool[reading.Entities.Length];
        days = new DayReader(words);
        links = new EventLinks(reading, frames, asides);
        foreach (var frame in frames)
        {
            mains += frame.IsMain ? 1 : 0;
            played += frame.IsFixture ? 0 : 1;
        }
    }

    /// <param name="placed">The goals before with their matches, in the order of the text.</param>
    /// <param name="features">Takes what speaks for and against the match.</param>
    public void Describe(MatchEvent told, MatchFrame frame, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed, FeatureVector features)
    {
        Read(told);
        var named = features.IsNamed;
        features.Add(FeatureKey.Start(Bias, named));
        AddWhat(features, told, frame, named);
        AddSentence(features, told, frame, named);
        AddTellings(features, told, frame, named);
        AddMan(features, told, frame, named);
        AddRoom(features, told, frame, placed, named);
        AddGround(features, told, frame, named);
        AddSurroundings(features, told, frame, named);
        AddClause(features, told, frame, named);
        AddEarlier(features, told, frame, placed, named);
        reading.Kind.AddTo(features, named);
        if (LastPlaced(told, placed) is { } last)
        {
            AddPrevious(features, told, frame, last.Frame, last.Goal, named);
        }
    }

    /// <summary>Reads what is the same for all the matches that an event is described with.</summary>
    private void Read(MatchEvent told)
    {
        if (ReferenceEquals(read, told))
        {
            return;
        }

        read = told;
        for (var i = 0; i < frames.Length; i++)
        {
            lastTold[i] = LastTold(frames[i], told);
        }

        ReadMan(told.Player >= 0 ? told.Player : told.Other);
    }

    /// <summary>The last goal of running text before an event.</summary>
    private static (MatchFrame Frame, MatchEvent Goal)? LastPlaced(MatchEvent told, IReadOnlyList<(MatchFrame Frame, MatchEvent Goal)> placed)
    {
        for (var i = placed.Count - 1; i >= 0; i--)
        {
            if (placed[i].Goal.Result is null && (placed[i].Goal.Sentence < told.Sentence || (placed[i].Goal.Sentence == told.Sentence && placed[i].Goal.Trigger < told.Trigger)))
            {
                return placed[i];
            }
        }

        return null;
    }

    /// <summary>What match it is, among how many.</summary>
    private void AddWhat(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        var what = frame.IsFixture ? Fixture : frame.IsPast ? Past : frame.IsMain ? (frame.Index == 0 ? First : Main) : Other;
        features.Add(FeatureKey.Start(Kind, named).With(what));
        features.Add(FeatureKey.Start(Kind, named).With(what).With(Mains).With(Numbers[Math.Min(mains, 2)]));
        features.Add(FeatureKey.Start(Kind, named).With(what).With(frame.HasScore ? Score : None));
        if (told.Sentence < 3)
        {
            features.Add(FeatureKey.Start(Kind, named).With(what).With(Lead));
        }

        if (played == 1 && !frame.IsFixture)
        {
            features.Add(FeatureKey.Start(Only, named));
        }

        features.Add(FeatureKey.Start(Cue, named).With(Numbers[CueOf(told)]).With(what));
        if (sentenceFrames[told.Sentence] == frame)
        {
            features.Add(FeatureKey.Start(Current, named));
            features.Add(FeatureKey.Start(Current, named).With(what));
        }
    }

    /// <summary>Words of the sentence that look back: 1 of an earlier day, 2 of an earlier meeting or season, 0 none.</summary>
    private int CueOf(MatchEvent told)
    {
        if (cueSentence != told.Sentence)
        {
            (cueSentence, cue) = (told.Sentence, CueIn(reading.Sentences[told.Sentence].Items));
        }

        return cue;
    }

    private int CueIn(PatternItem[] items) =>
        FootballWords.AnyIn(items, 0, items.Length, words.PastSeason | words.PastMeeting) ? 2 : FootballWords.AnyIn(items, 0, items.Length, words.PastCue) ? 1 : 0;

    /// <summary>Whether the sentence names the ground of the match or of a side, or one where neither plays; and whether it heads the telling of the match.</summary>
    private void AddGround(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        foreach (var (_, at) in reading.MentionsIn(told.Sentence))
        {
            ref readonly var item = ref reading.Sentences[told.Sentence].Items[at];
            if (item.Is(ItemType.VENUE) && reading.Entities[item.Entity].Entry is { Related.Length: > 0 } ground)
            {
                var how = frame.Venue == item.Entity ? Own : ground.Related.Contains(reading.Entities[frame.First].Id) || ground.Related.Contains(reading.Entities[frame.Second].Id) ? Tenant : Other;
                features.Add(FeatureKey.Start(Ground, named).With(how));
                break;
            }
        }

        if (reading.Text.Sentences[told.Sentence].Kind == Graph.Text.SentenceKind.Headline)
        {
            features.Add(FeatureKey.Start(Heading, named).With(Numbers[NextTold(frame, told.Sentence) switch { 0 => 0, 1 or 2 => 1, _ => 2 }]));
        }
    }

    /// <summary>How the match goes with that of the goal before, and whether the report has told of it since.</summary>
    private void AddPrevious(FeatureVector features, MatchEvent told, MatchFrame frame, MatchFrame before, MatchEvent goal, bool named)
    {
        var ago = Ago(told.Sentence - goal.Sentence);
        var fresh = LastTold(frame, told) > (goal.Sentence * Places) + goal.Trigger ? Fresh : None;
        var same = before == frame ? Own : Other;
        features.Add(FeatureKey.Start(Previous, named).With(same));
        features.Add(FeatureKey.Start(Previous, named).With(same).With(ago));
        features.Add(FeatureKey.Start(Previous, named).With(same).With(fresh));
        features.Add(FeatureKey.Start(Previous, named).With(same).With(fresh).With(frame.IsMain ? Main : Other));
        if (goal.Player == told.Player)
        {
            features.Add(FeatureKey.Start(Previous, named).With(same).With(Man));
        }
    }

    /// <summary>Whose sides the line over the sentence names, and the paragraph up to it, beside those of other matches.</summary>
    private void AddSurroundings(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
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

    /// <summary>Which teams the sentence and the one before name.</summary>
    private void AddSentence(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        int here = SidesIn(told.Sentence, frame, told), strangers = Math.Min(2, StrangersIn(told, frame));
        var before = told.Sentence > 0 ? SidesIn(told.Sentence - 1, frame) : 0;
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[here]));
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[here]).With(Strangers).With(Numbers[strangers]));
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[here]).With(Before).With(Numbers[before]));
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[here]).With(frame.IsMain ? Main : Other));
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

    /// <summary>Whether a statement is told in passing, and an event not in the same words (<see cref="Asides"/>).</summary>
    public bool IsInPassing(MatchStatement statement, MatchEvent told) => asides.Hides(statement, told);

    private static FeaturePart Ago(int sentences) => Numbers[sentences switch { <= 2 => sentences, <= 4 => 3, <= 7 => 4, <= 12 => 5, _ => 6 }];
}
