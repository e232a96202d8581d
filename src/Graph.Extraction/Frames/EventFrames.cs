namespace Graph.Extraction;

/// <summary>Which match an event belongs to: of the matches that the report tells of, the one that a model finds likeliest.</summary>
public sealed class EventFrames
{
    /// <summary>Log-odds in thousandths below which an event is of a match that the report does not tell.</summary>
    public const long Threshold = -3000;

    /// <summary>As <see cref="Threshold"/> for other events than goals, on which the model is not trained: it finds their match less likely than it is.</summary>
    private const long OtherThreshold = -6000;

    private readonly EventFrameDescriber describer;
    private readonly MatchFrame[] frames;
    private readonly ScoreModel model;
    private readonly SideTable sides;

    /// <summary>The goals asked so far with their matches.</summary>
    private readonly List<(MatchFrame Frame, MatchEvent Goal)> placed = [];

    /// <summary>How likely each match was found for each goal, in log-odds thousandths, and which was chosen, for <see cref="OthersOf"/>.</summary>
    private readonly Dictionary<MatchEvent, (MatchFrame Chosen, List<(MatchFrame Frame, long Score)> Scores)> judgedOf = new(ReferenceEqualityComparer.Instance);

    public EventFrames(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, SideTable sides, FootballWords words, ScoreModel model)
        : this([.. frames], reading, sentenceFrames, sides, words, model)
    {
    }

    private EventFrames(MatchFrame[] frames, ReportReading reading, MatchFrame?[] sentenceFrames, SideTable sides, FootballWords words, ScoreModel model)
    {
        describer = new EventFrameDescriber(reading, frames, sentenceFrames, sides, words);
        (this.frames, this.sides, this.model) = (frames, sides, model);
    }

    private EventFrames(EventFrames same, ScoreModel model) => (describer, frames, sides, this.model) = (same.describer, same.frames, same.sides, model);

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
    /// <returns>The match; null where the report tells of none that comes into question.</returns>
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

        (MatchFrame? Frame, long Score) own = (null, Threshold);
        MatchFrame? best = null;
        var most = told.Kind == EventKind.Goal ? Threshold : OtherThreshold;
        // A line-up is printed of a match that the report is about.
        var hasOneMain = told.Kind == EventKind.Goal && HasOneMain();
        var isPrinted = told.Rule.Flags.Contains("printed") && Array.Exists(frames, static frame => frame.IsMain);
        var resultBefore = ResultBefore(told);
        var (features, before) = (new FeatureVector(false, EventFrameDescriber.Many), new FeatureVector(false, EventFrameDescriber.Many));
        var judged = 0L;
        var scores = told.Kind == EventKind.Goal && frames.Length > 1 ? new List<(MatchFrame Frame, long Score)>(frames.Length) : null;
        var (asked, goals) = Around(told);
        foreach (var frame in asked)
        {
            if (told.Kind != EventKind.Goal && (frame.IsFixture || (isPrinted && !frame.IsMain)))
            {
                continue;
            }

            features.Clear();
            describer.Describe(told, frame, goals, features);

            // Of several matches that the words leave out nothing tells one from the other.
            judged = before.Count > 0 && features.IsAs(before) ? judged : features.Score(model);
            (features, before) = (before, features);
            var score = judged + (frame == resultBefore ? OfResultBefore : 0) + (describer.IsToldOf(told, frame) ? ToldOf : 0);
            scores?.Add((frame, score));
            if (score > most)
            {
                (best, most) = (frame, score);
            }

            if (frame.IsMain && hasOneMain && score > own.Score && sides.SideOfScorer(told.Player, frame) >= 0)
            {
                own = (frame, score);
            }
        }

        features.Release();
        before.Release();

        // A goal in a match of other teams than the scorer's is not told of him.
        best = best is not null && told.Kind == EventKind.Goal && own.Frame is not null && own.Score > most - OwnMargin && sides.SideOfScorer(told.Player, best) < 0 ? own.Frame : best;
        if (best is not null && scores is not null)
        {
            judgedOf[told] = (best, scores);
        }

        return best;
    }

    /// <summary>Matches or goals from which on only those told near an event come into question for it: a text with so many is of many reports.</summary>
    private const int MostEverywhere = 150;

    /// <summary>Sentences between an event and what is near it.</summary>
    private const int NearSentences = 150;

    /// <summary>The matches, and the goals before, that an event may lean on: all but in very long texts.</summary>
    private (MatchFrame[] Frames, List<(MatchFrame Frame, MatchEvent Goal)> Goals) Around(MatchEvent told)
    {
        var near = frames.Length <= MostEverywhere ? frames : Array.FindAll(frames, frame => IsNear(frame, told.Sentence));
        return (near, placed.Count <= MostEverywhere ? placed : placed.FindAll(goal => Math.Abs(goal.Goal.Sentence - told.Sentence) <= NearSentences));
    }

    private static bool IsNear(MatchFrame frame, int sentence)
    {
        foreach (var statement in frame.Statements)
        {
            if (Math.Abs(statement.Sentence - sentence) <= NearSentences)
            {
                return true;
            }
        }

        return frame.Statements.Length == 0;
    }

    private bool HasOneMain()
    {
        var count = 0;
        foreach (var frame in frames)
        {
            count += frame.IsMain ? 1 : 0;
        }

        return count == 1;
    }

    /// <summary>How much less likely than another match, in log-odds thousandths, a reported match may be that the scorer has a side in where he has none in the other.</summary>
    private const long OwnMargin = 1500;

    /// <summary>What it says for a match in log-odds thousandths that the words before a goal in its sentence tell how it ended, and how no other did: "beat Rovers 3-1 with goals from".</summary>
    private const long OfResultBefore = 1500;

    /// <summary>What it says for a match that the words of a goal themselves name it: "struck when Rovers beat City". Such words are rare where goals of the reported match are learnt from.</summary>
    private const long ToldOf = 2000;

    /// <summary>The match whose result the words before a goal tell; null where they tell none, or the sentence those of several.</summary>
    private MatchFrame? ResultBefore(MatchEvent told)
    {
        if (told.Kind != EventKind.Goal)
        {
            return null;
        }

        MatchFrame? only = null;
        var isTold = false;
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (statement.Sentence == told.Sentence && statement.HasScore && !statement.IsLoose && !statement.IsSet && !describer.IsInPassing(statement, told))
                {
                    if (only is not null && only != frame)
                    {
                        return null;
                    }

                    only = frame;
                    isTold |= statement.EndItem <= told.Trigger && told.Trigger - statement.EndItem < Near;
                }
            }
        }

        return isTold ? only : null;
    }

    /// <summary>Items between a result and a goal of it.</summary>
    private const int Near = 25;

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
