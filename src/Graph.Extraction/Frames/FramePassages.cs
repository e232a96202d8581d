namespace Graph.Extraction;

/// <summary>The sentences that go on about a match after its telling, and those that speak of others.</summary>
internal sealed class FramePassages(ReportReading reading, IReadOnlyList<MatchFrame> frames)
{
    private const int Reach = 12;

    /// <summary>Sentences at the head of a report that print its title and links to others.</summary>
    private const int HeadSentences = 2;

    /// <summary>First sentence and one past the last from the telling of a match to that of the next; the same twice where nothing tells of it behind the head of the report.</summary>
    public (int From, int To) Of(MatchFrame frame)
    {
        int from = int.MaxValue, head = -1;
        foreach (var statement in frame.Statements)
        {
            from = !statement.IsLoose && statement.Sentence < from && statement.Sentence >= HeadSentences ? statement.Sentence : from;
            head = !statement.IsLoose && statement.Sentence < HeadSentences ? Math.Max(head, statement.Sentence) : head;
        }

        // A short report tells of its match in its first sentence only.
        from = from == int.MaxValue && frame.IsPair && head > 0 ? head : from;

        if (from == int.MaxValue)
        {
            return (0, 0);
        }

        var to = Math.Min(from + Reach, reading.Sentences.Length);
        foreach (var other in frames)
        {
            foreach (var statement in other.Statements)
            {
                to = other != frame && !statement.IsLoose && statement.Sentence > from && statement.Sentence < to ? statement.Sentence : to;
            }
        }

        return (from, to);
    }

    /// <summary>Whether a sentence names a team of the kind of a match's sides that is none of them, or tells of another match.</summary>
    public bool IsOfOther(MatchFrame frame, int sentence) => NamesOther(frame, sentence) || frames.Any(other => other != frame && IsTold(other, sentence));

    /// <summary>Whether a sentence tells of a match in so many words.</summary>
    private static bool IsTold(MatchFrame frame, int sentence)
    {
        foreach (var statement in frame.Statements)
        {
            if (statement.Sentence == sentence && !statement.IsLoose)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence names a team of the kind of a match's sides that is none of them.</summary>
    public bool NamesOther(MatchFrame frame, int sentence)
    {
        var type = reading.Entities[frame.First].Type == EntityType.Club ? ItemType.CLUB : ItemType.NATION;
        foreach (ref readonly var item in reading.Sentences[sentence].Items.AsSpan())
        {
            if (item.Is(type) && !frame.HasSide(item.Entity))
            {
                return true;
            }
        }

        return false;
    }
}
