namespace Graph.Extraction;

/// <summary>One man whose side is asked for, with what speaks for the two sides of his match.</summary>
/// <param name="Entity">Entity of the man.</param>
/// <param name="Frame">The match he is told of in.</param>
/// <param name="Evidence">Features for the first side at +1, for the second at -1.</param>
public sealed record SideVariable(int Entity, MatchFrame Frame, FeatureVector Evidence)
{
    /// <summary>Spans of the evidence that name a team, for the proof: sentence, first and last item, whether for the first side.</summary>
    public List<SideProof> Proofs { get; } = [];
}

/// <param name="Sentence">Sentence of the evidence.</param>
/// <param name="ForFirst">Whether it speaks for the first side of the frame.</param>
/// <param name="RuleId">Rule that read it.</param>
/// <param name="IsOutright">Whether the rule reads a man's team from the words alone.</param>
public readonly record struct SideProof(int Sentence, int FirstItem, int EndItem, bool ForFirst, string RuleId, bool IsOutright = false);

/// <summary>Something told of two men of one match, or of a man and a clause: positive when it makes them likely to be of one side. Clauses are numbered behind the men.</summary>
/// <param name="Features">Which features of <see cref="SideProblem.Evidence"/> say so.</param>
public readonly record struct SideLink(int One, int Other, int Sentence, int FirstItem, int EndItem, Range Features);

/// <summary>Something that a clause says of whose attack it tells of.</summary>
/// <param name="Clause">Number of the clause.</param>
/// <param name="Features">Which features of <see cref="SideProblem.Evidence"/> say so, for the first side at +1, for the second at -1.</param>
public readonly record struct ClauseCue(int Clause, Range Features);

/// <summary>The signed graph of a report's men: variables, and links between those of one match.</summary>
/// <param name="Evidence">The features of links and clauses, one after the other: there are hundreds of them with few features each.</param>
public sealed record SideProblem(IReadOnlyList<SideVariable> Variables, IReadOnlyList<SideLink> Links, FeatureVector Evidence)
{
    private readonly int[] linkCounts = CountLinks(Variables.Count, Links);

    /// <summary>How many clauses are nodes of their own, behind the men.</summary>
    public int Clauses { get; init; }

    /// <summary>What the clauses say, in the order of the text.</summary>
    public IReadOnlyList<ClauseCue> Cues { get; init; } = [];

    /// <summary>The match whose men each sentence tells of.</summary>
    public MatchFrame?[] Frames { get; init; } = [];

    /// <summary>How many links a man has.</summary>
    public int LinksOf(int variable) => linkCounts[variable];

    /// <summary>The features of a link by themselves.</summary>
    public FeatureVector EvidenceOf(in SideLink link) => Evidence.Part(link.Features);

    /// <summary>The features of each clause by themselves.</summary>
    public IReadOnlyList<FeatureVector> EvidenceOfClauses()
    {
        var clauses = new FeatureVector[Clauses];
        for (var i = 0; i < clauses.Length; i++)
        {
            clauses[i] = new FeatureVector(Evidence.IsNamed);
        }

        foreach (var cue in Cues)
        {
            clauses[cue.Clause].AddAll(Evidence.Part(cue.Features));
        }

        return clauses;
    }

    /// <summary>Gives up all evidence once it is weighed: its room serves other problems.</summary>
    public void Release()
    {
        Evidence.Release();
        foreach (var variable in Variables)
        {
            variable.Evidence.Release();
        }
    }

    private static int[] CountLinks(int men, IReadOnlyList<SideLink> links)
    {
        var counts = new int[men];
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            if (link.One < men)
            {
                counts[link.One]++;
            }

            if (link.Other < men && link.Other != link.One)
            {
                counts[link.Other]++;
            }
        }

        return counts;
    }
}
