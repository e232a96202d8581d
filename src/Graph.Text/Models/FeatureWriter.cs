using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Graph.Text.Models;

/// <summary>Writes features one after another; each has the template behind the last one's.</summary>
internal ref struct FeatureWriter
{
    private readonly ref ulong first;
    private readonly ref ulong last;
    private readonly bool isSparse;
    private ref ulong next;
    private ulong template;

    /// <param name="isSparse">Whether the place in the list is the template: passing over templates leaves their places as they are.</param>
    public FeatureWriter(Span<ulong> features, bool isSparse = true)
    {
        first = ref MemoryMarshal.GetReference(features);
        next = ref first;
        last = ref Unsafe.Add(ref first, features.Length - 1);
        this.isSparse = isSparse;
        template = FeatureHash.TemplateStep;
    }

    /// <summary>Goes on with a template, counted from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void GoTo(int place)
    {
        template = (ulong)(place + 1) * FeatureHash.TemplateStep;
        if (isSparse)
        {
            next = ref Unsafe.Add(ref first, place);
        }
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
