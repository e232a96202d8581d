using System.Collections.Immutable;
using System.Numerics;

namespace Graph.Extraction;

/// <summary>Classes and words of which one must be there for a pattern to match.</summary>
/// <param name="Words">In rising order, each once.</param>
/// <param name="IsOpen">True when nothing is needed.</param>
public readonly record struct PatternNeed(WordClassSet Classes, ImmutableArray<int> Words, bool IsOpen)
{
    public static PatternNeed Nothing { get; } = new(default, [], true);

    /// <summary>What no item has.</summary>
    public static PatternNeed Impossible { get; } = new(default, [], false);

    /// <summary>What is needed when either of two ways may be gone.</summary>
    public PatternNeed Or(in PatternNeed other) => IsOpen || other.IsOpen ? Nothing : new PatternNeed(Classes | other.Classes, Union(Words, other.Words), false);

    private static ImmutableArray<int> Union(ImmutableArray<int> some, ImmutableArray<int> others)
    {
        if (others.IsEmpty || some == others)
        {
            return some;
        }

        return some.IsEmpty ? others : [.. new SortedSet<int>([.. some, .. others])];
    }

    /// <summary>The rarer of two needs that must both be met.</summary>
    public PatternNeed Rarer(in PatternNeed other) => other.Commonness < Commonness ? other : this;

    /// <summary>Whether few sentences have it: what most have is not worth asking for.</summary>
    public bool IsRare => Commonness < 2 * CommonnessOfType;

    private int Commonness => IsOpen ? int.MaxValue : (Count(Classes, true) * CommonnessOfType) + Count(Classes, false) + Words.Length;

    /// <summary>As many classes of words as one type of item counts for.</summary>
    private const int CommonnessOfType = 20;

    /// <summary>Bits of the item types, which many sentences have, or of the others.</summary>
    private static int Count(in WordClassSet set, bool types)
    {
        var low = (1UL << TypeCount) - 1;
        return types
            ? BitOperations.PopCount(set.A & low)
            : BitOperations.PopCount(set.A & ~low) + BitOperations.PopCount(set.B) + BitOperations.PopCount(set.C) + BitOperations.PopCount(set.D);
    }

    private static int TypeCount { get; } = Enum.GetValues<ItemType>().Length;
}
