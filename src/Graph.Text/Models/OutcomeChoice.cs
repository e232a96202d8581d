using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Graph.Text.Models;

/// <summary>Which outcomes of a linear model may be chosen, and the choice among them: without branches, since nothing foretells which one it will be.</summary>
internal sealed class OutcomeChoice
{
    /// <summary>For each outcome the most that it may score: the greatest number, or the least for an outcome that is not allowed.</summary>
    private readonly short[] caps;

    /// <param name="width">Outcomes of a row, padded: a multiple of 32.</param>
    /// <param name="allowed">At least one outcome.</param>
    public OutcomeChoice(int width, Func<int, bool> allowed)
    {
        caps = new short[width];
        for (var outcome = 0; outcome < width; outcome++)
        {
            caps[outcome] = allowed(outcome) ? short.MaxValue : short.MinValue;
        }
    }

    /// <summary>The allowed outcome with the highest score; of equals the first.</summary>
    public int Best(ReadOnlySpan<short> scores)
    {
        ref var score = ref MemoryMarshal.GetReference(scores[..caps.Length]);
        ref var cap = ref MemoryMarshal.GetArrayDataReference(caps);
        var highest = Vector256.Create(short.MinValue);
        for (nuint i = 0; i < (nuint)caps.Length; i += (nuint)Vector256<short>.Count)
        {
            highest = Vector256.Max(highest, Vector256.Min(Vector256.LoadUnsafe(ref score, i), Vector256.LoadUnsafe(ref cap, i)));
        }

        var best = Vector256.Create(HighestOf(highest));
        for (nuint i = 0; i < (nuint)caps.Length; i += (nuint)Vector256<short>.Count)
        {
            var same = Vector256.Equals(best, Vector256.Min(Vector256.LoadUnsafe(ref score, i), Vector256.LoadUnsafe(ref cap, i))).ExtractMostSignificantBits();
            if (same != 0)
            {
                return (int)i + BitOperations.TrailingZeroCount(same);
            }
        }

        throw new InvalidOperationException("No outcome is allowed.");
    }

    private static short HighestOf(Vector256<short> values)
    {
        var half = Vector128.Max(values.GetLower(), values.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        return half.ToScalar();
    }
}
