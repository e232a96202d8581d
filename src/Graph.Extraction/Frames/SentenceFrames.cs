namespace Graph.Extraction;

/// <summary>Which match each sentence tells of: the last reported match stated, or the one whose sides the sentence names.</summary>
public static class SentenceFrames
{
    /// <returns>A frame for each sentence; null where the report tells of no match.</returns>
    public static MatchFrame?[] Assign(ReportReading reading, IReadOnlyList<MatchFrame> frames)
    {
        var result = new MatchFrame?[reading.Sentences.Length];
        var main = frames.Where(frame => frame.IsMain).ToArray();
        var current = main.Length > 0 ? main[0] : frames.Count > 0 && !frames[0].IsFixture ? frames[0] : null;
        var statedIn = new Dictionary<int, List<MatchFrame>>();
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
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
                current = ByTeams(reading.Sentences[s].Items, main, current);
            }

            result[s] = current;
        }

        return result;
    }

    /// <summary>The reported match with more sides in the sentence than the current one.</summary>
    private static MatchFrame? ByTeams(PatternItem[] items, MatchFrame[] main, MatchFrame? current)
    {
        if (main.Length < 2)
        {
            return current;
        }

        var best = current;
        var bestCount = current is null ? 0 : current.SidesIn(items);
        foreach (var frame in main)
        {
            var count = frame.SidesIn(items);
            if (count > bestCount)
            {
                (best, bestCount) = (frame, count);
            }
        }

        return best;
    }
}
