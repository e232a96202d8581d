using System.Numerics;

namespace Graph.Extraction;

/// <summary>Where in a sentence each class and each word stands: one bit an item, worked out once for all patterns that are tried.</summary>
internal readonly ref struct ItemPlaces
{
    /// <summary>Sentences of more items have no such index.</summary>
    public const int MostItems = 64;

    /// <summary>Length of the buffer: a place for each class, then one for each bit that words share.</summary>
    public const int Length = 2 * WordClassSet.Capacity;

    private readonly ReadOnlySpan<ulong> places;
    private readonly ulong all;

    /// <param name="places">Cleared, <see cref="Length"/> long.</param>
    public ItemPlaces(ReadOnlySpan<PatternItem> items, Span<ulong> places)
    {
        var bit = 1UL;
        foreach (ref readonly var item in items)
        {
            Mark(item.Classes.A, bit, places);
            Mark(item.Classes.B, bit, places[64..]);
            Mark(item.Classes.C, bit, places[128..]);
            if (item.Word >= 0)
            {
                places[WordClassSet.Capacity + (item.Word % WordClassSet.Capacity)] |= bit;
            }

            all |= bit;
            bit <<= 1;
        }

        this.places = places;
    }

    /// <summary>The items that may meet a need, the first item lowest.</summary>
    public ulong Of(in PatternNeed need) => need.IsOpen
        ? all
        : Union(need.Classes, places) | (need.Words.IsEmpty ? 0 : Union(need.Words, places[WordClassSet.Capacity..]));

    private static void Mark(ulong set, ulong bit, Span<ulong> places)
    {
        for (; set != 0; set &= set - 1)
        {
            places[BitOperations.TrailingZeroCount(set)] |= bit;
        }
    }

    private static ulong Union(in WordClassSet set, ReadOnlySpan<ulong> places) => Union(set.A, places) | Union(set.B, places[64..]) | Union(set.C, places[128..]);

    private static ulong Union(ulong set, ReadOnlySpan<ulong> places)
    {
        var union = 0UL;
        for (; set != 0; set &= set - 1)
        {
            union |= places[BitOperations.TrailingZeroCount(set)];
        }

        return union;
    }
}
