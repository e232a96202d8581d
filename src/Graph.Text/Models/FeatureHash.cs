using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Graph.Text.Models;

/// <summary>
/// Names features by number: a template and one to three values become a 64-bit hash, the same on every machine. In two steps, of which the second,
/// <see cref="Finish"/>, is the same for all features and so is done for several at once.
/// </summary>
internal static class FeatureHash
{
    /// <summary>Templates are multiples of this.</summary>
    public const ulong TemplateStep = 0x165667B19E3779F9;

    private const ulong A = 0x9E3779B97F4A7C15;
    private const ulong B = 0xC2B2AE3D27D4EB4F;

    /// <summary>What the first value adds to a feature's template.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First(ulong x) => x * A;

    /// <summary>What the second value adds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Second(ulong y) => BitOperations.RotateLeft(y * B, 29);

    /// <summary>What the third value adds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Third(ulong z) => BitOperations.RotateLeft((z + 1) * TemplateStep, 47);

    /// <summary>Mixes the bits of sums of templates and values, so that any of them may choose a place in a table.</summary>
    public static void Finish(Span<ulong> features)
    {
        ref var first = ref MemoryMarshal.GetReference(features);
        nuint i = 0;
        for (; i + (nuint)Vector256<ulong>.Count <= (nuint)features.Length; i += (nuint)Vector256<ulong>.Count)
        {
            var h = Vector256.LoadUnsafe(ref first, i);
            h ^= h >>> 32;
            h *= Vector256.Create(B);
            h ^= h >>> 29;
            h.StoreUnsafe(ref first, i);
        }

        for (; i < (nuint)features.Length; i++)
        {
            var h = Unsafe.Add(ref first, i);
            h ^= h >> 32;
            h *= B;
            Unsafe.Add(ref first, i) = h ^ (h >> 29);
        }
    }
}
