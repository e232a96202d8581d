using Graph.Model;

namespace Graph.Text;

/// <summary>The language layers of one report: tokens, sentences, tags and heads over an unchanged text.</summary>
/// <remarks>Tokens are ordered and disjoint, with only white space between them; sentences tile the tokens.
/// A sentence is parsed when first one of its heads is asked for, so that a text serves one thread at a time.</remarks>
public sealed class AnnotatedText
{
    /// <summary>Stands in <see cref="Heads"/> for what was not parsed yet.</summary>
    internal const int Unread = -2;

    private readonly int[] heads = [];
    private readonly byte[] relations = [];

    public required string Text { get; init; }

    public required Token[] Tokens { get; init; }

    public required Sentence[] Sentences { get; init; }

    /// <summary>A tag for each token; all <see cref="PartOfSpeech.Unknown"/> without a tagger.</summary>
    public required PartOfSpeech[] Tags { get; init; }

    /// <summary>The form of each token; all <see cref="WordForm.None"/> without a tagger.</summary>
    public WordForm[] Forms { get; init; } = [];

    /// <summary>Index (in the report) of each token's head; -1 for a root, and everywhere without a parser. Asking for all of them parses every sentence.</summary>
    public required int[] Heads
    {
        get
        {
            ReadAllHeads();
            return heads;
        }

        init => heads = value;
    }

    /// <summary>Relation of each token to its head, an index into <see cref="DependencyRelations.Names"/>; 0 for a root and without a parser. Asking for all of them parses every sentence.</summary>
    public required byte[] Relations
    {
        get
        {
            ReadAllHeads();
            return relations;
        }

        init => relations = value;
    }

    public ReadOnlySpan<char> this[int token] => Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>Reads heads on demand; null when there is no parser, or nothing left to parse.</summary>
    internal HeadReader? HeadReader { get; set; }

    /// <summary>One of <see cref="Heads"/>; parses no sentence but the token's own.</summary>
    public int HeadOf(int token)
    {
        if (heads[token] == Unread)
        {
            HeadReader!.Read(Sentences[SentenceOf(token)], heads, relations);
        }

        return heads[token];
    }

    /// <summary>One of <see cref="Relations"/>; parses no sentence but the token's own.</summary>
    public byte RelationOf(int token)
    {
        HeadOf(token);
        return relations[token];
    }

    private void ReadAllHeads()
    {
        if (HeadReader is not { } reader)
        {
            return;
        }

        foreach (var sentence in Sentences)
        {
            if (sentence.Length > 0 && heads[sentence.First] == Unread)
            {
                reader.Read(sentence, heads, relations);
            }
        }

        HeadReader = null;
    }

    /// <summary>The span from the first token's start to the last token's end; <paramref name="end"/> is one past the last.</summary>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>Index of the sentence that holds a token.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
