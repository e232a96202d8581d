namespace Graph.Extraction;

/// <summary>Finds the managers whose successors are told.</summary>
internal sealed class ReplacedManagers(RuleSet rules, FootballWords words)
{
    /// <summary>Items before words that tell of a successor in which it may be said that he is only wished for.</summary>
    private const int PlanReach = 3;

    /// <summary>Managers of whom it is told that others came for them: "who replaced Brown", "after Brown was sacked".</summary>
    public HashSet<int> In(ReportReading reading)
    {
        var replaced = new HashSet<int>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (ref readonly var match in rules.Find("manages", reading, s))
            {
                var items = reading.Sentences[s].Items;
                if (match.Rule.Flags.Contains("gone") && match["manager"] is >= 0 and var manager && !items[manager].Is(ItemType.NOMINAL)
                    && !FootballWords.AnyIn(items, match.First - PlanReach, match.End, words.Negation | words.If | words.Unreal | words.Modal))
                {
                    replaced.Add(items[manager].Entity);
                }
            }
        }

        return replaced;
    }
}
