using System.Numerics;

namespace Graph.Text.Models;

/// <summary>Names features by number: a template and one to three values become a 64-bit hash, the same on every machine.</summary>
internal static class FeatureHash
{
    /// <summary>Templates are multiples of this.</summary>
    public const ulong TemplateStep = 0x165667B19E3779F9;

    private const ulong A = 0x9E3779B97F4A7C15;
    private const ulong B = 0xC2B2AE3D27D4EB4F;

    public static ulong Of(ulong template, ulong x) => Finish((x * A) + template);

    public static ulong Of(ulong template, ulong x, ulong y) => Finish((x * A) + BitOperations.RotateLeft(y * B, 29) + template);

    public static ulong Of(ulong template, ulong x, ulong y, ulong z) =>
        Finish((x * A) + BitOperations.RotateLeft(y * B, 29) + BitOperations.RotateLeft((z + 1) * TemplateStep, 47) + template);

    private static ulong Finish(ulong h)
    {
        h ^= h >> 32;
        h *= B;
        return h ^ (h >> 29);
    }
}
