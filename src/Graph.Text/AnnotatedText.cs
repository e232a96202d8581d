using Graph.Model;

namespace Graph.Text;

/// <summary>The language layers of one report: tokens, sentences, tags and heads over an unchanged text.</summary>
/// <remarks>Tokens are ordered and disjoint, with only white space between them; sentences tile the tokens.</remarks>
public sealed class AnnotatedText
{
    public required string Text { get; init; }

    public required Token[] Tokens { get; init; }

    public required Sentence[] Sentences { get; init; }

    /// <summary>A tag for each token; all <see cref="PartOfSpeech.Unknown"/> without a tagger.</summary>
    public required PartOfSpeech[] Tags { get; init; }

    /// <summary>The form of each token; all <see cref="WordForm.None"/> without a tagger.</summary>
    public WordForm[] Forms { get; init; } = [];

    /// <summary>Index (in the report) of each token's head; -1 for a root, and everywhere without a parser.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Relation of each token to its head, an index into <see cref="DependencyRelations.Names"/>; 0 for a root and without a parser.</summary>
    public required byte[] Relations { get; init; }

    public ReadOnlySpan<char> this[int token] => Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

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
