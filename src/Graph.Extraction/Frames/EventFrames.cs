namespace Graph.Extraction;

/// <summary>Which match an event belongs to: of the matches that the report tells of, the one that a model finds likeliest.</summary>
public sealed class EventFrames(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame?[] sentenceFrames, SideTable sides, FootballWords words, LinearModel model)
{
    /// <summary>Log-odds in thousandths below which an event is of a match that the report does not tell.</summary>
    private const long Threshold = -3000;

    private readonly EventFrameDescriber describer = new(reading, frames, sentenceFrames, sides, words);

    /// <returns>The match; null where the report tells of none that comes into question.</returns>
    public MatchFrame? Of(MatchEvent told)
    {
        if (told.Result is not null && PrintedFrame(told.Result) is { } printed)
        {
            return printed;
        }

        MatchFrame? best = null;
        var most = Threshold;
        foreach (var frame in frames)
        {
            var score = describer.Describe(told, frame, false).Score(model);
            if (score > most)
            {
                (best, most) = (frame, score);
            }
        }

        return best;
    }

    /// <summary>Each match with its description, for the training of the model.</summary>
    public List<(MatchFrame Frame, FeatureVector Features)> Describe(MatchEvent told)
    {
        var described = new List<(MatchFrame, FeatureVector)>();
        foreach (var frame in frames)
        {
            described.Add((frame, describer.Describe(told, frame, true)));
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
