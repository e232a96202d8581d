using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Part-of-speech tags by an averaged perceptron, from left to right, each decided once.</summary>
internal sealed class Tagger(FeatureTable weights, WordTable words)
{
    private const int Width = 32;

    private readonly OutcomeChoice choice = new(Width, tag => tag is > (int)FineTag.Unknown and < FineTags.Count);

    public WordTable Words => words;

    public FeatureTable Weights => weights;

    public void Tag(ReadOnlySpan<TokenProfile> sentence, Span<FineTag> tags)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[Width];
        FineTag one = default, two = default;
        for (var i = 0; i < sentence.Length; i++)
        {
            var tag = sentence[i].Entry.Direct;
            if (tag == FineTag.Unknown)
            {
                TaggerFeatures.Fill(sentence, i, one, two, features);
                scores.Clear();
                weights.Add(features, scores);
                tag = (FineTag)choice.Best(scores);
            }

            tags[i] = tag;
            two = one;
            one = tag;
        }
    }
}
