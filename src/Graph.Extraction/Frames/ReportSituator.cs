using Graph.Extraction.Coreference;

namespace Graph.Extraction;

/// <summary>Finds the matches of a report, resolves by them who "the hosts" and the like are, and finds them again with these.</summary>
internal sealed class ReportSituator(FrameBuilder frames, MatchDecision decision, ReportItemiser itemiser, TeamReferences references)
{
    /// <summary>The matches that a report tells of, the match of each sentence, and the reading with its teams' descriptions resolved.</summary>
    /// <param name="usePrior">Whether a man's team may be known from the gazetteers.</param>
    public (List<MatchFrame> Frames, MatchFrame?[] SentenceFrames, ReportReading Reading) Situate(ReportReading reading, bool usePrior = true)
    {
        var found = frames.Build(reading, decision, usePrior);
        var sentenceFrames = SentenceFrames.Assign(reading, found, frames.MenOf(reading, usePrior));
        var layer = Describe(reading.Layer, sentenceFrames, usePrior ? reading.Day : null);
        if (layer != reading.Layer)
        {
            reading = itemiser.ReadAgain(reading, layer);
            var before = found;
            found = frames.Build(reading, decision, usePrior);
            KeepHomes(found, before);
            sentenceFrames = SentenceFrames.Assign(reading, found, frames.MenOf(reading, usePrior));
        }

        FrameBuilder.Release(reading);
        return (found, sentenceFrames, reading);
    }

    /// <summary>Adds the mentions that describe a side ("the hosts", "Puel's side") to each stretch of sentences that tell of one match.</summary>
    private EntityLayer Describe(EntityLayer layer, MatchFrame?[] sentenceFrames, DateOnly? day)
    {
        for (int from = 0, to; from < sentenceFrames.Length; from = to)
        {
            for (to = from + 1; to < sentenceFrames.Length && sentenceFrames[to] == sentenceFrames[from];)
            {
                to++;
            }

            if (sentenceFrames[from] is { } frame)
            {
                var (home, away) = frame.Home >= 0 ? (frame.Home, frame.Away) : (frame.First, frame.Second);
                layer = references.Resolve(layer, home, away, frame.Home >= 0, from, to, day: day);
            }
        }

        return layer;
    }

    /// <summary>Where the descriptions of the sides told who is at home, they name the sides once they are resolved, and tell no more.</summary>
    private static void KeepHomes(List<MatchFrame> found, List<MatchFrame> before)
    {
        foreach (var frame in found)
        {
            foreach (var other in before)
            {
                if (frame.Home < 0 && IsSame(frame, other))
                {
                    frame.Home = other.Home;
                }
            }
        }
    }

    /// <summary>Whether two readings of a report found the same match.</summary>
    private static bool IsSame(MatchFrame frame, MatchFrame other) =>
        other.IsMain == frame.IsMain && other.IsFixture == frame.IsFixture && other.Leg == frame.Leg && other.HasSide(frame.First) && other.HasSide(frame.Second)
        && other.GoalsOf(frame.First) == frame.FirstGoals && other.GoalsOf(frame.Second) == frame.SecondGoals;
}
