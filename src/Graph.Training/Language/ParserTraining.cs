using Graph.Text;
using Graph.Text.Models;

namespace Graph.Training.Language;

/// <summary>Trains the parser on predicted tags, with the dynamic oracle: after a wrong move it learns the best of what is still possible.</summary>
internal sealed class ParserTraining
{
    public const int Width = 64;

    private const int SeenAtLeast = 2;
    private const int FollowsOwnMoves = 9; // of ten, after the first epochs

    private readonly IReadOnlyList<TreebankSentence> sentences;
    private readonly ulong[][] keys;
    private readonly FineTag[][] tags;
    private readonly ParserWords words = new();
    private readonly ParserState state = new();

    public ParserTraining(IReadOnlyList<TreebankSentence> sentences, WordTable words, Func<int, TokenProfile[], FineTag[]> tag)
    {
        this.sentences = sentences;
        TokenProfile[][] profiles = [.. sentences.Select(sentence => sentence.Profiles(words))];
        keys = Array.ConvertAll(profiles, static profile => Array.ConvertAll(profile, static token => token.Word));
        tags = [.. profiles.Select((profile, i) => tag(i, profile))];
        Outcomes = CollectOutcomes(sentences);
    }

    public ParserOutcomes Outcomes { get; }

    public FeatureTable Run(int epochs, int keep, int bucketBits, Action<string> report)
    {
        var counts = new FeatureCounts();
        for (var s = 0; s < sentences.Count; s++)
        {
            Walk(s, (features, _) => counts.Add(features));
        }

        var search = new PerceptronTrainer(Width, feature => counts.Of(feature) >= SeenAtLeast);
        Train(search, epochs / 2, report);
        var useful = TableBuilder.Heaviest(search, keep).Select(feature => feature.Feature).ToHashSet();
        report($"{search.FeatureCount} features, {useful.Count} kept");
        var final = new PerceptronTrainer(Width, useful.Contains);
        Train(final, epochs, report);
        return TableBuilder.Build(final, Width, bucketBits, keep);
    }

    /// <summary>Follows the gold tree and shows the features of each state on the way.</summary>
    private void Walk(int s, Action<ulong[], int> visit)
    {
        var features = new ulong[ParserFeatures.Count];
        var costs = new int[4];
        words.Read(keys[s], tags[s]);
        state.Start(sentences[s].Length);
        while (!state.IsFinal)
        {
            if (state.StackSize > 0)
            {
                new ParserFeatures(state, words).Fill(features);
                visit(features, s);
            }

            var best = Costs(s, costs);
            var move = (ParserMove)Array.FindLastIndex(costs, cost => cost == best);
            var child = move == ParserMove.Left ? state.Top : state.Next;
            state.Apply(move, move is ParserMove.Left or ParserMove.Right ? sentences[s].Relations[child] : (byte)0);
        }
    }

    private void Train(PerceptronTrainer trainer, int epochs, Action<string> report)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(21);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var s in order)
            {
                right += TrainSentence(trainer, s, epoch > 1 ? random : null);
                all += sentences[s].Length;
            }

            report($"parser epoch {epoch}: {100.0 * right / all:F2} % of heads right while learning, {trainer.FeatureCount} features");
        }
    }

    private int TrainSentence(PerceptronTrainer trainer, int s, Random? explore)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Count];
        Span<int> scores = stackalloc int[Width];
        var costs = new int[4];
        words.Read(keys[s], tags[s]);
        state.Start(sentences[s].Length);
        while (!state.IsFinal)
        {
            if (state.StackSize == 0)
            {
                state.Apply(ParserMove.Shift, 0);
                continue;
            }

            new ParserFeatures(state, words).Fill(features);
            trainer.Score(features, scores);
            var best = Costs(s, costs);
            var (guess, gold) = Decide(s, scores, costs, best);
            trainer.Learn(features, gold, guess);
            var chosen = explore is not null && explore.Next(10) < FollowsOwnMoves ? guess : gold;
            state.Apply(Outcomes.MoveOf(chosen), Outcomes.RelationOf(chosen));
        }

        ParserRoots.Settle(state, tags[s]);
        var right = 0;
        for (var i = 0; i < state.Length; i++)
        {
            right += state.Heads[i] == sentences[s].Heads[i] ? 1 : 0;
        }

        return right;
    }

    /// <summary>The outcome with the highest score, and the one with the highest score among those that lose least.</summary>
    private (int Guess, int Gold) Decide(int s, ReadOnlySpan<int> scores, int[] costs, int best)
    {
        int guess = -1, gold = -1;
        for (var outcome = 0; outcome < Outcomes.Count; outcome++)
        {
            var move = Outcomes.MoveOf(outcome);
            if (costs[(int)move] == int.MaxValue)
            {
                continue;
            }

            if (guess < 0 || scores[outcome] > scores[guess])
            {
                guess = outcome;
            }

            if (costs[(int)move] == best && HasRightRelation(s, move, outcome) && (gold < 0 || scores[outcome] > scores[gold]))
            {
                gold = outcome;
            }
        }

        return (guess, gold < 0 ? guess : gold);
    }

    private bool HasRightRelation(int s, ParserMove move, int outcome)
    {
        if (move is ParserMove.Shift or ParserMove.Reduce)
        {
            return true;
        }

        var (child, head) = move == ParserMove.Left ? (state.Top, state.Next) : (state.Next, state.Top);
        if (sentences[s].Heads[child] != head)
        {
            return true;
        }

        var wanted = sentences[s].Relations[child];
        return Outcomes.RelationOf(outcome) == wanted || Outcomes.ArcOf(wanted, move == ParserMove.Left) < 0;
    }

    /// <summary>Fills the costs of the four moves, the greatest number for one that is not allowed; returns the least.</summary>
    private int Costs(int s, int[] costs)
    {
        var best = int.MaxValue;
        for (var move = 0; move < 4; move++)
        {
            costs[move] = state.Allows((ParserMove)move) ? ArcOracle.Cost(state, sentences[s].Heads, (ParserMove)move) : int.MaxValue;
            best = Math.Min(best, costs[move]);
        }

        return best;
    }

    private static ParserOutcomes CollectOutcomes(IReadOnlyList<TreebankSentence> sentences)
    {
        var counts = new int[256];
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                if (sentence.Heads[i] >= 0)
                {
                    counts[sentence.Relations[i] | (sentence.Heads[i] > i ? 128 : 0)]++;
                }
            }
        }

        var arcs = Enumerable.Range(0, 256).Where(arc => counts[arc] > 0).OrderByDescending(arc => counts[arc]).ThenBy(arc => arc);
        return new ParserOutcomes([.. arcs.Take(Width - ParserOutcomes.FirstArc).Select(arc => (byte)arc)]);
    }
}
