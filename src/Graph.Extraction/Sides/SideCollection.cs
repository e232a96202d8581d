namespace Graph.Extraction;

/// <summary>What is said of the sides of a report's men, and of its clauses, as it is collected sentence by sentence.</summary>
/// <param name="entities">How many entities the report has.</param>
/// <param name="mentions">How often it names any; there are about as many links again.</param>
internal sealed class SideCollection(int entities, int mentions, bool named)
{
    /// <summary>Features of all links and clauses of a report, about.</summary>
    private const int Many = 2048;

    private readonly int[] variableOf = new int[entities];

    public List<SideVariable> Variables { get; } = [];

    public List<SideLink> Links { get; } = new(2 * mentions);

    public List<ClauseCue> Cues { get; } = [];

    /// <summary>How many clauses there are so far.</summary>
    public int Clauses { get; set; }

    /// <summary>The features of links and clauses, in the order in which they are found.</summary>
    public FeatureVector Evidence { get; } = new(named, Many);

    public void AddMan(int entity, MatchFrame frame)
    {
        Variables.Add(new SideVariable(entity, frame, new FeatureVector(named)));
        variableOf[entity] = Variables.Count;
    }

    /// <summary>The variable of a man; -1 for an entity that is none, and for no entity at all.</summary>
    public int VariableOf(int entity) => entity < 0 ? -1 : variableOf[entity] - 1;

    /// <summary>Whether an item is a man of a match.</summary>
    public bool TryMan(in PatternItem item, MatchFrame frame, out int variable)
    {
        variable = item.Is(ItemType.PERSON) ? VariableOf(item.Entity) : -1;
        return variable >= 0 && Variables[variable].Frame == frame;
    }

    /// <param name="from">Where in <see cref="Evidence"/> the link's own features begin; they end where it ends now.</param>
    public void Link(int one, int other, int sentence, int firstItem, int endItem, int from) => Links.Add(new SideLink(one, other, sentence, firstItem, endItem, from..Evidence.Count));

    /// <summary>The problem of all that was collected; each thing told of a man counts some times at most.</summary>
    /// <param name="frames">The match whose men each sentence tells of.</param>
    public SideProblem Close(MatchFrame?[] frames, int mostTold)
    {
        foreach (var variable in Variables)
        {
            variable.Evidence.Limit(mostTold);
        }

        return new SideProblem(Variables, Links, Evidence) { Clauses = Clauses, Cues = Cues, Frames = frames };
    }
}
