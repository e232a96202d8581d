namespace Graph.Extraction;

/// <summary>Who is known to be on which side, after solving: by match, and by team for matches in which a man has no side of his own yet.</summary>
public sealed class SideTable
{
    private readonly Dictionary<(int Entity, MatchFrame Frame), int> sides = [];
    private readonly Dictionary<int, MatchFrame> frames = [];
    private readonly Dictionary<int, List<int>> teams = [];
    private readonly Dictionary<(int Entity, MatchFrame Frame), int> likely = [];

    /// <summary>The match of each man whose side is safe.</summary>
    public IReadOnlyDictionary<int, MatchFrame> FramesOfMen => frames;

    /// <summary>All teams told or known of a man, current or former.</summary>
    public IReadOnlyList<int> TeamsOf(int entity) => teams.TryGetValue(entity, out var list) ? list : [];

    public void Add(int entity, MatchFrame frame, int team)
    {
        sides[(entity, frame)] = team;
        frames[entity] = frame;
        AddTeam(entity, team);
    }

    /// <summary>The side that a man is shown on in a match, though the text says that he is another club's.</summary>
    public void AddLikely(int entity, MatchFrame frame, int team) => likely[(entity, frame)] = team;

    /// <summary>The side that a man's goal in a match counts for, told or likely; -1 where nothing speaks for either.</summary>
    public int SideOfScorer(int entity, MatchFrame frame) => SideIn(entity, frame) is >= 0 and var side ? side : likely.GetValueOrDefault((entity, frame), -1);

    /// <summary>A team said of a man, current or former.</summary>
    public void AddTeam(int entity, int team)
    {
        if (!teams.TryGetValue(entity, out var list))
        {
            teams.Add(entity, list = []);
        }

        if (!list.Contains(team))
        {
            list.Add(team);
        }
    }

    /// <summary>The side of a man in a match; -1 when unknown, or when both sides were his.</summary>
    public int SideIn(int entity, MatchFrame frame)
    {
        if (sides.TryGetValue((entity, frame), out var side))
        {
            return side;
        }

        if (!teams.TryGetValue(entity, out var list))
        {
            return -1;
        }

        var (first, second) = (list.Contains(frame.First), list.Contains(frame.Second));
        return first == second ? -1 : first ? frame.First : frame.Second;
    }
}
