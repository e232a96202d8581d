using Graph.Text;
using Graph.Text.Models;

namespace Graph.Training.Language;

/// <summary>Trains the tagger: one run to find the features that matter, one to weigh those alone.</summary>
internal sealed class TaggerTraining(IReadOnlyList<TreebankSentence> sentences, List<KeyValuePair<ulong, WordEntry>> words)
{
    public const int Width = 32;

    private const int SeenAtLeast = 3;

    private readonly WordTable table = new(words);

    public FeatureTable Run(int epochs, int keep, int bucketBits, Action<string> report)
    {
        var profiles = sentences.Select(sentence => sentence.Profiles(table)).ToArray();
        var counts = Count(profiles);
        var search = new PerceptronTrainer(Width, feature => counts.Of(feature) >= SeenAtLeast);
        Train(search, profiles, epochs / 2, report);
        var useful = TableBuilder.Heaviest(search, keep).Select(feature => feature.Feature).ToHashSet();
        report($"{search.FeatureCount} features, {useful.Count} kept");
        var final = new PerceptronTrainer(Width, useful.Contains);
        Train(final, profiles, epochs, report);
        return TableBuilder.Build(final, Width, bucketBits, keep);
    }

    private FeatureCounts Count(TokenProfile[][] profiles)
    {
        var counts = new FeatureCounts();
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        for (var s = 0; s < profiles.Length; s++)
        {
            var gold = sentences[s].Tags;
            for (var i = 0; i < gold.Length; i++)
            {
                TaggerFeatures.Fill(profiles[s], i, i > 0 ? gold[i - 1] : default, i > 1 ? gold[i - 2] : default, features);
                counts.Add(features);
            }
        }

        return counts;
    }

    private void Train(PerceptronTrainer trainer, TokenProfile[][] profiles, int epochs, Action<string> report)
    {
        var order = Enumerable.Range(0, profiles.Length).ToArray();
        var random = new Random(20);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var s in order)
            {
                right += TrainSentence(trainer, profiles[s], sentences[s].Tags);
                all += profiles[s].Length;
            }

            report($"tagger epoch {epoch}: {100.0 * right / all:F2} % right while learning, {trainer.FeatureCount} features");
        }
    }

    private static int TrainSentence(PerceptronTrainer trainer, TokenProfile[] profiles, FineTag[] gold)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[Width];
        FineTag one = default, two = default;
        var right = 0;
        for (var i = 0; i < profiles.Length; i++)
        {
            var tag = profiles[i].Entry.Direct;
            if (tag == FineTag.Unknown)
            {
                TaggerFeatures.Fill(profiles, i, one, two, features);
                trainer.Score(features, scores);
                tag = (FineTag)(1 + scores[1..].IndexOf(Max(scores[1..])));
                trainer.Learn(features, (int)gold[i], (int)tag);
            }

            right += tag == gold[i] ? 1 : 0;
            two = one;
            one = tag;
        }

        return right;
    }

    private static int Max(ReadOnlySpan<int> values)
    {
        var max = values[0];
        foreach (var value in values)
        {
            max = Math.Max(max, value);
        }

        return max;
    }
}
