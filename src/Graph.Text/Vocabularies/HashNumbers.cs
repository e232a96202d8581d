namespace Graph.Text;

/// <summary>64-bit hashes numbered from 0 in the order of their addition. Safe for many threads once filled.</summary>
/// <remarks>Open addressing, half full at most, of a type of its own: it is compiled with the program, which a dictionary of the runtime for such keys is not.</remarks>
public sealed class HashNumbers
{
    /// <summary>Each place of a hash with its number plus one; 0 marks a free place.</summary>
    private (ulong Hash, int Next)[] places;
    private int shift;

    /// <param name="expected">How many hashes will come, about; any number may.</param>
    public HashNumbers(int expected = 0)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected * 2));
        places = new (ulong, int)[size];
        shift = 64 - System.Numerics.BitOperations.Log2((uint)size);
    }

    public int Count { get; private set; }

    /// <summary>The number of a hash; -1 when it was not added.</summary>
    public int Find(ulong hash) => places[PlaceOf(hash)].Next - 1;

    /// <summary>The number of a hash, which is new when it equals the former <see cref="Count"/>.</summary>
    public int Add(ulong hash)
    {
        ref var place = ref places[PlaceOf(hash)];
        if (place.Next > 0)
        {
            return place.Next - 1;
        }

        place = (hash, ++Count);
        if (Count * 2 > places.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>The place of a hash, or the free one where it would be.</summary>
    private int PlaceOf(ulong hash)
    {
        var place = (int)((hash * 0x9E3779B97F4A7C15UL) >> shift);
        while (places[place].Next != 0 && places[place].Hash != hash)
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        var full = places;
        places = new (ulong, int)[full.Length * 2];
        shift--;
        foreach (var known in full)
        {
            if (known.Next != 0)
            {
                places[PlaceOf(known.Hash)] = known;
            }
        }
    }
}
