using Graph.Text;

namespace Graph.Extraction;

/// <summary>Tells the reported matches from those that a report only mentions: how much is told of each, where, how long the text stays with it, and what else is told of its sides.</summary>
public sealed class ReportedMatches(FootballWords words)
{
    private const int LeadSentences = 8;
    private const int MostNumber = 9;

    /// <summary>Log-odds in thousandths above which the likeliest match of a report is a reported one, since few reports have none.</summary>
    private const long Least = -1500;

    private static readonly FeaturePart
        Bias = "bias", Pair = "pair", Other = "other", Weight = "weight", Score = "score", Open = "open", Strong = "strong", Place = "place", Results = "results", Rival = "rival", Twin = "twin", Past = "past",
        TimeWord = "time-word", Count = "count", Both = "both", Dwell = "dwell", Share = "share", Fixture = "fixture", Category = "category", Starts = "starts", Headline = "headline", Sides = "sides", Better = "better", Worse = "worse", None = "none", Line = "line", Prose = "prose", Confidence = "confidence", Goals = "goals", PairShare = "pair-share";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private WordClassSet TimeWords => words.FixtureCue | words.PastCue | words.PastSeason | words.PastMeeting | words.Modal | words.Weekday | words.FirstLeg | words.SecondLeg | words.Aggregate;

    /// <summary>Marks the reported ones. Without a model only the match of the main pair is.</summary>
    public void Mark(ReportReading reading, IReadOnlyList<MatchFrame> frames, ScoreModel model)
    {
        if (model.IsEmpty)
        {
            return;
        }

        var described = Describe(reading, frames, false);
        var likeliest = -1;
        var most = Least;
        for (var i = 0; i < described.Length; i++)
        {
            var score = described[i].LastScore(model);
            frames[i].IsMain = score > 0;
            (likeliest, most) = score > most ? (i, score) : (likeliest, most);
        }

        if (likeliest >= 0)
        {
            frames[likeliest].IsMain = true;
        }
    }

    /// <param name="named">True while a model is trained: features keep their names.</param>
    public FeatureVector[] Describe(ReportReading reading, IReadOnlyList<MatchFrame> frames, bool named)
    {
        var teams = new TeamCounts(reading, LeadSentences);
        var dwell = DwellOf(reading, frames);
        var results = frames.Count(frame => frame.HasScore && FirstOf(frame) is { IsImplied: false });
        var described = new FeatureVector[frames.Count];
        for (var i = 0; i < described.Length; i++)
        {
            var features = described[i] = new FeatureVector(named);
            AddTelling(reading, frames[i], features, named);
            AddRivals(frames, i, features, named);
            AddRoom(reading, frames, i, teams, dwell, results, features, named);
        }

        return described;
    }

    /// <summary>The first telling that is more than a loose one, else the first.</summary>
    private static MatchStatement? FirstOf(MatchFrame frame)
    {
        foreach (var statement in frame.Statements)
        {
            if (!statement.IsLoose)
            {
                return statement;
            }
        }

        return frame.Statements.Length > 0 ? frame.Statements[0] : null;
    }

