namespace Graph.Extraction;

/// <summary>Tells the heading of a report (<c>ROVERS v. ALBION</c>) from a fixture: what stands below it tells the course of play, with minutes or with words that only who has seen it says.</summary>
internal sealed class PlayedHeadings(FootballWords words)
{
    /// <summary>Items of such a heading at most: the two sides, the word between them, a full stop.</summary>
    private const int MostItems = 4;

    /// <summary>Sentences below it that are looked at.</summary>
    private const int Reach = 12;

    public bool IsPlayed(ReportReading reading, MatchStatement statement)
    {
        if (!IsHeading(reading, statement.Sentence))
        {
            return false;
        }

        for (var s = statement.Sentence + 1; s < reading.Sentences.Length && s <= statement.Sentence + Reach && !IsHeading(reading, s); s++)
        {
            var items = reading.Sentences[s].Items;
            if (FootballWords.AnyIn(items, 0, items.Length, words.CourseOfPlay | words.HalfTime) || Array.Exists(items, static item => item.Is(ItemType.MINUTE)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHeading(ReportReading reading, int sentence)
    {
        var items = reading.Sentences[sentence].Items;
        return items.Length is 3 or MostItems && items[0].Is(ItemType.TEAM) && items[1].Classes.Overlaps(words.Versus) && items[2].Is(ItemType.TEAM)
            && (items.Length == 3 || items[3].Is(ItemType.PUNCT) || items[3].Is(ItemType.BREAK));
    }
}
