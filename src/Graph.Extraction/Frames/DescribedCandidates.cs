namespace Graph.Extraction;

/// <summary>The candidates of a report with what they are described by beside their sentences.</summary>
/// <param name="One">A side of the report's main match; -1 when unknown.</param>
/// <param name="Headings">For each sentence the line that heads it (<see cref="Headings"/>).</param>
/// <param name="Candidates">In the order of the text.</param>
internal sealed record DescribedCandidates(int One, int Other, int[] Headings, List<MatchCandidate> Candidates)
{
    /// <summary>Takes over the descriptions made of an earlier reading, where mentions added since change nothing.</summary>
    /// <param name="reading">The reading of these candidates.</param>
    public void TakeFrom(ReportReading reading)
    {
        if (reading.Earlier is not { MatchCandidates: { } before } earlier || before.One != One || before.Other != Other)
        {
            return;
        }

        var first = 0;
        foreach (var candidate in Candidates)
        {
            var sentence = candidate.Best.Sentence;
            while (first < before.Candidates.Count && before.Candidates[first].Best.Sentence < sentence)
            {
                first++;
            }

            if (!IsSame(reading, earlier, sentence) || before.Headings[sentence] != Headings[sentence] || (Headings[sentence] >= 0 && !IsSame(reading, earlier, Headings[sentence])))
            {
                continue;
            }

            for (var i = first; i < before.Candidates.Count && before.Candidates[i].Best.Sentence == sentence; i++)
            {
                if (candidate.HasReadingsOf(before.Candidates[i]))
                {
                    candidate.Take(before.Candidates[i]);
                    break;
                }
            }
        }
    }

    private static bool IsSame(ReportReading reading, ReportReading earlier, int sentence) => reading.Sentences[sentence].IsAsIn(earlier.Sentences[sentence]);
}
