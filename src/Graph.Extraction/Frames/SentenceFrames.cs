namespace Graph.Extraction;

/// <summary>Which match each sentence tells of: the last reported match stated, or the one whose sides the sentence names.</summary>
public static class SentenceFrames
{
    /// <param name="men">Whose man each is: a sentence that names only men tells of their match.</param>
    /// <returns>A frame for each sentence; null where the report tells of no match.</returns>
    public static MatchFrame?[] Assign(ReportReading reading, IReadOnlyList<MatchFrame> frames, PersonTeams men)
    {
        var result = new MatchFrame?[reading.Sentences.Length];
        var main = frames.Where(frame => frame.IsMain).ToArray();
        var current = main.Length > 0 ? main[0] : frames.Count > 0 && !frames[0].IsFixture ? frames[0] : null;
        var statedIn = new Dictionary<int, List<MatchFrame>>();
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (statement.IsSet)
                {
                    // "Rovers, 2-1 winners over Albion" is told in passing: the sentence goes on about another match.
                    continue;
                }

                if (!statedIn.TryGetValue(statement.Sentence, out var list))
                {
                    statedIn[statement.Sentence] = list = [];
                }

                list.Add(frame);
            }
        }

        for (var s = 0; s < result.Length; s++)
        {
            var stated = statedIn.GetValueOrDefault(s)?.Where(frame => frame.IsMain).ToArray() ?? [];
            if (stated.Length > 0)
            {
                // Several results in one sentence: the first is read where no side tells, and it stays if it was current.
                current = stated.Contains(current) && stated.Length > 1 ? current : stated[0];
            }
            else
            {
                current = ByTeams(reading, reading.Sentences[s].Items, main, current, men);
            }

            result[s] = current;
        }

        return result;
    }

    /// <summary>The reported match with more sides, and men of them, in the sentence than the current one.</summary>
    private static MatchFrame? ByTeams(ReportReading reading, PatternItem[] items, MatchFrame[] main, MatchFrame? current, PersonTeams men)
    {
        if (main.Length < 2)
        {
            return current;
        }

        var best = current;
        var most = current is null ? 0 : Weight(reading, items, current, men);
        foreach (var frame in main)
        {
            var weight = Weight(reading, items, frame, men);
            if (weight > most)
            {
                (best, most) = (frame, weight);
            }
        }

        return best;
    }

    /// <summary>Two for each side that a sentence names, one for each of its men up to two.</summary>
    internal static int Weight(ReportReading reading, PatternItem[] items, MatchFrame frame, PersonTeams men)
    {
        int count = 0, last = -1;
        var type = reading.Entities[frame.First].Type;
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Entity >= 0 && item.Entity != last && item.Is(ItemType.PERSON) && men.Of(item.Entity, type) is >= 0 and var team && frame.HasSide(team))
            {
                last = item.Entity;
                count++;
            }
        }

        return (2 * frame.SidesIn(items)) + Math.Min(2, count);
    }
}
