namespace Graph.Extraction;

/// <summary>
/// Describes how an event and a match go together, for the model that chooses the match: whether and how near the sentence tells of it, how long ago the report did, which other
/// matches it has told of since, whose sides the sentence names, whose man it is, and whether the score leaves room for a goal.
/// </summary>
public sealed class EventFrameDescriber
{
    private static readonly FeaturePart
        Bias = "bias", Main = "main", Mains = "mains", Past = "past", Fixture = "fixture", Current = "current", Cue = "cue", None = "none", Own = "own", Other = "other", Kind = "kind",
        Score = "score", Only = "only", Lead = "lead", First = "first", Ground = "ground", Tenant = "tenant", Heading = "heading";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>Features of an event with a match, about.</summary>
    public const int Many = 64;

    private readonly ReportReading reading;
    private readonly MatchFrame?[] sentenceFrames;
    private readonly FootballWords words;
    private readonly Asides asides;
    private readonly EventTeams teams;
    private readonly EventTellings tellings;
    private readonly EventMan man;
    private readonly EarlierGoals goals;
    private readonly EventClauses clauses;
    private readonly EventAgreement agreement;

    /// <summary>How many matches the report is about, and how many of its matches are played.</summary>
    private readonly int mains, played;

    /// <summary>The sentence whose words that look back were read last, and what they are.</summary>
    private int cueSentence = -1, cue;

    /// <summary>The event read last.</summary>
    private MatchEvent? read;

    public EventFrameDescriber(ReportReading reading, MatchFrame[] frames, MatchFrame?[] sentenceFrames, SideTable sides, FootballWords words)
    {
        this.reading = reading;
        this.sentenceFrames = sentenceFrames;
        this.words = words;
        asides = new Asides(reading, frames);
        teams = new EventTeams(reading, frames, asides);
        tellings = new EventTellings(reading, frames, asides);
        man = new EventMan(frames, sides);
        goals = new EarlierGoals(sides, tellings);
        clauses = new EventClauses(reading, frames, asides);
        agreement = new EventAgreement(reading, words);
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
        teams.AddSentence(features, told, frame, named);
        tellings.Add(features, told, frame, named);
        man.Add(features, frame, named);
        goals.AddRoom(features, told, frame, placed, named);
        AddGround(features, told, frame, named);
        teams.AddSurroundings(features, told, frame, named);
        var what = frame.IsMain ? Main : frame.IsPast ? Past : frame.IsFixture ? Fixture : Other;
        clauses.Add(features, told, frame, what, named);
        agreement.Add(features, told, frame, what, sentenceFrames[told.Sentence] == frame, named);
        EarlierGoals.AddEarlier(features, told, frame, placed, named);
        reading.Kind.AddTo(features, named);
        goals.AddPrevious(features, told, frame, placed, named);
    }

    /// <summary>Reads what is the same for all the matches that an event is described with.</summary>
    private void Read(MatchEvent told)
    {
        if (!ReferenceEquals(read, told))
        {
            read = told;
            tellings.Read(told);
            man.Read(told.Player >= 0 ? told.Player : told.Other);
        }
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
            features.Add(FeatureKey.Start(Heading, named).With(Numbers[EventTellings.NextTold(frame, told.Sentence) switch { 0 => 0, 1 or 2 => 1, _ => 2 }]));
        }
    }

    /// <summary>Whether a statement is told in passing, and an event not in the same words (<see cref="Asides"/>).</summary>
    public bool IsInPassing(MatchStatement statement, MatchEvent told) => asides.Hides(statement, told);

    /// <summary>Whether words that tell of a match hang on those of a goal (<see cref="EventClauses.IsToldOf"/>).</summary>
    /// <param name="isNearest">Whether they must be as near as any other match's.</param>
    public bool IsToldOf(MatchEvent told, MatchFrame frame, bool isNearest = true) => clauses.IsToldOf(told, frame, isNearest);
}
