namespace Graph.Text.Models;

/// <summary>Names features by number: a template and one to three values become a 64-bit hash, the same on every machine.</summary>
internal static class FeatureHash
{
    private const ulong A = 0x9E3779B97F4A7C15;
    private const ulong B = 0xC2B2AE3D27D4EB4F;
    private const ulong C = 0x165667B19E3779F9;

    public static ulong Of(ulong template, ulong x) => Finish((x * A) + (template * C));

    public static ulong Of(ulong template, ulong x, ulong y) => Finish((x * A) + (System.Numerics.BitOperations.RotateLeft(y * B, 29)) + (template * C));

    public static ulong Of(ulong template, ulong x, ulong y, ulong z) =>
        Finish((x * A) + System.Numerics.BitOperations.RotateLeft(y * B, 29) + System.Numerics.BitOperations.RotateLeft((z + 1) * C, 47) + (template * C));

    private static ulong Finish(ulong h)
    {
        h ^= h >> 32;
        h *= B;
        return h ^ (h >> 29);
    }
}
