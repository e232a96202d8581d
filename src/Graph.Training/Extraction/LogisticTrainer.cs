namespace Graph.Training.Extraction;

/// <summary>Logistic regression with a Gaussian prior on every weight, fitted on the whole set in a fixed order: the same examples give the same weights.</summary>
/// <param name="regularisation">Inverse variance of the prior.</param>
internal sealed class LogisticTrainer(double regularisation, int steps, double rate)
{
    /// <param name="examples">Sparse features with values, and the class: true or false.</param>
    /// <param name="minimumCount">Features seen in fewer examples are left out.</param>
    /// <returns>Weights in thousandths by feature.</returns>
    public Dictionary<ulong, int> Train(IReadOnlyList<((ulong Key, int Value)[] Features, bool Class, double Weight)> examples, int minimumCount)
    {
        var ids = FeatureNumbers.Of(examples.Select(static example => example.Features.Select(static feature => feature.Key)), minimumCount);
        (int, int)[][] rows = [.. examples.Select(example => example.Features.Where(feature => ids.ContainsKey(feature.Key)).Select(feature => (ids[feature.Key], feature.Value)).ToArray())];
        return WeightsFile.InThousandths(ids, Fit(rows, examples, ids.Count));
    }

    private double[] Fit((int Id, int Value)[][] rows, IReadOnlyList<((ulong Key, int Value)[] Features, bool Class, double Weight)> examples, int size)
    {
        var weights = new double[size];
        var gradient = new double[size];
        var adam = new AdamSteps(size, steps, rate);
        for (var step = 1; step <= steps; step++)
        {
            for (var j = 0; j < size; j++)
            {
                gradient[j] = regularisation * weights[j];
            }

            for (var i = 0; i < rows.Length; i++)
            {
                var sum = 0.0;
                foreach (var (id, value) in rows[i])
                {
                    sum += weights[id] * value;
                }

                var error = ((1 / (1 + Math.Exp(-sum))) - (examples[i].Class ? 1.0 : 0.0)) * examples[i].Weight;
                foreach (var (id, value) in rows[i])
                {
                    gradient[id] += error * value;
                }
            }

            adam.Move(weights, gradient, step);
        }

        return weights;
    }
}
