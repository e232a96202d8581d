namespace Graph.Extraction;

/// <summary>For each match the statement in an event's sentence that is nearest to the event by the sentence's tree. Read once for all the matches that an event is described with.</summary>
internal sealed class EventLinks(ReportReading reading, IReadOnlyList<MatchFrame> frames)
{
    private readonly (MatchStatement? Statement, TreeLink Link)[] closest = new (MatchStatement?, TreeLink)[frames.Count];
    private MatchEvent? read;

    /// <summary>The nearest statement of a match; null where the sentence has none of it.</summary>
    public (MatchStatement? Statement, TreeLink Link) Of(MatchEvent told, MatchFrame frame)
    {
        Read(told);
        for (var i = 0; i < closest.Length; i++)
        {
            if (frames[i] == frame)
            {
                return closest[i];
            }
        }

        return default;
    }

    /// <summary>Steps in the tree to the nearest statement of any other match; <see cref="int.MaxValue"/> where there is none.</summary>
    public int StepsToOthers(MatchEvent told, MatchFrame frame)
    {
        Read(told);
        var least = int.MaxValue;
        for (var i = 0; i < closest.Length; i++)
        {
            least = frames[i] != frame && closest[i].Statement is not null ? Math.Min(least, closest[i].Link.Steps) : least;
        }

        return least;
    }

    private void Read(MatchEvent told)
    {
        if (ReferenceEquals(read, told))
        {
            return;
        }

        read = told;
        var items = reading.Sentences[told.Sentence].Items;
        var trigger = TreeLink.HeadOf(reading.Text, items[told.Trigger]);
        for (var i = 0; i < closest.Length; i++)
        {
            closest[i] = Closest(frames[i], told.Sentence, items, trigger);
        }
    }

    private (MatchStatement?, TreeLink) Closest(MatchFrame frame, int sentence, PatternItem[] items, int trigger)
    {
        MatchStatement? best = null;
        var link = TreeLink.Farthest;
        foreach (var statement in frame.Statements)
        {
            for (var i = statement.FirstItem; statement.Sentence == sentence && i < Math.Max(statement.EndItem, statement.Object + 1) && i < items.Length; i++)
            {
                if ((i < statement.EndItem || i == statement.Object) && TreeLink.Of(reading.Text, trigger, TreeLink.HeadOf(reading.Text, items[i])) is { } one && one.Steps < link.Steps)
                {
                    (best, link) = (statement, one);
                }
            }
        }

        return (best, link);
    }
}
