using System.Runtime.CompilerServices;

namespace Graph.Text.Models;

/// <summary>A value as part of features, multiplied for each place that it may have among the values of one (<see cref="FeatureHash"/>): what many features show is multiplied once.</summary>
internal readonly struct FeatureValue(ulong value)
{
    public readonly ulong First = FeatureHash.First(value), Second = FeatureHash.Second(value), Third = FeatureHash.Third(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator FeatureValue(ulong value) => new(value);
}
