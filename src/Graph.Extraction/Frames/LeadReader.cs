namespace Graph.Extraction;

/// <summary>Reads what the head of a report says of the only match that it is about without naming the sides again: its day, and whether there was extra time.</summary>
internal sealed class LeadReader(FootballWords words)
{
    /// <summary>Sentences of a report that are its head.</summary>
    public const int Sentences = 8;

    /// <summary>Items from a day to the word for the opponent at most, and from that to its name.</summary>
    private const int DayReach = 3;

    private readonly DayReader days = new(words);

    /// <param name="main">Takes what it has not yet.</param>
    public void Fill(ReportReading reading, IReadOnlyList<MatchFrame> frames, MatchFrame main)
    {
        for (var s = 0; s < reading.Sentences.Length && s < Sentences; s++)
        {
            var items = reading.Sentences[s].Items;
            main.Date ??= IsDayOfOther(items, main) || IsOfComing(frames, main, s) ? null : days.Read(reading, items, 0, items.Length, reading.Date, false);
            main.IsExtraTime |= HasExtraTime(items);
        }
    }

    /// <summary>Whether a sentence tells the day of a match against another team: "rested for the semi-final on June 3 against Albion".</summary>
    private bool IsDayOfOther(PatternItem[] items, MatchFrame main)
    {
        var day = Array.FindIndex(items, item => item.Classes.Overlaps(words.Month));
        var against = day < 0 ? -1 : Array.FindIndex(items, day, item => item.Classes.Overlaps(words.Opposing));
        var team = against < 0 || against > day + DayReach ? -1 : Array.FindIndex(items, against, static item => item.Is(ItemType.TEAM));
        return team >= 0 && team <= against + DayReach && !main.HasSide(items[team].Entity);
    }

    /// <summary>Whether a sentence tells of a match to come and not of this one: "Rovers host Albion on January 3".</summary>
    private static bool IsOfComing(IReadOnlyList<MatchFrame> frames, MatchFrame main, int sentence)
    {
        var isOther = false;
        foreach (var frame in frames)
        {
            foreach (var statement in frame.Statements)
            {
                if (statement.Sentence == sentence && frame == main)
                {
                    return false;
                }

                isOther |= statement.Sentence == sentence && frame.IsFixture && !statement.IsLoose;
            }
        }

        return isOther;
    }

    /// <summary>Whether a sentence tells of extra time that was played: one that it headed for was not.</summary>
    private bool HasExtraTime(PatternItem[] items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(words.ExtraTime))
            {
                return i == 0 || !items[i - 1].Classes.Overlaps(words.ShortOf);
            }
        }

        return false;
    }
}
