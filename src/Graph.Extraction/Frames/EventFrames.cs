namespace Graph.Extraction;

/// <summary>Which match an event belongs to: of the matches that the report tells of, the one that a model finds likeliest.</summary>
public sealed class EventFrames
{
    /// <summary>Log-odds in thousandths below which an event is of a match that the report does not tell.</summary>
    public const long Threshold = -3000;

    /// <summary>As <see cref="Threshold"/> for other events than goals, on which the model is not trained: it finds their match less likely than it is.</summary>
    private const long OtherThreshold = -6000;

    /// <summary>How much less likely than another match, in log-odds thousandths, a reported match may be that the scorer has a side in where he has none in the other.</summary>
    private const long OwnMargin = 1500;

    private readonly EventFrameDescriber describer;
    private readonly ResultBefore results;
    private readonly NamedOpponents opponents;
    private readonly MatchFrame[] frames;
    private readonly ScoreModel model;
    private readonly SideTable sides;

    /// <summary>The goals asked so far with their matches.</summary>
    private readonly List<(MatchFrame Frame, MatchEvent Goal)> placed = [];

    /// <summary>How likely each match was found for each goal, in log-odds thousandths, and which was chosen, for <see cref="OthersOf"/>.</summary>
    private readonly Dictionary<MatchEvent, (MatchFrame Chosen, List<(MatchFrame Frame, long Score)> Scores)> judgedOf = new(ReferenceEqualityComparer.Instance);

    public EventFrames(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, SideTable sides, FootballWords words, ScoreModel model)
    {
        (this.frames, this.sides, this.model) = ([.. frames], sides, model);
        describer = new EventFrameDescriber(reading, this.frames, sentenceFrames, sides, words);
        results = new ResultBefore(this.frames, describer);
        opponents = new NamedOpponents(reading, words);
    }

    private EventFrames(EventFrames same, ScoreModel model) =>
        (describer, results, opponents, frames, sides, this.model) = (same.describer, same.results, same.opponents, same.frames, same.sides, model);

    /// <summary>The other matches in which a goal may have fallen, with how much less likely each is than the likeliest, in log-odds thousandths; none for other events.</summary>
    public IEnumerable<(MatchFrame Frame, long Less)> OthersOf(MatchEvent told)
    {
        if (!judgedOf.TryGetValue(told, out var judged))
        {
            yield break;
        }

        var most = judged.Scores.Max(static entry => entry.Score);
        foreach (var (frame, score) in judged.Scores)
        {
            if (frame != judged.Chosen && !frame.IsFixture)
            {
                yield return (frame, most - score);
            }
        }
    }

    /// <summary>The same matches chosen by another model, with no goal placed yet.</summary>
    public EventFrames With(ScoreModel other) => new(this, other);

    /// <summary>The match of an event. Goals are asked in the order of the text, since each leans on those before; then other events.</summary>
    /// <returns>The match; null where the report tells of none that comes into question, or a goal's own words name another opponent.</returns>
    public MatchFrame? Of(MatchEvent told)
    {
        var frame = Find(told);
        if (frame is not null)
        {
            Place(told, frame);
        }

        return frame;
    }

    /// <summary>The further matches of which the same words tell a goal: "scored in the wins over City and Rovers" is a goal in each.</summary>
    /// <param name="frame">The match that <see cref="Of"/> gave.</param>
    public IEnumerable<MatchFrame> FurtherOf(MatchEvent told, MatchFrame frame)
    {
        if (told is not { Kind: EventKind.Goal, Count: 1, Minutes.Length: 0 } || !describer.IsToldOf(told, frame, isNearest: false) || ListOf(told, frame) is not (>= 0 and var head))
        {
            yield break;
        }

        foreach (var other in frames)
        {
            if (other != frame && !other.IsFixture && ListOf(told, other) == head)
            {
                yield return other;
            }
        }
    }

