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
        var isRoundUp = all.Count(static frame => frame.IsMain) > 1;
        var result = (MatchFrame?[])frames.Clone();
        MatchFrame? carried = null;
        for (var s = 0; s < result.Length; s++)
        {
            if (s > 0 && frames[s] != frames[s - 1])
            {
                carried = null;
            }

            var here = frames[s] is { } given ? Weight(reading, s, given, men) : 0;
            var best = Best(reading, s, all, carried, here, men);
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
    private static MatchFrame? Best(ReportReading reading, int sentence, IReadOnlyList<MatchFrame> all, MatchFrame? carried, int least, PersonTeams men)
    {
        MatchFrame? best = null;
        var most = least;
        foreach (var frame in all)
        {
            var count = Weight(reading, sentence, frame, men);
            if (count > most || (count == most && best is not null && (frame == carried || (frame.IsMain && !best.IsMain && best != carried))))
            {
                (best, most) = (frame, count);
            }
        }

        return best;
    }

    /// <summary>As <see cref="SentenceFrames.Weight"/>, from the mentions of a sentence alone.</summary>
    private static int Weight(ReportReading reading, int sentence, MatchFrame frame, PersonTeams men)
    {
        var items = reading.Sentences[sentence].Items;
        var type = reading.Entities[frame.First].Type;
        bool hasFirst = false, hasSecond = false;
        int count = 0, last = -1;
        foreach (var (_, at) in reading.MentionsIn(sentence))
        {
            ref readonly var item = ref items[at];
            hasFirst |= item.Entity == frame.First;
            hasSecond |= item.Entity == frame.Second;
            if (item.Entity != last && item.Is(ItemType.PERSON) && men.Of(item.Entity, type) is >= 0 and var team && frame.HasSide(team))
            {
                last = item.Entity;
                count++;
            }
        }

        return (hasFirst ? 2 : 0) + (hasSecond ? 2 : 0) + Math.Min(2, count);
    }
}
