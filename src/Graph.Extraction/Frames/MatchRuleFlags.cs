namespace Graph.Extraction;

/// <summary>What a rule of matches says of its sides and its words; the names in the rule file are those in <see cref="MatchRuleTable"/>.</summary>
[Flags]
public enum MatchRuleFlags
{
    None = 0,
    SubjectWinner = 1,
    SubjectLoser = 2,
    SubjectHome = 4,
    SubjectAway = 8,
    SubjectFirst = 16,

    /// <summary>Nobody won.</summary>
    Draw = 32,

    /// <summary>The score stands in the order of the sides.</summary>
    ScoreLine = 64,

    /// <summary>Names two sides and tells no result.</summary>
    Weak = 128,

    /// <summary>Only a preposition joins the sides: both must stand in the sentence.</summary>
    Bare = 256,

    /// <summary>The side named first is at home.</summary>
    FirstHome = 512,

    /// <summary>A line of a list of one side's matches: the side stands in the heading.</summary>
    Listed = 2048,

    /// <summary>The words join the two so loosely that only a model can tell whether they meet.</summary>
    Loose = 1024,
}

/// <summary>The flags of each rule, read once.</summary>
public sealed class MatchRuleTable
{
    private static readonly (string Name, MatchRuleFlags Flag)[] Names =
    [
        ("subject-winner", MatchRuleFlags.SubjectWinner), ("subject-loser", MatchRuleFlags.SubjectLoser), ("subject-home", MatchRuleFlags.SubjectHome),
        ("subject-away", MatchRuleFlags.SubjectAway), ("subject-first", MatchRuleFlags.SubjectFirst), ("draw", MatchRuleFlags.Draw),
        ("scoreline", MatchRuleFlags.ScoreLine), ("weak", MatchRuleFlags.Weak), ("bare", MatchRuleFlags.Bare), ("first-home", MatchRuleFlags.FirstHome), ("loose", MatchRuleFlags.Loose), ("listed", MatchRuleFlags.Listed),
    ];

    private readonly Dictionary<ExtractionRule, MatchRuleFlags> rules = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="InvalidDataException">A rule has a flag that says nothing about matches.</exception>
    public MatchRuleTable(RuleSet set, string relation)
    {
        foreach (var rule in set.All)
        {
            if (rule.Relation == relation)
            {
                rules.Add(rule, FlagsOf(rule));
            }
        }
    }

    public MatchRuleFlags this[ExtractionRule rule] => rules[rule];

    private static MatchRuleFlags FlagsOf(ExtractionRule rule)
    {
        var flags = MatchRuleFlags.None;
        foreach (var name in rule.Flags)
        {
            var known = Array.Find(Names, entry => entry.Name == name);
            flags |= known.Name is not null
                ? known.Flag
                : throw new InvalidDataException($"{rule.Place}: \"{name}\" is no flag of a rule of matches; the flags are {string.Join(", ", Names.Select(entry => entry.Name))}.");
        }

        return flags;
    }
}
