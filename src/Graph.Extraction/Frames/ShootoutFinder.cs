namespace Graph.Extraction;

/// <summary>Finds the kicks scored in a shoot-out: "won 4-2 on penalties", "a 1-1 draw (5-4 on penalties)", "the shoot-out, 4-2".</summary>
public sealed class ShootoutFinder(FootballWords words)
{
    /// <summary>Items from a count of kicks to the name of the shoot-out behind it, exclusive.</summary>
    private const int Behind = 7;

    /// <summary>Items between the name of a shoot-out and a count right behind it.</summary>
    private const int Before = 3;

    /// <summary>Sentences after the last telling of a match that go on about it.</summary>
    private const int GoesOn = 3;

    public void Fill(ReportReading reading, IReadOnlyList<MatchFrame> frames)
    {
        for (var s = 0; frames.Count > 0 && s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i].Is(ItemType.SCORE) && items[i].Value >= 0 && items[i].Value / 100 != items[i].Value % 100 && IsCount(items, i) && FrameOf(frames, s, i) is { FirstShootout: < 0 } frame)
                {
                    Set(frame, items, s, i);
                }
            }
        }
    }

    private bool IsCount(PatternItem[] items, int at)
    {
        if (FootballWords.AnyIn(items, at - 2, at + 3, words.Aggregate))
        {
            return false;
        }

        return words.IsShootoutBehind(items, at, Behind) || FootballWords.AnyIn(items, at - Before, at, words.Shootout);
    }

    /// <summary>The match told nearest in the sentence, else the last one told shortly before, else the reported pair of sides.</summary>
    private static MatchFrame? FrameOf(IReadOnlyList<MatchFrame> frames, int sentence, int item)
    {
        MatchFrame? best = null;
        var nearest = int.MaxValue;
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                var ago = sentence - statement.Sentence;
                if (!frame.IsFixture && !statement.IsLoose && ago is >= 0 and <= GoesOn)
                {
                    var distance = ago > 0 ? ago * 1000 : item < statement.FirstItem ? statement.FirstItem - item : Math.Max(0, item - statement.EndItem);
                    (best, nearest) = distance < nearest ? (frame, distance) : (best, nearest);
                }
            }
        }

        return best ?? (frames[0] is { IsPair: true, IsFixture: false } pair ? pair : null);
    }

    private void Set(MatchFrame frame, PatternItem[] items, int sentence, int at)
    {
        int kicks = items[at].Value / 100, others = items[at].Value % 100;
        var winner = WinnerOf(frame, items, sentence, at);
        if (winner < 0)
        {
            return;
        }

        var (most, least) = (Math.Max(kicks, others), Math.Min(kicks, others));
        (frame.FirstShootout, frame.SecondShootout) = winner == frame.First ? (most, least) : (least, most);
        if ((frame.FirstGoals, frame.SecondGoals) == (frame.FirstShootout, frame.SecondShootout))
        {
            (frame.FirstGoals, frame.SecondGoals) = (-1, -1);
        }
    }

    /// <summary>The side that the sentence says won, else the one named before the kicks; between the sides of a printed score the kicks are in their order. -1 when nothing tells.</summary>
    private int WinnerOf(MatchFrame frame, PatternItem[] items, int sentence, int at)
    {
        foreach (var statement in frame.Statements)
        {
            if (statement.Sentence == sentence && statement.Outcome == 1)
            {
                return statement.First;
            }

            if (statement.Sentence == sentence && statement.IsLine && at >= statement.EndItem)
            {
                return items[at].Value / 100 > items[at].Value % 100 ? statement.First : statement.Second;
            }
        }

        return SubjectOf(frame, items, sentence, at) is (>= 0 and var subject, var from)
            ? FootballWords.AnyIn(items, from, at, words.Lost) && !FootballWords.AnyIn(items, from, at, words.Won) ? frame.OtherSide(subject) : subject
            : frame.Winner;
    }

    /// <summary>The side that goes on to win or lose, with the item behind which the words say so: the first of a draw told before in the sentence, else the one named last. The side is -1 when none is.</summary>
    private static (int Side, int From) SubjectOf(MatchFrame frame, PatternItem[] items, int sentence, int at)
    {
        foreach (var statement in frame.Statements)
        {
            if (statement.Sentence == sentence && statement.EndItem <= at && (statement.Outcome == 0 || (statement.HasScore && statement.FirstGoals == statement.SecondGoals)))
            {
                return (statement.First, statement.EndItem);
            }
        }

        for (var i = at - 1; i >= 0; i--)
        {
            if (items[i].Is(ItemType.TEAM) && frame.HasSide(items[i].Entity))
            {
                return (items[i].Entity, i);
            }
        }

        return (-1, at);
    }
}
