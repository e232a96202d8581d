namespace Graph.Extraction;

/// <summary>Which match an event belongs to: of the matches that the report tells of, the one that a model finds likeliest.</summary>
public sealed class EventFrames(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, SideTable sides, FootballWords words, LinearModel model)
{
    /// <summary>Log-odds in thousandths below which an event is of a match that the report does not tell.</summary>
    public const long Threshold = -3000;

    private readonly EventFrameDescriber describer = new(reading, frames, sentenceFrames, sides, words);

    private readonly List<(MatchFrame Frame, MatchEvent Goal)> goals = [];

    /// <summary>The match of an event. Goals are asked in the order of the text, since each leans on the one before; then other events.</summary>
    /// <returns>The match; null where the report tells of none that comes into question.</returns>
    public MatchFrame? Of(MatchEvent told)
    {
        var frame = Find(told);
        if (frame is not null && told.Kind == EventKind.Goal)
        {
            goals.Add((frame, told));
        }

        return frame;
    }

    private MatchFrame? Find(MatchEvent told)
    {
        if (told.Result is not null && PrintedFrame(told.Result) is { } printed)
        {
            return printed;
        }

        var previous = Previous(told);
        MatchFrame? best = null;
        var most = Threshold;
        foreach (var frame in frames)
        {
            var score = describer.Describe(told, frame, previous, false).Score(model);
            if (score > most)
            {
                (best, most) = (frame, score);
            }
        }

        return best;
    }

    /// <summary>Each match with its description, for the training of the model.</summary>
    public List<(MatchFrame Frame, FeatureVector Features)> Describe(MatchEvent told, (MatchFrame Frame, MatchEvent Goal)? previous)
    {
        var described = new List<(MatchFrame, FeatureVector)>();
        foreach (var frame in frames)
        {
            described.Add((frame, describer.Describe(told, frame, previous, true)));
        }

        return described;
    }

    /// <summary>The last goal of running text before an event.</summary>
    private (MatchFrame Frame, MatchEvent Goal)? Previous(MatchEvent told)
    {
        for (var i = goals.Count - 1; i >= 0; i--)
        {
            if (goals[i].Goal.Result is null && (goals[i].Goal.Sentence < told.Sentence || (goals[i].Goal.Sentence == told.Sentence && goals[i].Goal.Trigger < told.Trigger)))
            {
                return goals[i];
            }
        }

        return null;
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
