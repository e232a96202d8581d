using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Graph.Text.Models;

/// <summary>Weights of a linear model: a row of signed bytes, one for each outcome, for each feature that was worth keeping.</summary>
/// <remarks>
/// A feature is a 64-bit hash. Its low bits choose a bucket of four, its high 16 bits are the fingerprint by which it is known there,
/// so that unseen features cost one look and add no noise. All arithmetic is on integers: every machine scores alike.
/// </remarks>
internal sealed class FeatureTable
{
    public const int SlotsPerBucket = 4;

    private const int CacheLine = 64;
    private const ulong Ones = 0x0001_0001_0001_0001;
    private const ulong Highs = 0x8000_8000_8000_8000;

    private readonly ulong[] buckets;
    private readonly sbyte[] rows;
    private readonly int offset;
    private readonly ulong mask;

    /// <param name="width">Outcomes of a row, padded: 32 or 64.</param>
    /// <param name="buckets">Four fingerprints each, 0 for an empty slot; a power of two of them.</param>
    public FeatureTable(int width, ulong[] buckets)
    {
        Width = width;
        var length = buckets.Length * SlotsPerBucket * width;
        var border = length < LargePages.Size ? CacheLine : LargePages.Size;
        rows = GC.AllocateUninitializedArray<sbyte>(length + border, pinned: true);
        offset = OffsetOf(rows, border);
        LargePages.Ask(rows.AsSpan(offset, length));
        rows.AsSpan(offset, length).Clear();
        this.buckets = buckets;
        mask = (ulong)buckets.Length - 1;
    }

    public int Width { get; }

    public ReadOnlySpan<ulong> Buckets => buckets;

    /// <summary>The weights of a slot, to be filled once, before the table is used.</summary>
    public Span<sbyte> Row(int slot) => rows.AsSpan(offset + (slot * Width), Width);

    /// <summary>The fingerprint of a feature; never 0.</summary>
    public static ushort FingerprintOf(ulong feature) => (ushort)Math.Max(1, feature >> 48);

    /// <summary>Adds up the rows of all features. At most 250 features, so that no sum leaves 16 bits.</summary>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        Span<int> found = stackalloc int[features.Length];
        var count = Find(features, found);
        if (Width == 32)
        {
            Add32(found[..count], scores);
        }
        else
        {
            Add64(found[..count], scores);
        }
    }

    private int Find(ReadOnlySpan<ulong> features, Span<int> found)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(buckets);
        ref var firstRow = ref MemoryMarshal.GetArrayDataReference(rows);
        var count = 0;
        foreach (var feature in features)
        {
            var bucket = feature & mask;
            var difference = Unsafe.Add(ref first, (nint)bucket) ^ (FingerprintOf(feature) * Ones);
            var hits = (difference - Ones) & ~difference & Highs;
            if (hits != 0)
            {
                var row = offset + ((((int)bucket * SlotsPerBucket) + (BitOperations.TrailingZeroCount(hits) >> 4)) * Width);
                found[count++] = row;
                Prefetch(ref Unsafe.Add(ref firstRow, row));
            }
        }

        return count;
    }

    /// <summary>Asks for a row while the next features are looked up.</summary>
    private static unsafe void Prefetch(ref sbyte row)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref row));
        }
    }

    /// <summary>Where the array's first line of the cache, or first large page, starts, so that no row lies across two.</summary>
    private static unsafe int OffsetOf(sbyte[] pinned, int border)
    {
        fixed (sbyte* first = pinned)
        {
            return (int)(((nuint)border - ((nuint)first % (nuint)border)) % (nuint)border);
        }
    }

    private void Add32(ReadOnlySpan<int> found, Span<short> scores)
    {
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        foreach (var row in found)
        {
            var (a, b) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)row));
            low += a;
            high += b;
        }

        low.CopyTo(scores);
        high.CopyTo(scores[16..]);
    }

    private void Add64(ReadOnlySpan<int> found, Span<short> scores)
    {
        Vector256<short> s0 = default, s1 = default, s2 = default, s3 = default;
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        foreach (var row in found)
        {
            var (a, b) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)row));
            var (c, d) = Vector256.Widen(Vector256.LoadUnsafe(ref first, (nuint)row + 32));
            s0 += a;
            s1 += b;
            s2 += c;
            s3 += d;
        }

        s0.CopyTo(scores);
        s1.CopyTo(scores[16..]);
        s2.CopyTo(scores[32..]);
        s3.CopyTo(scores[48..]);
    }
}
