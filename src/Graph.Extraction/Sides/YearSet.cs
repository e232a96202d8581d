using System.Numerics;

namespace Graph.Extraction;

/// <summary>Years that a report names, of those that reports can be of.</summary>
/// <param name="bits">A bit a year, the lowest for <see cref="First"/>.</param>
public readonly struct YearSet(ulong bits)
{
    /// <summary>Years that reports can be of when nothing tells.</summary>
    public const int First = 1990, Final = 2027;

    public int Count => BitOperations.PopCount(bits);

    /// <summary>The last of them; 0 where there is none.</summary>
    public int Last => bits == 0 ? 0 : First + BitOperations.Log2(bits);

    public bool Contains(int year) => year is >= First and <= Final && ((bits >> (year - First)) & 1) != 0;

    /// <summary>The same with one more.</summary>
    /// <param name="year">From <see cref="First"/> to <see cref="Final"/>.</param>
    public YearSet With(int year) => new(bits | (1UL << (year - First)));
}
