namespace Graph.Training.Extraction;

/// <summary>Logistic regression with a Gaussian prior, by stochastic gradient steps (AdaGrad) in a fixed order: the same examples give the same weights.</summary>
internal sealed class LogisticTrainer(double regularisation, int epochs, double rate)
{
    /// <param name="examples">Sparse features with values, and the class: true or false.</param>
    /// <param name="minimumCount">Features seen in fewer examples are left out.</param>
    /// <returns>Weights in thousandths by feature.</returns>
    public Dictionary<ulong, int> Train(IReadOnlyList<((ulong Key, double Value)[] Features, bool Class, double Weight)> examples, int minimumCount)
    {
        var ids = new Dictionary<ulong, int>();
        var counts = new Dictionary<ulong, int>();
        foreach (var (features, _, _) in examples)
        {
            foreach (var key in features.Select(feature => feature.Key).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var rows = new (int Id, double Value)[examples.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new List<(int, double)>();
            foreach (var (key, value) in examples[i].Features)
            {
                if (counts[key] < minimumCount)
                {
                    continue;
                }

                if (!ids.TryGetValue(key, out var id))
                {
                    ids.Add(key, id = ids.Count);
                }

                row.Add((id, value));
            }

            rows[i] = [.. row];
        }

        var weights = Fit(rows, examples, ids.Count);
        var result = new Dictionary<ulong, int>();
        foreach (var (key, id) in ids)
        {
            var rounded = (int)Math.Round(weights[id] * 1000);
            if (rounded != 0)
            {
                result.Add(key, rounded);
            }
        }

        return result;
    }

    private double[] Fit((int Id, double Value)[][] rows, IReadOnlyList<((ulong Key, double Value)[] Features, bool Class, double Weight)> examples, int size)
    {
        var weights = new double[size];
        var squares = new double[size];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(7);
        var decay = regularisation / rows.Length;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var sum = 0.0;
                foreach (var (id, value) in rows[index])
                {
                    sum += weights[id] * value;
                }

                var target = examples[index].Class ? 1.0 : 0.0;
                var gradient = ((1 / (1 + Math.Exp(-sum))) - target) * examples[index].Weight;
                foreach (var (id, value) in rows[index])
                {
                    var step = (gradient * value) + (decay * weights[id] * 10);
                    squares[id] += step * step;
                    weights[id] -= rate * step / (1e-6 + Math.Sqrt(squares[id]));
                }
            }
        }

        return weights;
    }
}
