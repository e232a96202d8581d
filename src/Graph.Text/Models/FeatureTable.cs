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

    private const int CacheLine = 64;
    private const ulong Ones = 0x0001_0001_0001_0001;
    private const ulong Highs = 0x8000_8000_8000_8000;

    private readonly ulong[] buckets;

    /// <summary>At the start of a cache line or of a large page, so that no row lies across two; outside the heap, where so large an array would set off a collection of all that is loaded beside it.</summary>
    private readonly sbyte* rows;
    private readonly int slots;
    private readonly ulong mask;

    /// <param name="width">Outcomes of a row, padded: 32 or 64.</param>
    /// <param name="buckets">Four fingerprints each, 0 for an empty slot; a power of two of them.</param>
    public FeatureTable(int width, ulong[] buckets)
    {
        Width = width;
        slots = buckets.Length * SlotsPerBucket;
        var bytes = (nuint)slots * (nuint)width;
        rows = (sbyte*)NativeMemory.AlignedAlloc(bytes, bytes < LargePages.Size ? CacheLine : (nuint)LargePages.Size);
        LargePages.Ask(new Span<sbyte>(rows, checked((int)bytes)));
        NativeMemory.Clear(rows, bytes);
        this.buckets = buckets;
        mask = (ulong)buckets.Length - 1;
    }

    ~FeatureTable() => NativeMemory.AlignedFree(rows);

    public int Width { get; }

    public ReadOnlySpan<ulong> Buckets => buckets;

    /// <summary>The weights of a slot, to be filled once, before the table is used.</summary>
    public Span<sbyte> Row(int slot) => (uint)slot < (uint)slots ? new(rows + ((nint)slot * Width), Width) : throw new ArgumentOutOfRangeException(nameof(slot));

    /// <summary>The fingerprint of a feature; never 0.</summary>
    public static ushort FingerprintOf(ulong feature) => (ushort)Math.Max(1, feature >> 48);

    /// <summary>Adds the rows of all features to the scores. At most 250 features in all, so that no sum leaves 16 bits.</summary>
    [SkipLocalsInit]
    public void Add(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        Span<int> found = stackalloc int[features.Length];
        AddRows(found[..Find(features, found)], scores);
    }

    /// <summary>Looks up features and has the rows of those that it knows fetched from memory. The more are found before the first is added, the less is waited for.</summary>
    /// <param name="found">Receives the rows, for <see cref="AddRows"/>.</param>
    /// <returns>How many were found.</returns>
    public int Find(ReadOnlySpan<ulong> features, Span<int> found)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(buckets);
        foreach (var feature in features)
        {
            Prefetch(Unsafe.AsPointer(ref Unsafe.Add(ref first, (nint)(feature & mask))));
        }

        var count = 0;
        foreach (var feature in features)
        {
            var bucket = feature & mask;
            var difference = Unsafe.Add(ref first, (nint)bucket) ^ (FingerprintOf(feature) * Ones);
            var hits = (difference - Ones) & ~difference & Highs;
            if (hits != 0)
            {
                var row = ((((int)bucket * SlotsPerBucket) + (BitOperations.TrailingZeroCount(hits) >> 4)) * Width);
                found[count++] = row;
                Prefetch(rows + row);
            }
        }

        return count;
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
