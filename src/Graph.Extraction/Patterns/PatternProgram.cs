namespace Graph.Extraction;

/// <summary>A compiled pattern, matched by <see cref="PatternMatcher"/>. Immutable.</summary>
public sealed class PatternProgram
{
    /// <summary>The longest programs that are compiled, and the farthest from its start that one may look, in items.</summary>
    internal const int MostInstructions = 2000, MostHorizon = PatternMatcher.MostItems - 1;

    private readonly PatternInstruction[] code;
    private readonly string[] roles;
    private readonly PatternNeed[] ahead;

    internal PatternProgram(PatternInstruction[] code, string[] roles)
    {
        this.code = code;
        this.roles = roles;
        (ahead, Need, Horizon) = PatternReach.Of(code);
    }

    internal ReadOnlySpan<PatternInstruction> Code => code;

    /// <summary>Names of the captures, in slot order.</summary>
    public IReadOnlyList<string> Roles => roles;

    /// <summary>The slot of a capture; -1 when the pattern has none of that name.</summary>
    public int SlotOf(string role)
    {
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] == role)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>For each instruction what the first item matched from there on is or has.</summary>
    internal ReadOnlySpan<PatternNeed> Ahead => ahead;

    /// <summary>What the first matched item is or has.</summary>
    public PatternNeed Start => ahead[0];

    /// <summary>What some item of every match is or has: the rarest such thing.</summary>
    public PatternNeed Need { get; }

    /// <summary>The most items from a start on that decide whether there is a match: those that must not follow count too.</summary>
    public int Horizon { get; }
}
