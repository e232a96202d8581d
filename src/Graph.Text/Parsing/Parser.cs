using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Dependency trees by greedy arc-eager transitions: each step the best move that is allowed, never taken back.</summary>
internal sealed class Parser
{
    private readonly FeatureTable weights;
    private readonly ParserOutcomes outcomes;
    private readonly ulong lefts;
    private readonly ulong rights;

    public Parser(FeatureTable weights, ParserOutcomes outcomes)
    {
        this.weights = weights;
        this.outcomes = outcomes;
        for (var outcome = ParserOutcomes.FirstArc; outcome < outcomes.Count; outcome++)
        {
            lefts |= outcomes.MoveOf(outcome) == ParserMove.Left ? 1UL << outcome : 0;
            rights |= outcomes.MoveOf(outcome) == ParserMove.Right ? 1UL << outcome : 0;
        }
    }

    /// <summary>Builds the tree of one sentence in <paramref name="state"/>; one token is left without a head, the root.</summary>
    /// <param name="scorer">Made with <see cref="NewScorer"/>, for one thread.</param>
    public void Parse(ReadOnlySpan<TokenProfile> sentence, ReadOnlySpan<FineTag> tags, ParserState state, ParserScorer scorer)
    {
        Span<short> scores = stackalloc short[ParserScorer.Width];
        state.Start(sentence.Length);
        scorer.Start(sentence.Length);
        while (!state.IsFinal)
        {
            if (state.StackSize == 0)
            {
                state.Apply(ParserMove.Shift, 0);
                continue;
            }

            scorer.Score(state, new ParserFeatures(state, sentence, tags), scores);
            var best = Best(scores, Allowed(state));
            state.Apply(outcomes.MoveOf(best), outcomes.RelationOf(best));
        }

        ParserRoots.Settle(state, tags);
    }

    public ParserScorer NewScorer() => new(weights);

    private ulong Allowed(ParserState state) =>
        (1UL << ParserOutcomes.Shift) | rights | (state.Heads[state.Top] < 0 ? lefts : 1UL << ParserOutcomes.Reduce);

    /// <summary>The highest score; of equals the first outcome.</summary>
    private static int Best(ReadOnlySpan<short> scores, ulong allowed)
    {
        var best = -1;
        for (; allowed != 0; allowed &= allowed - 1)
        {
            var outcome = System.Numerics.BitOperations.TrailingZeroCount(allowed);
            if (best < 0 || scores[outcome] > scores[best])
            {
                best = outcome;
            }
        }

        return best;
    }
}
