using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Part-of-speech tags by an averaged perceptron, from left to right, each decided once.</summary>
internal sealed class Tagger(FeatureTable weights, WordTable words)
{
    public WordTable Words => words;

    public FeatureTable Weights => weights;

    public void Tag(ReadOnlySpan<TokenProfile> sentence, Span<FineTag> tags)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[32];
        FineTag one = default, two = default;
        for (var i = 0; i < sentence.Length; i++)
        {
            var tag = sentence[i].Entry.Direct;
            if (tag == FineTag.Unknown)
            {
                TaggerFeatures.Fill(sentence, i, one, two, features);
                scores.Clear();
                weights.Add(features, scores);
                tag = Best(scores);
            }

            tags[i] = tag;
            two = one;
            one = tag;
        }
    }

    /// <summary>The highest score; of equals the first tag.</summary>
    private static FineTag Best(ReadOnlySpan<short> scores)
    {
        var best = 1;
        for (var tag = 2; tag < FineTags.Count; tag++)
        {
            if (scores[tag] > scores[best])
            {
                best = tag;
            }
        }

        return (FineTag)best;
    }
}
