namespace Graph.Extraction;

/// <summary>Votes for the matches of each entity.</summary>
internal sealed class VoteTable
{
    private readonly int[] votes;
    private readonly bool[] isNamed;
    private readonly int width;

    public VoteTable(int entities, IReadOnlyList<MatchFrame> all)
    {
        foreach (var frame in all)
        {
            width = Math.Max(width, frame.Index + 1);
        }

        votes = new int[entities * width];
        isNamed = new bool[entities];
    }

    /// <summary>The men that votes are counted for, in the order of the text.</summary>
    public List<int> Men { get; } = [];

    public void Name(int man)
    {
        if (!isNamed[man])
        {
            isNamed[man] = true;
            Men.Add(man);
        }
    }

    public void Add(int entity, MatchFrame frame, int weight) => votes[(entity * width) + frame.Index] += weight;

    /// <summary>The match with most votes, the earlier one on a tie; null where none has any.</summary>
    public MatchFrame? BestOf(int entity, IReadOnlyList<MatchFrame> all)
    {
        MatchFrame? best = null;
        var most = 0;
        foreach (var frame in all)
        {
            if (votes[(entity * width) + frame.Index] > most)
            {
                (best, most) = (frame, votes[(entity * width) + frame.Index]);
            }
        }

        return best;
    }
}