    private void AddTelling(ReportReading reading, MatchFrame frame, FeatureVector features, bool named)
    {
        FeaturePart pair = frame.IsPair ? Pair : Other, score = frame.HasScore ? Score : frame.Winner != -1 ? Strong : Open;
        features.Add(FeatureKey.Start(Bias, named));
        features.Add(FeatureKey.Start(Pair, named).With(pair).With(score));
        features.Add(FeatureKey.Start(Weight, named).With(Numbers[Math.Min(MostNumber, WeightOf(frame))]).With(pair));
        features.Add(FeatureKey.Start(Fixture, named).With(frame.IsFixture ? Fixture : None).With(pair));
        if (FirstOf(frame) is not { } first)
        {
            return;
        }

        var sentence = first.Sentence;
        var place = Numbers[sentence switch { 0 => 0, < 3 => 1, < LeadSentences => 2, _ => reading.Sentences.Length - sentence <= 4 ? 9 : 5 }];
        features.Add(FeatureKey.Start(Place, named).With(place).With(pair));
        features.Add(FeatureKey.Start(Place, named).With(place).With(score));
        features.Add(FeatureKey.Start(Starts, named).With(sentence == 0 || reading.Text.Sentences[sentence - 1].Paragraph != reading.Text.Sentences[sentence].Paragraph ? Starts : None).With(score));
        features.Add(FeatureKey.Start(Line, named).With(reading.Text.Sentences[sentence].Kind == SentenceKind.Prose ? Prose : Line).With(score));
        features.Add(FeatureKey.Start(Confidence, named).With(Numbers[(int)Math.Clamp(first.Confidence / 1000, 0, MostNumber)]));
        if (first.IsPast || frame.IsPast)
        {
            features.Add(FeatureKey.Start(Past, named));
        }

        var times = TimeWords;
        var items = reading.Sentences[sentence].Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Mention < 0 && items[i].Classes.Overlaps(times))
            {
                features.Add(FeatureKey.Start(TimeWord, named).WithWords(reading.Text, items[i].First, items[i].End, named));
            }
        }
    }

    /// <summary>Other matches of the same sides, and of one of them.</summary>
    private static void AddRivals(IReadOnlyList<MatchFrame> frames, int index, FeatureVector features, bool named)
    {
        var own = frames[index];
        var weight = WeightOf(own);
        FeaturePart twin = None, rival = None;
        foreach (var frame in frames)
        {
            if (frame == own || (!frame.HasSide(own.First) && !frame.HasSide(own.Second)))
            {
                continue;
            }

            var isBetter = WeightOf(frame) is var other && (other > weight || (other == weight && frame.Index < own.Index));
            if (frame.HasSide(own.First) && frame.HasSide(own.Second))
            {
                twin = isBetter || twin == Better ? Better : Worse;
            }
            else
            {
                rival = frame.IsPair ? Pair : isBetter || rival == Better ? (rival == Pair ? Pair : Better) : rival == None ? Worse : rival;
            }
        }

        features.Add(FeatureKey.Start(Twin, named).With(twin));
        features.Add(FeatureKey.Start(Rival, named).With(rival));
        features.Add(FeatureKey.Start(Rival, named).With(rival).With(own.HasScore ? Score : Open));
    }

    private static void AddRoom(ReportReading reading, IReadOnlyList<MatchFrame> frames, int index, TeamCounts teams, (int Sentences, int Goals)[] dwell, int results, FeatureVector features, bool named)
    {
        var own = frames[index];
        FeaturePart pair = own.IsPair ? Pair : Other, others = Numbers[Math.Min(5, results - (own.HasScore ? 1 : 0) is var count and > 0 ? count : 0)];
        features.Add(FeatureKey.Start(Results, named).With(others).With(pair));
        features.Add(FeatureKey.Start(Results, named).With(others).With(own.HasScore ? Score : Open));
        features.Add(FeatureKey.Start(Dwell, named).With(Numbers[Bucket(dwell[index].Sentences)]).With(pair));
        features.Add(FeatureKey.Start(Dwell, named).With(Numbers[Bucket(dwell[index].Sentences)]).With(own.HasScore ? Score : Open).With(others));
        features.Add(FeatureKey.Start(Share, named).With(Numbers[Tenths(dwell[index].Sentences, reading.Sentences.Length)]));
        features.Add(FeatureKey.Start(Goals, named).With(Numbers[Math.Min(4, dwell[index].Goals)]).With(own.HasScore ? Score : Open));
        features.Add(FeatureKey.Start(Goals, named).With(Numbers[Math.Min(4, dwell[index].Goals)]).With(pair));
        if (!own.IsPair && frames[0].IsPair)
        {
            var room = FeatureKey.Start(PairShare, named).With(Numbers[Tenths(dwell[0].Sentences, reading.Sentences.Length)]);
            features.Add(room);
            features.Add(room.With(own.HasScore ? Score : Open));
            features.Add(room.With(Numbers[Math.Min(2, dwell[index].Goals)]));
        }

        int least = Math.Min(teams.Count(own.First), teams.Count(own.Second)), most = teams.ByCount.Count > 0 ? teams.Count(teams.ByCount[0]) : 0;
        features.Add(FeatureKey.Start(Count, named).With(Numbers[Bucket(least)]).With(pair));
        features.Add(FeatureKey.Start(Sides, named).With(Numbers[Tenths(least, most)]));
        features.Add(FeatureKey.Start(Sides, named).With(Both).With(Numbers[Tenths(Math.Max(teams.Count(own.First), teams.Count(own.Second)), most)]));
        features.Add(FeatureKey.Start(Headline, named).With(Numbers[(teams.IsInFirst(own.First) ? 1 : 0) + (teams.IsInFirst(own.Second) ? 1 : 0)]).With(pair));
        if (frames[0].IsPair && reading.Entities[own.First].Category != reading.Entities[frames[0].First].Category)
        {
            features.Add(FeatureKey.Start(Category, named));
        }
    }

    /// <summary>For each match the sentences in which it was the one told last, and those of them that tell of goals.</summary>
    private (int Sentences, int Goals)[] DwellOf(ReportReading reading, IReadOnlyList<MatchFrame> frames)
    {
        var told = new int[reading.Sentences.Length];
        Array.Fill(told, -1);
        for (var i = 0; i < frames.Count; i++)
        {
            foreach (var statement in frames[i].Statements)
            {
                told[statement.Sentence] = !statement.IsLoose || told[statement.Sentence] < 0 ? i : told[statement.Sentence];
            }
        }

        var dwell = new (int Sentences, int Goals)[frames.Count];
        var current = -1;
        for (var s = 0; s < told.Length; s++)
        {
            current = told[s] >= 0 ? told[s] : current;
            if (current >= 0)
            {
                dwell[current].Sentences++;
                dwell[current].Goals += IsOfGoal(reading.Sentences[s].Items) ? 1 : 0;
            }
        }

        return dwell;
    }

    /// <summary>Whether a sentence names a man and speaks of goals.</summary>
    private bool IsOfGoal(PatternItem[] items)
    {
        bool man = false, goal = false;
        foreach (ref readonly var item in items.AsSpan())
        {
            man |= item.Is(ItemType.PERSON);
            goal |= item.Classes.Overlaps(words.Scoring);
        }

        return man && goal;
    }

    private static int Tenths(int part, int whole) => Math.Min(MostNumber, 10 * part / Math.Max(1, whole));

    private static int Bucket(int count) => count switch { <= 3 => count, <= 5 => 4, <= 8 => 5, <= 14 => 6, <= 25 => 7, _ => 8 };

    /// <summary>How much is told: score and outcome once, each sentence by how plainly it tells.</summary>
    private static int WeightOf(MatchFrame frame)
    {
        var weight = (frame.HasScore ? 4 : 0) + (frame.Winner != -1 ? 1 : 0);
        var sentence = -1;
        foreach (var statement in frame.Statements)
        {
            if (statement.Sentence != sentence)
            {
                weight += statement.IsWeak ? 1 : 2;
                sentence = statement.Sentence;
            }
        }

        return weight;
    }
}
