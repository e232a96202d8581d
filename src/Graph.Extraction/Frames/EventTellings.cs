namespace Graph.Extraction;

/// <summary>Describes where the report tells of a match, as an event sees it: in the event's sentence, how long ago, and which other matches since.</summary>
internal sealed class EventTellings(ReportReading reading, MatchFrame[] frames, Asides asides)
{
    private static readonly FeaturePart
        Stated = "stated", Loose = "loose", Weak = "weak", Since = "since", Sentences = "sentences", Ahead = "ahead", Main = "main", Past = "past", Paragraph = "paragraph", None = "none",
        Other = "other", Told = "told", Behind = "behind", Front = "front";

    private static readonly FeaturePart[] Numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>Places in a sentence that a position counts in.</summary>
    private const int Places = 1000;

    /// <summary>Where the report last told of each match before the event read last (<see cref="LastTold"/>).</summary>
    private readonly int[] lastTold = new int[frames.Length];

    /// <summary>Looks up where the report last told of each match before an event.</summary>
    public void Read(MatchEvent told)
    {
        for (var i = 0; i < frames.Length; i++)
        {
            lastTold[i] = LastTold(frames[i], told);
        }
    }

    /// <summary>How near, and how lately against other matches, the report tells of the match.</summary>
    public void Add(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        var what = frame.IsMain ? Main : frame.IsPast ? Past : Other;
        AddStated(features, told, frame, named);
        var last = LastTold(frame, told);
        if (last < 0)
        {
            var next = NextTold(frame, told.Sentence);
            features.Add(FeatureKey.Start(Ahead, named).With(Numbers[next < 0 ? 4 : Math.Min(3, next)]).With(what));
            return;
        }

        var since = 0;
        for (var i = 0; i < frames.Length; i++)
        {
            since += lastTold[i] > last && !frames[i].IsFixture ? 1 : 0;
        }

        var ago = told.Sentence - (last / Places);
        features.Add(FeatureKey.Start(Since, named).With(Numbers[Math.Min(3, since)]));
        features.Add(FeatureKey.Start(Since, named).With(Numbers[Math.Min(3, since)]).With(what));
        features.Add(FeatureKey.Start(Since, named).With(Numbers[Math.Min(2, since)]).With(Sentences).With(Ago(ago)).With(what));
        features.Add(FeatureKey.Start(Sentences, named).With(Ago(ago)).With(what));
        if (reading.Text.Sentences[last / Places].Paragraph == reading.Text.Sentences[told.Sentence].Paragraph)
        {
            features.Add(FeatureKey.Start(Paragraph, named).With(Numbers[Math.Min(2, since)]));
        }
    }

    /// <summary>A statement of the match in the event's sentence: before or behind the event, and how near.</summary>
    private void AddStated(FeatureVector features, MatchEvent told, MatchFrame frame, bool named)
    {
        if (Stating(told, frame) is not { } best)
        {
            features.Add(FeatureKey.Start(Stated, named).With(None));
            return;
        }

        var how = best.IsLoose ? Loose : best.IsWeak ? Weak : Told;
        var near = Numbers[(Distance(best, told)) switch { 0 => 0, < 5 => 1, < 10 => 2, < 16 => 3, < 25 => 4, _ => 5 }];
        features.Add(FeatureKey.Start(Stated, named).With(how));
        features.Add(FeatureKey.Start(Stated, named).With(how).With(near));
        features.Add(FeatureKey.Start(Stated, named).With(how).With(best.FirstItem > told.Trigger ? Behind : Front));
        features.Add(FeatureKey.Start(Stated, named).With(how).With(best.IsPast ? Past : None).With(frame.IsMain ? Main : Other));
    }

    /// <summary>The nearest statement of the match in the event's sentence; null where there is none.</summary>
    private MatchStatement? Stating(MatchEvent told, MatchFrame frame)
    {
        MatchStatement? best = null;
        var least = int.MaxValue;
        foreach (var statement in frame.Statements)
        {
            if (statement.Sentence == told.Sentence && !asides.Hides(statement, told))
            {
                var distance = Distance(statement, told) + (statement.IsLoose ? 20 : 0);
                (best, least) = distance < least ? (statement, distance) : (best, least);
            }
        }

        return best;
    }

    private static int Distance(MatchStatement statement, MatchEvent told) =>
        told.Trigger < statement.FirstItem ? statement.FirstItem - told.Trigger : told.Trigger >= statement.EndItem ? told.Trigger - statement.EndItem + 1 : 0;

    /// <summary>Where the report last told of a match before an event: sentence × <see cref="Places"/> + item; -1 when it had not.</summary>
    private int LastTold(MatchFrame frame, MatchEvent told)
    {
        var last = -1;
        foreach (var statement in frame.Statements)
        {
            if ((statement.Sentence < told.Sentence || (statement.Sentence == told.Sentence && statement.FirstItem <= told.Trigger)) && !asides.Hides(statement, told))
            {
                last = Math.Max(last, (statement.Sentence * Places) + Math.Min(Places - 1, statement.FirstItem));
            }
        }

        return last;
    }

    /// <summary>Whether the report has told of a match between a goal and an event behind it.</summary>
    public bool IsToldSince(MatchFrame frame, MatchEvent told, MatchEvent goal) => LastTold(frame, told) > (goal.Sentence * Places) + goal.Trigger;

    /// <summary>Sentences until the report first tells of a match; -1 when it does not again.</summary>
    public static int NextTold(MatchFrame frame, int sentence)
    {
        var next = -1;
        foreach (var statement in frame.Statements)
        {
            next = statement.Sentence >= sentence && (next < 0 || statement.Sentence - sentence < next) ? statement.Sentence - sentence : next;
        }

        return next;
    }

    /// <summary>How many sentences ago, roughly.</summary>
    public static FeaturePart Ago(int sentences) => Numbers[sentences switch { <= 2 => sentences, <= 4 => 3, <= 7 => 4, <= 12 => 5, _ => 6 }];
}
