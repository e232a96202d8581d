namespace Graph.Extraction;

/// <summary>Finds the score of a match where the rule that read its sides found none: beside the statement, or in a sentence at the head of the report that names no other side.</summary>
public sealed class ScoreFinder(FootballWords words)
{
    private const int Before = 7;
    private const int Behind = 9;

    /// <summary>Items from a score to the word for a win or a defeat that it is of.</summary>
    private const int ResultReach = 2;

    public void Fill(ReportReading reading, IReadOnlyList<MatchFrame> frames)
    {
        foreach (var frame in frames)
        {
            if (frame.IsFixture)
            {
                continue;
            }

            for (var i = 0; i < frame.Statements.Length && !frame.HasScore; i++)
            {
                Beside(reading, frames, frame, frame.Statements[i]);
            }
        }

        if (frames.Count > 0 && frames[0] is { IsMain: true, IsFixture: false, HasScore: false })
        {
            Head(reading, frames[0]);
        }
    }

    private void Beside(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame frame, MatchStatement statement)
    {
        if (statement.IsLoose && statement.IsImplied)
        {
            return;
        }

        var items = reading.Sentences[statement.Sentence].Items;
        int low = Math.Max(0, statement.FirstItem - Before), high = Math.Min(items.Length, statement.EndItem + Behind);
        int best = -1, nearest = int.MaxValue;
        for (var i = low; i < high; i++)
        {
            var distance = i < statement.FirstItem ? statement.FirstItem - i : Math.Max(0, i - statement.EndItem + 1);
            if (words.IsFinalScore(items, i) && distance < nearest && IsClear(items, i, statement, frame) && !IsOfOther(frames, frame, statement.Sentence, i))
            {
                (best, nearest) = (i, distance);
            }
        }

        var winner = best < 0 ? -1 : statement.Outcome == 1 ? statement.First : statement.Outcome < 0 ? WinnerBeside(items, best, frame) : -1;
        if (statement.IsLoose && !frame.IsMain && winner < 0)
        {
            return;
        }

        if (best >= 0)
        {
            Set(frame, items[best].Value / 100, items[best].Value % 100, winner, statement.Outcome == 0);
        }
        else if (statement.Outcome <= 0 && FootballWords.AnyIn(items, low, high, words.Goalless))
        {
            Set(frame, 0, 0, -1, true);
        }
        else if (FootballWords.AnyIn(items, statement.EndItem, high, words.Goalless) && FootballWords.AnyIn(items, statement.EndItem, high, words.Shootout) && IsClear(items, high - 1, statement, frame))
        {
            (frame.FirstGoals, frame.SecondGoals) = (0, 0);
        }
    }

    /// <summary>Who won by the words for a win or a defeat beside a score ("…, winning 3-1", "… with a 1-0 win"): the side named first did so, or lost; -1 where they don't tell.</summary>
    private int WinnerBeside(PatternItem[] items, int score, MatchFrame frame)
    {
        bool won = FootballWords.AnyIn(items, score - ResultReach, score + ResultReach + 1, words.Won), lost = FootballWords.AnyIn(items, score - ResultReach, score + ResultReach + 1, words.Lost);
        var subject = won == lost || IsAgainstOther(items, score, frame) || FootballWords.AnyIn(items, score + 1, Math.Min(items.Length, score + Behind), words.Shootout) ? -1 : SubjectBefore(items, score, frame);
        return subject < 0 ? -1 : won ? subject : frame.OtherSide(subject);
    }

    /// <summary>Whether a side of no part in the match follows a score: "who have not won since a 1-0 defeat of Town".</summary>
    private static bool IsAgainstOther(PatternItem[] items, int score, MatchFrame frame)
    {
        for (var i = score + 1; i < items.Length && i < score + Behind && !items[i].Is(ItemType.COMMA); i++)
        {
            if (items[i].Is(ItemType.TEAM) && !frame.HasSide(items[i].Entity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of another match tell the score.</summary>
    private static bool IsOfOther(IReadOnlyList<MatchFrame> frames, MatchFrame own, int sentence, int score)
    {
        foreach (var frame in frames)
        {
            if (frame != own && !(frame.HasSide(own.First) && frame.HasSide(own.Second)))
            {
                foreach (var statement in frame.Statements)
                {
                    if (statement.Sentence == sentence && statement.IsResult && score >= statement.FirstItem && score < statement.EndItem)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>No side of another match stands between a score and the statement.</summary>
    private static bool IsClear(PatternItem[] items, int score, MatchStatement statement, MatchFrame frame)
    {
        int from = Math.Min(score, statement.FirstItem), to = Math.Max(score + 1, statement.EndItem);
        for (var i = from; i < to; i++)
        {
            if (items[i].Is(ItemType.TEAM) && !frame.HasSide(items[i].Entity))
            {
                return false;
            }
        }

        return true;
    }

    private void Head(ReportReading reading, MatchFrame frame)
    {
        var isOwn = true;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            isOwn = LastTeam(items) is var team && team < 0 ? isOwn : frame.HasSide(team);
            if (!isOwn || HasOtherTeam(items, frame) || FootballWords.AnyIn(items, 0, items.Length, words.PastMeeting))
            {
                continue;
            }

            for (var i = 0; i < items.Length; i++)
            {
                if (!words.IsFinalScore(items, i))
                {
                    continue;
                }

                bool won = FootballWords.AnyIn(items, i - 5, i + 6, words.Won), lost = FootballWords.AnyIn(items, i - 5, i + 6, words.Lost), drew = FootballWords.AnyIn(items, i - 5, i + 6, words.Drew);
                if (won || lost || drew)
                {
                    var subject = SubjectBefore(items, i, frame);
                    Set(frame, items[i].Value / 100, items[i].Value % 100, won == lost ? -1 : subject < 0 ? -1 : won ? subject : frame.OtherSide(subject), drew && !won && !lost);
                }

                if (frame.HasScore)
                {
                    return;
                }
            }

            if (FootballWords.AnyIn(items, 0, items.Length, words.Goalless) && FootballWords.AnyIn(items, 0, items.Length, words.Drew))
            {
                Set(frame, 0, 0, -1, true);
                return;
            }
        }
    }

    private static int SubjectBefore(PatternItem[] items, int at, MatchFrame frame)
    {
        for (var i = 0; i < at; i++)
        {
            if (items[i].Is(ItemType.TEAM) && frame.HasSide(items[i].Entity))
            {
                return items[i].Entity;
            }
        }

        return -1;
    }

    /// <summary>Entity of the last team of a sentence; -1 for none.</summary>
    private static int LastTeam(PatternItem[] items)
    {
        var at = Array.FindLastIndex(items, static item => item.Is(ItemType.TEAM));
        return at < 0 ? -1 : items[at].Entity;
    }

    private static bool HasOtherTeam(PatternItem[] items, MatchFrame frame)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.TEAM) && !frame.HasSide(item.Entity))
            {
                return true;
            }
        }

        return false;
    }

    private static void Set(MatchFrame frame, int one, int other, int winner, bool drew)
    {
        winner = frame.Winner >= 0 ? frame.Winner : winner;
        if (one == other)
        {
            if (winner < 0 || frame.FirstShootout >= 0)
            {
                (frame.FirstGoals, frame.SecondGoals) = (one, other);
            }
        }
        else if (winner >= 0 && !drew)
        {
            var (most, least) = (Math.Max(one, other), Math.Min(one, other));
            (frame.FirstGoals, frame.SecondGoals) = winner == frame.First ? (most, least) : (least, most);
        }
    }
}
