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
internal sealed unsafe class FeatureTable
{
    public const int SlotsPerBucket = 4;

    /// <summary>Rows that <see cref="Find"/> may write behind those that it found.</summary>
    public const int Margin = 4;

    private const int CacheLine = 64;
    private const ulong Ones = 0x0001_0001_0001_0001;
    private const ulong Highs = 0x8000_8000_8000_8000;

    /// <summary>For each set of four features that are known, as bits: where in a vector their rows stand, moved together.</summary>
    private static ReadOnlySpan<int> Packing =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 4, 0, 0, 0, 0, 4, 0, 0, 2, 4, 0, 0, 0, 2, 4, 0,
        6, 0, 0, 0, 0, 6, 0, 0, 2, 6, 0, 0, 0, 2, 6, 0, 4, 6, 0, 0, 0, 4, 6, 0, 2, 4, 6, 0, 0, 2, 4, 6,
    ];

    /// <summary>A fingerprint, the lowest 16 bits of 64, beside all four of a bucket.</summary>
    private static readonly Vector256<byte> ToAllSlots = Vector256.Create((byte)0, 1, 0, 1, 0, 1, 0, 1, 8, 9, 8, 9, 8, 9, 8, 9, 0, 1, 0, 1, 0, 1, 0, 1, 8, 9, 8, 9, 8, 9, 8, 9);

    private readonly ulong* buckets;
    private readonly int bucketCount;

    /// <summary>At the start of a cache line or of a large page, so that no row lies across two; outside the heap, where so large an array would set off a collection of all that is loaded beside it.</summary>
    private readonly sbyte* rows;
    private readonly int slots;
    private readonly ulong mask;

    /// <param name="width">Outcomes of a row, padded: 32 or 64.</param>
    /// <param name="buckets">Four fingerprints each, 0 for an empty slot; a power of two of them.</param>
    public FeatureTable(int width, ulong[] buckets)
    {
        Width = width;
        bucketCount = buckets.Length;
        this.buckets = (ulong*)NativeMemory.AlignedAlloc((nuint)bucketCount * sizeof(ulong), CacheLine);
        buckets.CopyTo(new Span<ulong>(this.buckets, bucketCount));
        mask = (ulong)bucketCount - 1;
        slots = bucketCount * SlotsPerBucket;
        var bytes = (nuint)slots * (nuint)width;
        rows = (sbyte*)NativeMemory.AlignedAlloc(bytes, bytes < LargePages.Size ? CacheLine : (nuint)LargePages.Size);
        LargePages.Ask(new Span<sbyte>(rows, checked((int)bytes)));
        NativeMemory.Clear(rows, bytes);
    }

    ~FeatureTable()
    {
        NativeMemory.AlignedFree(rows);
        NativeMemory.AlignedFree(buckets);
    }

    public int Width { get; }

    public ReadOnlySpan<ulong> Buckets => new(buckets, bucketCount);

    /// <summary>The weights of a slot, to be filled once, before the table is used.</summary>
    public Span<sbyte> Row(int slot) => (uint)slot < (uint)slots ? new(rows + ((nint)slot * Width), Width) : throw new ArgumentOutOfRangeException(nameof(slot));

    /// <summary>The fingerprint of a feature; never 0.</summary>
    public static ushort FingerprintOf(ulong feature) => (ushort)Math.Max(1, feature >> 48);

    /// <summary>Adds the rows of all features to the scores. At most 250 features in all, so that no sum leaves 16 bits.</summary>
    [SkipLocalsInit]
    public void Add(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        FetchBuckets(features);
        Span<int> found = stackalloc int[features.Length + Margin];
        AddRows(found[..Find(features, found)], scores);
    }

    /// <summary>Finishes features, see <see cref="FeatureHash.Finish"/>, and has their buckets fetched from memory.</summary>
    public void Prepare(Span<ulong> features)
    {
        FeatureHash.Finish(features);
        FetchBuckets(features);
    }

    private void FetchBuckets(ReadOnlySpan<ulong> features)
    {
        foreach (var feature in features)
        {
            Prefetch(buckets + (feature & mask));
        }
    }

    /// <summary>Looks up features and has the rows of those that it knows fetched from memory. The more are found before the first is added, the less is waited for.</summary>
    /// <param name="found">Receives the rows, for <see cref="AddRows"/>. Has room for all features and <see cref="Margin"/> more.</param>
    /// <returns>How many were found.</returns>
    public int Find(ReadOnlySpan<ulong> features, Span<int> found)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(found.Length, features.Length + Margin);
        var count = Avx2.IsSupported && features.Length >= Vector256<ulong>.Count ? FindByFours(features, found) : FindOneByOne(features, found);
        foreach (var row in found[..count])
        {
            Prefetch(rows + row);
        }

        GC.KeepAlive(this);
        return count;
    }

    private int FindOneByOne(ReadOnlySpan<ulong> features, Span<int> found)
    {
        var count = 0;
        foreach (var feature in features)
        {
            var bucket = feature & mask;
            var difference = buckets[bucket] ^ (FingerprintOf(feature) * Ones);
            var hits = (difference - Ones) & ~difference & Highs;
            if (hits != 0)
            {
                found[count++] = (((int)bucket * SlotsPerBucket) + (BitOperations.TrailingZeroCount(hits) >> 4)) * Width;
            }
        }

        return count;
    }

    /// <summary>The same without a branch on what is found: about half of the features are known, which no processor foresees.</summary>
    private int FindByFours(ReadOnlySpan<ulong> features, Span<int> found)
    {
        ref var feature = ref MemoryMarshal.GetReference(features);
        ref var target = ref MemoryMarshal.GetReference(found);
        ref var packing = ref MemoryMarshal.GetReference(Packing);
        var all = buckets;
        var low = mask;
        var inBuckets = Vector256.Create(low);
        var shift = BitOperations.Log2((uint)Width);
        nuint count = 0;
        for (var i = 0; i < features.Length; i += Vector256<ulong>.Count)
        {
            // The last four overlap those before them: what was looked up already does not count again.
            var start = Math.Min(i, features.Length - Vector256<ulong>.Count);
            ref var first = ref Unsafe.Add(ref feature, start);
            var keys = Vector256.LoadUnsafe(ref first);
            var places = keys & inBuckets;
            var prints = keys >>> 48;
            prints -= Vector256.Equals(prints, Vector256<ulong>.Zero);
            // Four loads, since many processors take longer to gather.
            var same = Vector256.Equals(
                Vector256.Create(all[first & low], all[Unsafe.Add(ref first, 1) & low], all[Unsafe.Add(ref first, 2) & low], all[Unsafe.Add(ref first, 3) & low]).AsUInt16(),
                Avx2.Shuffle(prints.AsByte(), ToAllSlots).AsUInt16()).AsUInt64();

            // The slot is the number of those before the first that is the same.
            var before = (same - Vector256<ulong>.One) & ~same & Vector256.Create(Ones);
            var slots = Avx2.SumAbsoluteDifferences(before.AsByte(), Vector256<byte>.Zero).AsUInt64();
            var starts = (((places << 2) + slots) << shift).AsInt32();
            var known = Vector256.Equals(same, Vector256<ulong>.Zero).ExtractMostSignificantBits() ^ 0xF;
            known &= 0xFu << (i - start);
            var packed = Avx2.PermuteVar8x32(starts, Vector128.LoadUnsafe(ref packing, known * 4).ToVector256Unsafe());
            packed.GetLower().StoreUnsafe(ref target, count);
            count += (nuint)BitOperations.PopCount(known);
        }

        return (int)count;
    }

    /// <summary>Adds rows that <see cref="Find"/> gave to the scores.</summary>
    public void AddRows(ReadOnlySpan<int> found, Span<short> scores)
    {
        if (Width == 32)
        {
            Add32(found, scores);
        }
        else
        {
            Add64(found, scores);
        }

        GC.KeepAlive(this);
    }

    /// <summary>Asks for memory that is read soon, while other things are done: neither buckets nor rows all lie near the processor.</summary>
    private static void Prefetch(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
    }

    private void Add32(ReadOnlySpan<int> found, Span<short> scores)
    {
        var low = Vector256.Create<short>(scores);
        var high = Vector256.Create<short>(scores[16..]);
        ref var first = ref *rows;
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
        Vector256<short> s0 = Vector256.Create<short>(scores), s1 = Vector256.Create<short>(scores[16..]), s2 = Vector256.Create<short>(scores[32..]), s3 = Vector256.Create<short>(scores[48..]);
        ref var first = ref *rows;
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
