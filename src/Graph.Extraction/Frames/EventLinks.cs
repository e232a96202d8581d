namespace Graph.Extraction;

/// <summary>How near the matches and teams of an event's sentence are to the event by the sentence's tree. Read once for all the matches that an event is described with.</summary>
internal sealed class EventLinks(ReportReading reading, MatchFrame[] frames, Asides asides)
{
    private readonly (MatchStatement? Statement, TreeLink Link)[] closest = new (MatchStatement?, TreeLink)[frames.Length];
    private readonly List<(int Team, int Steps)> teams = [];
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

    /// <summary>Steps in the tree to the nearest side of a match in the event's sentence, and to the nearest team that is none; those of <see cref="TreeLink.Farthest"/> where there is none.</summary>
    public (int Own, int Stranger) StepsToTeams(MatchEvent told, MatchFrame frame)
    {
        Read(told);
        int own = TreeLink.Farthest.Steps, stranger = own;
        foreach (var (team, steps) in teams)
        {
            (own, stranger) = frame.HasSide(team) ? (Math.Min(own, steps), stranger) : (own, Math.Min(stranger, steps));
        }

        return (own, stranger);
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
            closest[i] = Closest(frames[i], told, items, trigger);
        }

        teams.Clear();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.TEAM) && !asides.IsApart(told, i) && TreeLink.Of(reading.Text, trigger, TreeLink.HeadOf(reading.Text, items[i])) is { } link)
            {
                teams.Add((items[i].Entity, link.Steps));
            }
        }
    }

    private (MatchStatement?, TreeLink) Closest(MatchFrame frame, MatchEvent told, PatternItem[] items, int trigger)
    {
        MatchStatement? best = null;
        var link = TreeLink.Farthest;
        foreach (var statement in frame.Statements)
        {
            if (statement.Sentence != told.Sentence || asides.Hides(statement, told))
            {
                continue;
            }

            for (var i = statement.FirstItem; i < Math.Max(statement.EndItem, statement.Object + 1) && i < items.Length; i++)
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
