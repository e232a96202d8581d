using Graph.Extraction.Mentions;

namespace Graph.Training.Names;

/// <summary>An averaged perceptron with a margin, in integers and in a fixed order, so that the same examples give the same weights.</summary>
internal sealed class NamePerceptron(int epochs, int margin)
{
    private readonly Dictionary<ulong, int> slots = [];
    private int[] weights = [];
    private long[] sums = [];
    private long[] totals = [];
    private int[] lastUpdate = [];
    private int step;

    public Dictionary<ulong, int[]> Train(List<NameExample> examples, Func<NameExample, bool> include)
    {
        Prepare(examples);
        var order = Enumerable.Range(0, examples.Count).Where(i => include(examples[i])).ToArray();
        for (var seed = 7; seed < 7 + Orders; seed++)
        {
            var random = new Random(seed);
            for (var epoch = 0; epoch < epochs; epoch++)
            {
                random.Shuffle(order);
                foreach (var index in order)
                {
                    Learn(examples[index]);
                }
            }

            Finish();
        }

        return Average();
    }

    private void Prepare(List<NameExample> examples)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var example in examples)
        {
            foreach (var key in example.Features)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        foreach (var example in examples)
        {
            foreach (var key in example.Features)
            {
                if (counts[key] >= 4)
                {
                    slots.TryAdd(key, slots.Count);
                }
            }
        }

        weights = new int[slots.Count * NameScorer.ClassCount];
        sums = new long[weights.Length];
        totals = new long[weights.Length];
        lastUpdate = new int[weights.Length];
    }

    private void Learn(NameExample example)
    {
        step++;
        Span<int> scores = stackalloc int[NameScorer.ClassCount];
        foreach (var key in example.Features)
        {
            if (slots.TryGetValue(key, out var slot))
            {
                for (var c = 0; c < NameScorer.ClassCount; c++)
                {
                    scores[c] += weights[(slot * NameScorer.ClassCount) + c];
                }
            }
        }

        var gold = (int)example.Class;
        var rival = gold == 0 ? 1 : 0;
        for (var c = 0; c < NameScorer.ClassCount; c++)
        {
            rival = c != gold && scores[c] > scores[rival] ? c : rival;
        }

        if (scores[gold] - scores[rival] < margin)
        {
            foreach (var key in example.Features)
            {
                if (slots.TryGetValue(key, out var slot))
                {
                    Change((slot * NameScorer.ClassCount) + gold, 1);
                    Change((slot * NameScorer.ClassCount) + rival, -1);
                }
            }
        }
    }

    /// <summary>Takes the average weights of one order of the examples and starts anew.</summary>
    private void Finish()
    {
        for (var place = 0; place < weights.Length; place++)
        {
            Change(place, 0);
            sums[place] += totals[place] * 1000 / step;
        }

        Array.Clear(weights);
        Array.Clear(totals);
        Array.Clear(lastUpdate);
        step = 0;
    }

    private void Change(int place, int by)
    {
        totals[place] += (long)weights[place] * (step - lastUpdate[place]);
        lastUpdate[place] = step;
        weights[place] += by;
    }

    // What a player or a country has to be ahead of nothing: a wrong node costs more than a missing one.
    private const int PrudenceOfPlayers = 1000;
    private const int PrudenceOfCountries = 900;

    /// <summary>The order of the examples sways the weights; the mean over several orders is steadier.</summary>
    private const int Orders = 4;

    private Dictionary<ulong, int[]> Average()
    {
        var model = new Dictionary<ulong, int[]>();
        foreach (var (key, slot) in slots)
        {
            var row = new int[NameScorer.ClassCount];
            var any = false;
            for (var c = 0; c < row.Length; c++)
            {
                var place = (slot * NameScorer.ClassCount) + c;
                row[c] = (int)(sums[place] / (10 * Orders));
                any |= row[c] != 0;
            }

            if (any)
            {
                model.Add(key, row);
            }
        }

        var bias = model[FeatureSet.KeyOf("bias")];
        bias[(int)NameClass.Player] -= PrudenceOfPlayers;
        bias[(int)NameClass.NationalTeam] -= PrudenceOfCountries;
        return model;
    }
}
