namespace Graph.Extraction;

/// <summary>A set of word classes as bits: room for <see cref="Capacity"/> classes, the first ones fixed (<see cref="ItemType"/>).</summary>
public readonly record struct WordClassSet(ulong A, ulong B, ulong C, ulong D)
{
    public const int Capacity = 256;

    public static WordClassSet Of(int index) => index switch
    {
        < 64 => new(1UL << index, 0, 0, 0),
        < 128 => new(0, 1UL << (index - 64), 0, 0),
        < 192 => new(0, 0, 1UL << (index - 128), 0),
        _ => new(0, 0, 0, 1UL << (index - 192)),
    };

    public bool IsEmpty => (A | B | C | D) == 0;

    public bool Overlaps(in WordClassSet other) => ((A & other.A) | (B & other.B) | (C & other.C) | (D & other.D)) != 0;

    public bool Has(int index) => (((index < 64 ? A : index < 128 ? B : index < 192 ? C : D) >> (index & 63)) & 1) != 0;

    /// <summary>The classes without those of another set.</summary>
    public WordClassSet Without(in WordClassSet other) => new(A & ~other.A, B & ~other.B, C & ~other.C, D & ~other.D);

    public static WordClassSet operator |(in WordClassSet left, in WordClassSet right) => new(left.A | right.A, left.B | right.B, left.C | right.C, left.D | right.D);
}
