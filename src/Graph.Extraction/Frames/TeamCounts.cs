namespace Graph.Extraction;

/// <summary>How often and how early each team is named.</summary>
internal sealed class TeamCounts
{
    private readonly int[] counts;
    private readonly int[] inLead;
    private readonly bool[] inFirst;

    public TeamCounts(ReportReading reading, int leadSentences)
    {
        counts = new int[reading.Entities.Length];
        inLead = new int[counts.Length];
        inFirst = new bool[counts.Length];
        foreach (var (s, at) in reading.Mentioned)
        {
            ref readonly var item = ref reading.Sentences[s].Items[at];
            if (!item.Is(ItemType.TEAM))
            {
                continue;
            }

            if (counts[item.Entity]++ == 0)
            {
                ByPlace.Add(item.Entity);
            }

            inLead[item.Entity] += s < leadSentences ? 1 : 0;
            inFirst[item.Entity] |= s == 0;
        }

        ByCount = Ordered(counts);
        ByLead = Ordered(inLead);
    }

    /// <summary>Teams in the order of their first mention.</summary>
    public List<int> ByPlace { get; } = [];

    /// <summary>Teams by number of mentions, on a tie the earlier first.</summary>
    public List<int> ByCount { get; }

    /// <summary>Teams by mentions in the head of the report.</summary>
    public List<int> ByLead { get; }

    public int Count(int team) => counts[team];

    public int CountInLead(int team) => inLead[team];

    /// <summary>Whether the first sentence names it.</summary>
    public bool IsInFirst(int team) => inFirst[team];

    private List<int> Ordered(int[] weights)
    {
        var ordered = new List<int>(ByPlace);
        var place = new int[weights.Length];
        for (var i = 0; i < ByPlace.Count; i++)
        {
            place[ByPlace[i]] = i;
        }

        ordered.Sort((x, y) => weights[y].CompareTo(weights[x]) is not 0 and var byWeight ? byWeight : place[x].CompareTo(place[y]));
        return ordered;
    }
}
