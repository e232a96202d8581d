using Graph.Text;

namespace Graph.Extraction;

/// <summary>Words of a report as parts of features: folded, joined by low lines. No string is made of them but where names are kept.</summary>
internal static class FoldedWords
{
    private const int LongestOnStack = 128;

    /// <summary>The key with some tokens as its next part.</summary>
    /// <param name="end">One past the last of the tokens.</param>
    /// <param name="named">Whether the key keeps its name.</param>
    public static FeatureKey WithWords(this FeatureKey key, AnnotatedText text, int first, int end, bool named) =>
        named ? key.With(new FeaturePart(WordFolding.Fold(text.SpanOf(first, end).In(text.Text).ToString()).Replace(' ', '_'))) : key.With(HashOf(text, first, end), "");

    private static ulong HashOf(AnnotatedText text, int first, int end)
    {
        if (end == first + 1)
        {
            return text.Tokens[first].Hash;
        }

        var words = text.SpanOf(first, end).In(text.Text);
        Span<char> folded = words.Length <= LongestOnStack ? stackalloc char[LongestOnStack * 2] : new char[words.Length * 2];
        folded = folded[..WordFolding.Fold(words, folded)];
        folded.Replace(' ', '_');
        return WordFolding.Hash(folded);
    }
}
