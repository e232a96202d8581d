namespace Graph.Extraction;

/// <summary>Tells the reported matches from those that a report only mentions: the surest told first, and no side plays in two of them.</summary>
public static class MainFrames
{
    /// <summary>Weight from which a match is taken for a reported one.</summary>
    private const int Threshold = 5;

    /// <summary>Reported matches that make a report a round-up.</summary>
    private const int RoundUp = 2;

    /// <summary>What the reported pair of sides, found by a model, is worth beside statements.</summary>
    private const int MainPairWeight = 6;

    /// <summary>Weight that is enough in a round-up, where every result told may be one of the day's.</summary>
    private const int RoundUpThreshold = 3;

    public static void Mark(List<MatchFrame> frames)
    {
        var taken = new HashSet<int>();
        var reported = 0;
        foreach (var (frame, weight) in frames.Select(frame => (frame, Weight(frame))).OrderByDescending(entry => entry.Item2).ThenBy(entry => entry.frame.Index))
        {
            var isToldOutright = reported >= RoundUp && weight >= RoundUpThreshold && frame.Statements.Any(statement => !statement.IsImplied && !statement.IsPast && statement.Outcome >= 0);
            frame.IsMain = (weight >= Threshold || isToldOutright) && !taken.Contains(frame.First) && !taken.Contains(frame.Second);
            if (frame.IsMain)
            {
                reported++;
                taken.Add(frame.First);
                taken.Add(frame.Second);
            }
        }
    }

    private static int Weight(MatchFrame frame)
    {
        if (frame.IsPast || (frame.IsFixture && !frame.IsMain))
        {
            return 0;
        }

        var weight = frame.Index == 0 && frame.IsMain ? MainPairWeight : 0;
        weight += frame.HasScore ? 4 : 0;
        weight += frame.Winner != -1 ? 1 : 0;
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
