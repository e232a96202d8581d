namespace Graph.Extraction;

/// <summary>A program's own among those of all.</summary>
internal readonly record struct PatternPart(int First, int Count)
{
    public ReadOnlySpan<T> Of<T>(T[] all) => all.AsSpan(First, Count);
}
