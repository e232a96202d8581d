using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Dependency trees by greedy arc-eager transitions: each step the best move that is allowed, never taken back.</summary>
internal sealed class Parser
{
    private readonly FeatureTable weights;
    private readonly ParserOutcomes outcomes;
    private readonly OutcomeChoice whenHeaded;
    private readonly OutcomeChoice whenHeadless;

    public Parser(FeatureTable weights, ParserOutcomes outcomes)
    {
        this.weights = weights;
        this.outcomes = outcomes;
        whenHeaded = new OutcomeChoice(ParserScorer.Width, outcome => outcome < outcomes.Count && outcomes.MoveOf(outcome) != ParserMove.Left);
        whenHeadless = new OutcomeChoice(ParserScorer.Width, outcome => outcome < outcomes.Count && outcomes.MoveOf(outcome) != ParserMove.Reduce);
    }

    /// <summary>Builds the tree of one sentence in <paramref name="state"/>; one token is left without a head, the root.</summary>
    /// <param name="sentence">The keys of its words.</param>
    /// <param name="words">Room for what is worked out of the words.</param>
    /// <param name="scorer">Made with <see cref="NewScorer"/>, for one thread.</param>
    public void Parse(ReadOnlySpan<ulong> sentence, ReadOnlySpan<FineTag> tags, ParserWords words, ParserState state, ParserScorer scorer)
    {
        Span<short> scores = stackalloc short[ParserScorer.Width];
        state.Start(sentence.Length);
        scorer.Start(sentence.Length);
        words.Read(sentence, tags);
        while (!state.IsFinal)
        {
            if (state.StackSize == 0)
            {
                state.Apply(ParserMove.Shift, 0);
                continue;
            }

            scorer.Score(state, new ParserFeatures(state, words), scores);
            var best = (state.Heads[state.Top] < 0 ? whenHeadless : whenHeaded).Best(scores);
            state.Apply(outcomes.MoveOf(best), outcomes.RelationOf(best));
        }

        ParserRoots.Settle(state, tags);
    }

    public ParserScorer NewScorer() => new(weights);
}
