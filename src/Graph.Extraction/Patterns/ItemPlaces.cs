using System.Numerics;

namespace Graph.Extraction;

/// <summary>Where in a stretch of items each class and each word stands: one bit an item, worked out once for all patterns that are tried.</summary>
internal readonly ref struct ItemPlaces
{
    /// <summary>The longest stretch: one bit is left for the place behind the last item.</summary>
    public const int MostItems = 63;

    /// <summary>Length of the buffer: a place for each class, then one for each bit that words share.</summary>
    public const int Length = 2 * WordClassSet.Capacity;

    private readonly ReadOnlySpan<PatternItem> items;
    private readonly ReadOnlySpan<ulong> places;

    /// <param name="items">No more than <see cref="MostItems"/>.</param>
    /// <param name="places">Cleared, <see cref="Length"/> long.</param>
    public ItemPlaces(ReadOnlySpan<PatternItem> items, Span<ulong> places)
    {
        WordClassSet classes = default, words = default;
        var bit = 1UL;
        foreach (ref readonly var item in items)
        {
            classes |= item.Classes;
            Mark(item.Classes.A, bit, places);
            Mark(item.Classes.B, bit, places[64..]);
            Mark(item.Classes.C, bit, places[128..]);
            if (item.Word >= 0)
            {
                words |= PatternNeed.BitOf(item.Word);
                places[WordClassSet.Capacity + (item.Word % WordClassSet.Capacity)] |= bit;
            }

            bit <<= 1;
        }

        this.items = items;
        this.places = places;
        All = bit - 1;
        Ends = (bit << 1) - 1;
        Classes = classes;
        Words = words;
    }

    /// <summary>A bit for each item, the first lowest.</summary>
    public readonly ulong All;

    /// <summary>A bit for each place before, between and behind items.</summary>
    public readonly ulong Ends;

    /// <summary>The classes of all items.</summary>
    public readonly WordClassSet Classes;

    /// <summary>The bits of all words, see <see cref="PatternNeed.BitOf"/>.</summary>
    public readonly WordClassSet Words;

    /// <summary>The items that may meet a need.</summary>
    public ulong Of(in PatternNeed need) => need.IsOpen
        ? All
        : Union(need.Classes, places) | (need.Words.IsEmpty ? 0 : Union(need.Words, places[WordClassSet.Capacity..]));

    /// <summary>The items that have one of the classes.</summary>
    public ulong Of(in WordClassSet classes) => Union(classes, places);

    /// <summary>The items that are a word.</summary>
    public ulong Of(int word)
    {
        if (word < 0)
        {
            return 0;
        }

        var found = 0UL;
        for (var maybe = places[WordClassSet.Capacity + (word % WordClassSet.Capacity)]; maybe != 0; maybe &= maybe - 1)
        {
            found |= items[BitOperations.TrailingZeroCount(maybe)].Word == word ? maybe & (0 - maybe) : 0;
        }

        return found;
    }

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
