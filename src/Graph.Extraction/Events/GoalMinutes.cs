namespace Graph.Extraction;

/// <summary>
/// Says which minutes of a sentence date which of its tellings: the nearest pairs first, each minute dates one. It is asked of all that may be tellings
/// and again of those that were accepted, as what turned out to tell of no goal has no minute to give away.
/// </summary>
public sealed class GoalMinutes(FootballWords words, Symbolizer symbols)
{
    private readonly PrintedMinutes printed = new(words);
    private readonly MinuteSharer sharer = new(words, symbols);

    /// <summary>The tellings with their minutes, in their order.</summary>
    public List<MatchEvent> Date(ReportReading reading, List<MatchEvent> tellings)
    {
        var dated = new List<MatchEvent>(tellings.Count);
        for (int from = 0, to; from < tellings.Count; from = to)
        {
            for (to = from + 1; to < tellings.Count && tellings[to].Sentence == tellings[from].Sentence;)
            {
                to++;
            }

            DateSentence(reading, tellings.GetRange(from, to - from), dated);
        }

        return dated;
    }

    private void DateSentence(ReportReading reading, List<MatchEvent> told, List<MatchEvent> dated)
    {
        var items = reading.Sentences[told[0].Sentence].Items;
        if (!HasNumber(items) && told.TrueForAll(static one => one.Minutes.IsEmpty))
        {
            dated.AddRange(told);
            return;
        }

        var places = new List<int>[told.Count];
        for (var t = 0; t < told.Count; t++)
        {
            places[t] = printed.Of(reading, items, told[t].Player);
        }

        if (!TryRespectively(reading, items, told, places))
        {
            sharer.Share(items, told, places);
        }

        for (var t = 0; t < told.Count; t++)
        {
            places[t].Sort();
            dated.Add(told[t] with { Minutes = [.. places[t].Select(at => Statement(reading, items[at]))] });
        }
    }

    /// <summary>Whether a sentence has anything that may be a minute.</summary>
    private static bool HasNumber(PatternItem[] items)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.MINUTE) || item.Is(ItemType.NUM))
            {
                return true;
            }
        }

        return false;
    }

    private static MinuteStatement Statement(ReportReading reading, in PatternItem item) =>
        item.Is(ItemType.MINUTE) ? reading.Minutes[item.Value] : new MinuteStatement(item.First, item.End, MinuteKind.Absolute, item.Value, 0);

    /// <summary>"from Smith and Jones after 84 and 86 minutes respectively": the minutes of a list in the order of its men.</summary>
    private static bool TryRespectively(ReportReading reading, PatternItem[] items, List<MatchEvent> told, List<int>[] places)
    {
        if (told.Count < 2 || !Array.Exists(items, item => item.Is(ItemType.ADV) && reading.Text[item.First] is "respectively"))
        {
            return false;
        }

        var men = Enumerable.Range(0, told.Count).Where(t => told[t].List >= 0).OrderBy(t => told[t].Triggers.Min(static trigger => trigger.Scorer)).ToList();
        var minutes = Enumerable.Range(0, items.Length).Where(i => items[i].Is(ItemType.MINUTE)).ToList();
        if (men.Count != told.Count || men.Count != minutes.Count)
        {
            return false;
        }

        for (var i = 0; i < men.Count; i++)
        {
            places[men[i]].Add(minutes[i]);
        }

        return true;
    }
}
