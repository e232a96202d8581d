using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Graph.Text.Models;

/// <summary>Writes features one after another; each has the template behind the last one's. They are of use only after <see cref="FeatureHash.Finish"/>.</summary>
internal ref struct FeatureWriter
{
    private readonly ref ulong last;
    private ref ulong next;
    private ulong template;

    /// <param name="template">The first feature's template, from 0.</param>
    public FeatureWriter(Span<ulong> features, int template = 0)
    {
        next = ref MemoryMarshal.GetReference(features);
        last = ref Unsafe.Add(ref next, features.Length - 1);
        this.template = (ulong)(template + 1) * FeatureHash.TemplateStep;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in FeatureValue x) => Write(template + x.First);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in FeatureValue x, in FeatureValue y) => Write(template + x.First + y.Second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in FeatureValue x, in FeatureValue y, in FeatureValue z) => Write(template + x.First + y.Second + z.Third);

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
