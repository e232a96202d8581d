namespace Graph.Extraction;

/// <summary>A value for each feature, by open addressing, half full at most: features are looked up by the thousand in every report. A key stands beside its value, so that one look at memory finds both.</summary>
internal readonly struct FeatureSlots<T>
    where T : struct
{
    private readonly (ulong Key, T Value)[] slots;

    /// <param name="features">At most so many will be set.</param>
    public FeatureSlots(int features) => slots = new (ulong, T)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, features * 2))];

    /// <summary>The default for a feature without a value.</summary>
    public T this[ulong feature]
    {
        get => slots[SlotOf(feature)].Value;
        set => slots[SlotOf(feature)] = (feature, value);
    }

    /// <summary>The slot of a feature, or the free one where it would be. A feature of hash 0, which is as good as impossible, has no value but that of a free slot.</summary>
    private int SlotOf(ulong feature)
    {
        var last = slots.Length - 1;
        var slot = (int)((feature ^ (feature >> 31)) & (uint)last);
        while (slots[slot].Key != feature && slots[slot].Key != 0)
        {
            slot = (slot + 1) & last;
        }

        return slot;
    }
}
