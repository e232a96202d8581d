using Graph.Text.Models;

namespace Graph.Text.Tests;

public sealed class ParserScorerTests
{
    /// <summary>Whatever moves lead to a state, the sums kept from earlier states are those that its own features have.</summary>
    [Test]
    public void ScoresAsAllFeaturesTogether([Range(0, 19)] int seed)
    {
        var (weights, _, outcomes) = ModelFile.Read(Path.Combine(SpecFile.Models, LanguageModel.ParserFile));
        var random = new Random(seed);
        var (sentence, tags) = RandomSentence(random, 30);
        var (state, scorer, moves) = (new ParserState(), new ParserScorer(weights), new ParserOutcomes(outcomes));
        var words = new ParserWords();
        words.Read(sentence, tags);
        state.Start(sentence.Length);
        scorer.Start(sentence.Length);
        while (!state.IsFinal)
        {
            if (state.StackSize > 0)
            {
                AssertAlike(weights, scorer, state, words);
            }

            var allowed = Enumerable.Range(0, moves.Count).Where(outcome => state.Allows(moves.MoveOf(outcome))).ToArray();
            var chosen = allowed[random.Next(allowed.Length)];
            state.Apply(moves.MoveOf(chosen), moves.RelationOf(chosen));
        }
    }

    private static void AssertAlike(FeatureTable weights, ParserScorer scorer, ParserState state, ParserWords words)
    {
        var (scores, expected, all) = (new short[ParserScorer.Width], new short[ParserScorer.Width], new ulong[ParserFeatures.Count]);
        var features = new ParserFeatures(state, words);
        scorer.Score(state, features, scores);
        features.Fill(all);
        weights.Add(all, expected);
        Assert.That(scores, Is.EqualTo(expected));
    }

    private static (ulong[] Sentence, FineTag[] Tags) RandomSentence(Random random, int length)
    {
        var sentence = new ulong[length];
        var tags = new FineTag[length];
        string[] words = ["the", "a", "he", "in", "of", "and", "who", "scored", "goal", "."];
        for (var i = 0; i < length; i++)
        {
            sentence[i] = WordFolding.Hash(words[random.Next(words.Length)]);
            tags[i] = (FineTag)random.Next(1, FineTags.Count);
        }

        return (sentence, tags);
    }
}
