namespace Graph.Extraction;

/// <summary>Reads the score beside words for an earlier match that leave its sides out: "the first leg ended 1-1", "Rovers had won the last meeting 3-0".</summary>
internal sealed class MeetingScore(FootballWords words)
{
    /// <summary>Items between the words and the score at most, and from both back to the verb.</summary>
    private const int Reach = 8, VerbReach = 3;

    /// <param name="first">First item of the words, <paramref name="end"/> one past the last.</param>
    public void Fill(PatternItem[] items, MatchFrame frame, int first, int end)
    {
        var score = Nearest(items, first, end);
        int from = Math.Min(score, first), to = Math.Max(score + 1, end);
        if (score < 0 || NamesOther(items, frame, from, to))
        {
            return;
        }

        int most = Math.Max(items[score].Value / 100, items[score].Value % 100), least = Math.Min(items[score].Value / 100, items[score].Value % 100);
        bool won = FootballWords.AnyIn(items, from - VerbReach, to + 1, words.Won), lost = FootballWords.AnyIn(items, from - VerbReach, to + 1, words.Lost);
        var subject = most == least || won == lost ? -1 : SubjectBefore(items, from, frame);
        if (most == least || subject >= 0)
        {
            (frame.FirstGoals, frame.SecondGoals) = subject < 0 || (subject == frame.First) == won ? (most, least) : (least, most);
        }
    }

    private int Nearest(PatternItem[] items, int first, int end)
    {
        int score = -1, nearest = Reach;
        for (var i = Math.Max(0, first - Reach); i < items.Length && i < end + Reach; i++)
        {
            var distance = i < first ? first - i : i - end + 1;
            (score, nearest) = words.IsFinalScore(items, i) && distance < nearest ? (i, distance) : (score, nearest);
        }

        return score;
    }

    private static bool NamesOther(PatternItem[] items, MatchFrame frame, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (items[i].Is(ItemType.TEAM) && !frame.HasSide(items[i].Entity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The side named last before the words; -1 when another team is, or none.</summary>
    private static int SubjectBefore(PatternItem[] items, int at, MatchFrame frame)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                return frame.HasSide(items[i].Entity) ? items[i].Entity : -1;
            }
        }

        return -1;
    }
}
