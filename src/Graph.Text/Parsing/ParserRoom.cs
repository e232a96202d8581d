namespace Graph.Text;

/// <summary>All that parsing a sentence needs room for, kept from sentence to sentence and from text to text. For one thread at a time.</summary>
internal sealed class ParserRoom(ParserScorer scorer)
{
    private ulong[] keys = [];

    public ParserWords Words { get; } = new();

    public ParserState State { get; } = new();

    public ParserScorer Scorer { get; } = scorer;

    /// <summary>Room for the keys of a sentence's words.</summary>
    public Span<ulong> KeysOf(int length)
    {
        if (keys.Length < length)
        {
            keys = new ulong[length * 2];
        }

        return keys.AsSpan(0, length);
    }
}
