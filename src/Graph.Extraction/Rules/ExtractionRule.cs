using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Graph.Extraction;

/// <summary>A rule of <c>data/rules</c>: patterns that read one relation.</summary>
/// <param name="Id">Meaningful and unique: <c>goal.headed-from-cross</c>.</param>
/// <param name="Confidence">0 to 1, fixed by the rule's author or counted on annotated reports.</param>
/// <param name="Flags">Words that tell the reader of the relation more, such as <c>own-goal</c> or <c>past</c>.</param>
/// <param name="Examples">Sentences that it must read; counterexamples must stay unread by it.</param>
/// <param name="Place">File and line, for messages.</param>
public sealed record ExtractionRule(
    string Id,
    string Relation,
    string Description,
    double Confidence,
    ImmutableArray<PatternProgram> Patterns,
    FrozenSet<string> Flags,
    ImmutableArray<string> Examples,
    ImmutableArray<string> Counterexamples,
    string Place)
{
    /// <summary>The id as part of a feature's name.</summary>
    public FeaturePart Part { get; } = Id;

    /// <summary>Rules are compared in every sentence, and no two of a set have one id: a rule equals itself alone.</summary>
    public bool Equals(ExtractionRule? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>One reading of a rule in a sentence.</summary>
/// <param name="First">First item; <paramref name="End"/> is one past the last.</param>
/// <param name="Captures">Two numbers a role of <paramref name="Program"/>.</param>
public readonly record struct RuleMatch(ExtractionRule Rule, PatternProgram Program, int First, int End, int[] Captures)
{
    /// <summary>First item of a role; -1 when it took no part.</summary>
    public int this[string role]
    {
        get
        {
            var slot = Program.SlotOf(role);
            return slot < 0 ? -1 : Captures[slot * 2];
        }
    }
}
