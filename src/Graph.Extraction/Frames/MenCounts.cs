namespace Graph.Extraction;

/// <summary>How often the men of each team are named: of the sides of the reported match most are.</summary>
internal sealed class MenCounts
{
    private readonly int[] counts;

    public MenCounts(ReportReading reading, PersonTeams men)
    {
        counts = new int[reading.Entities.Length];
        foreach (var (s, at) in reading.Mentioned)
        {
            ref readonly var item = ref reading.Sentences[s].Items[at];
            if (item.Is(ItemType.PERSON))
            {
                Add(men.Of(item.Entity, EntityType.Club));
                Add(men.Of(item.Entity, EntityType.NationalTeam));
            }
        }
    }

    /// <summary>Mentions of its men.</summary>
    public int Count(int team) => counts[team];

    /// <summary>How many teams have more mentions of their men; -1 for a team without any.</summary>
    public int Rank(int team)
    {
        if (counts[team] == 0)
        {
            return -1;
        }

        var rank = 0;
        foreach (var count in counts)
        {
            rank += count > counts[team] ? 1 : 0;
        }

        return rank;
    }

    private void Add(int team)
    {
        if (team >= 0)
        {
            counts[team]++;
        }
    }
}
