namespace Graph.Extraction;

/// <summary>One man whose side is asked for, with what speaks for the two sides of his match.</summary>
/// <param name="Entity">Entity of the man.</param>
/// <param name="Frame">The match he is told of in.</param>
/// <param name="Evidence">Features for the first side at +1, for the second at -1.</param>
public sealed record SideVariable(int Entity, MatchFrame Frame, FeatureVector Evidence)
{
    /// <summary>Spans of the evidence that name a team, for the proof: sentence, first and last item, whether for the first side.</summary>
    public List<SideProof> Proofs { get; private init; } = [];

    /// <summary>The same with no feature counted more than some times.</summary>
    public SideVariable Limited(int limit) => this with { Evidence = Evidence.Limited(limit), Proofs = Proofs };
}

/// <param name="Sentence">Sentence of the evidence.</param>
/// <param name="ForFirst">Whether it speaks for the first side of the frame.</param>
/// <param name="RuleId">Rule that read it.</param>
/// <param name="IsOutright">Whether the rule reads a man's team from the words alone.</param>
public readonly record struct SideProof(int Sentence, int FirstItem, int EndItem, bool ForFirst, string RuleId, bool IsOutright = false);

/// <summary>Something told of two men of one match, or of a man and a clause: positive when it makes them likely to be of one side. Clauses are numbered behind the men.</summary>
public sealed record SideLink(int One, int Other, int Sentence, int FirstItem, int EndItem, FeatureVector Evidence);

/// <summary>The signed graph of a report's men: variables, and links between those of one match.</summary>
public sealed record SideProblem(IReadOnlyList<SideVariable> Variables, IReadOnlyList<SideLink> Links)
{
    /// <summary>Evidence of the clauses, each a node of its own: whose attack it tells of.</summary>
    public IReadOnlyList<FeatureVector> Clauses { get; init; } = [];

    /// <summary>The match whose men each sentence tells of.</summary>
    public MatchFrame?[] Frames { get; init; } = [];
}
