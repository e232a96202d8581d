using System.Collections.Concurrent;
using Graph.Text.Models;

namespace Graph.Text;

/// <summary>Dependency trees by greedy arc-eager transitions: each step the best move that is allowed, never taken back.</summary>
internal sealed class Parser
{
    private readonly FeatureTable weights;
    private readonly ParserOutcomes outcomes;
    private readonly OutcomeChoice whenHeaded;
    private readonly OutcomeChoice whenHeadless;

    /// <summary>As many as there were threads that parsed at once.</summary>
    private readonly ConcurrentBag<ParserRoom> rooms = [];

    public Parser(FeatureTable weights, ParserOutcomes outcomes)
    {
        this.weights = weights;
        this.outcomes = outcomes;
        whenHeaded = new OutcomeChoice(ParserScorer.Width, outcome => outcome < outcomes.Count && outcomes.MoveOf(outcome) != ParserMove.Left);
        whenHeadless = new OutcomeChoice(ParserScorer.Width, outcome => outcome < outcomes.Count && outcomes.MoveOf(outcome) != ParserMove.Reduce);
    }

    /// <summary>Room to parse in, to be given back with <see cref="ReturnRoom"/>.</summary>
    public ParserRoom RentRoom() => rooms.TryTake(out var room) ? room : new ParserRoom(new ParserScorer(weights));

    public void ReturnRoom(ParserRoom room) => rooms.Add(room);

    /// <summary>Builds the tree of one sentence in the <see cref="ParserRoom.State"/> of <paramref name="room"/>; one token is left without a head, the root.</summary>
    /// <param name="sentence">The keys of its words.</param>
    public void Parse(ReadOnlySpan<ulong> sentence, ReadOnlySpan<FineTag> tags, ParserRoom room)
    {
        var (words, state, scorer) = (room.Words, room.State, room.Scorer);
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
}
