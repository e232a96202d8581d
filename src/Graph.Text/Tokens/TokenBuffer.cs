using System.Buffers;

namespace Graph.Text;

/// <summary>A growing list of tokens in a rented array. Folds, hashes and describes each word as it comes.</summary>
internal ref struct TokenBuffer
{
    private readonly ReadOnlySpan<char> text;
    private readonly Vocabulary vocabulary;
    private Token[] rented;

    public TokenBuffer(ReadOnlySpan<char> text, Vocabulary vocabulary)
    {
        this.text = text;
        this.vocabulary = vocabulary;
        rented = ArrayPool<Token>.Shared.Rent((text.Length / 4) + 16);
    }

    public int Count { get; private set; }

    public readonly ref readonly Token this[int index] => ref rented[index];

    /// <summary>Copies the tokens out and gives the array back; the buffer is of no use afterwards.</summary>
    public Token[] Finish()
    {
        var tokens = rented.AsSpan(0, Count).ToArray();
        ArrayPool<Token>.Shared.Return(rented);
        rented = [];
        return tokens;
    }

    /// <param name="extra">Flags that the place tells; those of the shape are found here.</param>
    public void Add(int start, int end, TokenFlags extra)
    {
        if (Count == rented.Length)
        {
            Grow();
        }

        var shape = new WordShape(text[start..end]);
        rented[Count++] = new Token(start, end, vocabulary.Find(shape.Hash), shape.Hash, shape.Flags | extra);
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(rented.Length * 2);
        rented.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(rented);
        rented = larger;
    }
}
