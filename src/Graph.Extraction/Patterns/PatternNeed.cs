using System.Runtime.CompilerServices;

namespace Graph.Extraction;

/// <summary>Classes and words of which one must be there for a pattern to match. Words share bits, so that a need may seem met when it is not, and never the other way round.</summary>
/// <param name="IsOpen">True when nothing is needed.</param>
public readonly record struct PatternNeed(WordClassSet Classes, WordClassSet Words, bool IsOpen)
{
    public static PatternNeed Nothing { get; } = new(default, default, true);

    /// <summary>The bit of a word; none for what has no word of its own.</summary>
    public static WordClassSet BitOf(int word) => word < 0 ? default : WordClassSet.Of(word % WordClassSet.Capacity);

    public bool MayBeMetBy(in WordClassSet classes, in WordClassSet words) => IsOpen || Classes.Overlaps(classes) || Words.Overlaps(words);

    private readonly bool hasWords = !Words.IsEmpty;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeMetBy(in PatternItem item) => Classes.Overlaps(item.Classes) || IsOpen || (hasWords && item.Word >= 0 && Words.Has(item.Word % WordClassSet.Capacity));

    /// <summary>What is needed when either of two ways may be gone.</summary>
    public PatternNeed Or(in PatternNeed other) => IsOpen || other.IsOpen ? Nothing : new PatternNeed(Classes | other.Classes, Words | other.Words, false);

    /// <summary>The rarer of two needs that must both be met.</summary>
    public PatternNeed Rarer(in PatternNeed other) => other.Commonness < Commonness ? other : this;

    private int Commonness => IsOpen ? int.MaxValue : (Count(Classes, true) * 20) + Count(Classes, false) + Count(Words, false) + Count(Words, true);

    /// <summary>Bits of the item types, which many sentences have, or of the others.</summary>
    private static int Count(in WordClassSet set, bool types)
    {
        var low = (1UL << TypeCount) - 1;
        return types
            ? System.Numerics.BitOperations.PopCount(set.A & low)
            : System.Numerics.BitOperations.PopCount(set.A & ~low) + System.Numerics.BitOperations.PopCount(set.B) + System.Numerics.BitOperations.PopCount(set.C);
    }

    private static int TypeCount { get; } = Enum.GetValues<ItemType>().Length;
}
