using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Graph.Text.Models;

/// <summary>Writes features one after another; the place in the list is the template.</summary>
internal ref struct FeatureWriter
{
    private readonly ref ulong last;
    private ref ulong next;
    private ulong template;

    public FeatureWriter(Span<ulong> features)
    {
        next = ref MemoryMarshal.GetReference(features);
        last = ref Unsafe.Add(ref next, features.Length - 1);
        template = FeatureHash.TemplateStep;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong x) => Write(FeatureHash.Of(template, x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong x, ulong y) => Write(FeatureHash.Of(template, x, y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong x, ulong y, ulong z) => Write(FeatureHash.Of(template, x, y, z));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(ulong feature)
    {
        if (Unsafe.IsAddressGreaterThan(ref next, ref last))
        {
            throw new InvalidOperationException("There are more features than their list has room for: correct its Count.");
        }

        next = feature;
        next = ref Unsafe.Add(ref next, 1);
        template += FeatureHash.TemplateStep;
    }
}
