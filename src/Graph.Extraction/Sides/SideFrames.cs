namespace Graph.Extraction;

/// <summary>
/// Which match's men each sentence tells of. A sentence that names no side of the match it was given, but sides of another, tells of that one's men,
/// also of a match without a score; in a round-up so do the sentences after it, until a side of their own match is named.
/// </summary>
public static class SideFrames
{
    /// <param name="frames">The match of each sentence as events see it.</param>
    public static MatchFrame?[] Assign(ReportReading reading, IReadOnlyList<MatchFrame> all, MatchFrame?[] frames, PersonTeams men)
    {
        var isRoundUp = all.Count(frame => frame.IsMain) > 1;
        var result = (MatchFrame?[])frames.Clone();
        MatchFrame? carried = null;
        for (var s = 0; s < result.Length; s++)
        {
            if (s > 0 && frames[s] != frames[s - 1])
            {
                carried = null;
            }

            var items = reading.Sentences[s].Items;
            var here = frames[s] is { } given ? SentenceFrames.Weight(reading, items, given, men) : 0;
            var best = Best(reading, items, all, carried, here, men);
            if (best is not null)
            {
                carried = best;
            }
            else if (here > 0 || !isRoundUp)
            {
                carried = null;
            }

            result[s] = carried ?? frames[s];
        }

        return result;
    }

    /// <summary>The match with more sides in a sentence than a number; the carried one on a tie, then a reported one, then the first.</summary>
    private static MatchFrame? Best(ReportReading reading, PatternItem[] items, IReadOnlyList<MatchFrame> all, MatchFrame? carried, int least, PersonTeams men)
    {
        MatchFrame? best = null;
        var most = least;
        foreach (var frame in all)
        {
            var count = SentenceFrames.Weight(reading, items, frame, men);
            if (count > most || (count == most && best is not null && (frame == carried || (frame.IsMain && !best.IsMain && best != carried))))
            {
                (best, most) = (frame, count);
            }
        }

        return best;
    }
}
