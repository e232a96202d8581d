namespace Graph.Text.Models;

/// <summary>Writes features one after another; the place in the list is the template.</summary>
internal ref struct FeatureWriter(Span<ulong> features)
{
    private readonly Span<ulong> features = features;

    public int Count { get; private set; }

    public void Add(ulong x)
    {
        features[Count] = FeatureHash.Of((ulong)Count + 1, x);
        Count++;
    }

    public void Add(ulong x, ulong y)
    {
        features[Count] = FeatureHash.Of((ulong)Count + 1, x, y);
        Count++;
    }

    public void Add(ulong x, ulong y, ulong z)
    {
        features[Count] = FeatureHash.Of((ulong)Count + 1, x, y, z);
        Count++;
    }
}