    /// <summary>The first opponent, by its item, of the list in which a goal's sentence names the opponent of a match; -1 where it tells nothing of the match.</summary>
    private static int ListOf(MatchEvent told, MatchFrame frame)
    {
        foreach (var statement in frame.Statements)
        {
            if (statement.Sentence == told.Sentence && !statement.IsLoose)
            {
                return statement.Joined >= 0 ? statement.Joined : statement.Object;
            }
        }

        return -1;
    }

    /// <summary>Takes note of the match of a goal, for those that follow.</summary>
    public void Place(MatchEvent told, MatchFrame frame)
    {
        if (told.Kind == EventKind.Goal)
        {
            placed.Add((frame, told));
        }
    }

    private MatchFrame? Find(MatchEvent told)
    {
        if (told.Result is not null && PrintedFrame(told.Result) is { } printed)
        {
            return printed;
        }

        var scores = Judge(told);
        var (best, most) = Likeliest(scores, told.Kind == EventKind.Goal ? Threshold : OtherThreshold);
        if (best is null || told.Kind != EventKind.Goal)
        {
            return best;
        }

        // A goal in a match of other teams than the scorer's is not told of him.
        if (sides.SideOfScorer(told.Player, best) < 0 && OwnMain(told, scores) is { Frame: { } own } found && found.Score > most - OwnMargin)
        {
            best = own;
        }

        if (!opponents.MayBeOf(told, best))
        {
            return null;
        }

        if (frames.Length > 1)
        {
            judgedOf[told] = (best, scores);
        }

        return best;
    }

    /// <summary>How likely each match is that comes into question for an event, in log-odds thousandths.</summary>
    private List<(MatchFrame Frame, long Score)> Judge(MatchEvent told)
    {
        var near = NearFrames.Of(frames, told);
        var scores = new List<(MatchFrame Frame, long Score)>(near.Length);

        // A line-up is printed of a match that the report is about.
        var isPrinted = told.Rule.Flags.Contains("printed") && Array.Exists(frames, static frame => frame.IsMain);
        var judge = new EventFrameJudge(describer, model, told, NearFrames.GoalsOf(placed, told), results.Of(told));
        foreach (var frame in near)
        {
            if (told.Kind == EventKind.Goal || (!frame.IsFixture && (frame.IsMain || !isPrinted)))
            {
                scores.Add((frame, judge.Score(frame)));
            }
        }

        judge.Release();
        return scores;
    }

    /// <returns>The first of those that score most; null where none scores more than the least.</returns>
    private static (MatchFrame? Frame, long Score) Likeliest(List<(MatchFrame Frame, long Score)> scores, long least)
    {
        (MatchFrame? Frame, long Score) best = (null, least);
        foreach (var (frame, score) in scores)
        {
            best = score > best.Score ? (frame, score) : best;
        }

        return best;
    }

    /// <summary>The match that the report is about, where it is about one only, the scorer has a side in it, and it is not too unlikely.</summary>
    private (MatchFrame? Frame, long Score) OwnMain(MatchEvent told, List<(MatchFrame Frame, long Score)> scores)
    {
        (MatchFrame? Frame, long Score) own = (null, Threshold);
        if (frames.Count(static frame => frame.IsMain) == 1)
        {
            foreach (var (frame, score) in scores)
            {
                own = frame.IsMain && score > own.Score && sides.SideOfScorer(told.Player, frame) >= 0 ? (frame, score) : own;
            }
        }

        return own;
    }

    /// <summary>Each match with its description, for the training of the model.</summary>
    public List<(MatchFrame Frame, FeatureVector Features)> Describe(MatchEvent told)
    {
        var described = new List<(MatchFrame, FeatureVector)>();
        foreach (var frame in frames)
        {
            var features = new FeatureVector(true, EventFrameDescriber.Many);
            describer.Describe(told, frame, placed, features);
            described.Add((frame, features));
        }

        return described;
    }

    private MatchFrame? PrintedFrame(MatchStatement result)
    {
        foreach (var frame in frames)
        {
            if (frame.Statements.Contains(result))
            {
                return frame;
            }
        }

        return null;
    }
}
