namespace Graph.Extraction;

/// <summary>Finds how many people saw a match.</summary>
internal sealed class CrowdFinder(FootballWords words)
{
    /// <summary>Sentences from the telling of a match in which its crowd is told.</summary>
    private const int Reach = 8;

    /// <summary>Fewest and most people of a crowd: fewer is a count of something else.</summary>
    private const int Least = 150, Most = 200_000;

    /// <summary>Figures that are years.</summary>
    private const int FirstYear = 1900, LastYear = 2100;

    /// <summary>The crowd of the only match that a report is about, wherever it is told.</summary>
    public void FillOnly(ReportReading reading, MatchFrame main)
    {
        for (var s = 0; s < reading.Sentences.Length && main.Attendance < 0; s++)
        {
            main.Attendance = AttendanceIn(reading.Sentences[s].Items);
        }
    }

    /// <summary>The crowd told of in the sentences that go on about one of several reported matches.</summary>
    public void Fill(ReportReading reading, IReadOnlyList<MatchFrame> frames, FramePassages passages)
    {
        foreach (var frame in frames)
        {
            var from = FirstTelling(reading, frame);
            for (var s = from; frame.IsMain && s < reading.Sentences.Length && s < from + Reach && frame.Attendance < 0 && !passages.IsOfOther(frame, s); s++)
            {
                frame.Attendance = AttendanceIn(reading.Sentences[s].Items);
            }
        }
    }

    /// <summary>The first sentence that tells of a match; one of loose words where no other does.</summary>
    private static int FirstTelling(ReportReading reading, MatchFrame frame)
    {
        int from = reading.Sentences.Length, loose = from;
        foreach (var statement in frame.Statements)
        {
            (from, loose) = statement.IsLoose ? (from, Math.Min(loose, statement.Sentence)) : (Math.Min(from, statement.Sentence), loose);
        }

        return from < reading.Sentences.Length ? from : loose;
    }

    /// <returns>-1 where the items tell of no crowd.</returns>
    private int AttendanceIn(PatternItem[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(words.Attendance))
            {
                for (var j = Math.Max(0, i - 2); j < items.Length && j < i + 5; j++)
                {
                    if (items[j].Is(ItemType.NUM) && items[j].Value is >= Least and <= Most and not (>= FirstYear and <= LastYear))
                    {
                        return items[j].Value;
                    }
                }
            }
        }

        return -1;
    }
}
