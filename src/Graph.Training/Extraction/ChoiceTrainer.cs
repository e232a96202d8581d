namespace Graph.Training.Extraction;

/// <summary>
/// Conditional logit (McFadden, 1974) with a Gaussian prior on every weight: of several alternatives, and of none of them, one is chosen, and the weights make the right one the
/// likeliest. Where several are right as far as annotation tells, they are likely together. Fitted on the whole set in a fixed order: the same choices give the same weights.
/// </summary>
/// <param name="regularisation">Inverse variance of the prior.</param>
/// <param name="none">Score of choosing no alternative, in log-odds.</param>
internal sealed class ChoiceTrainer(double regularisation, int steps, double rate, double none)
{
    /// <param name="choices">The features of each alternative, and which are right; where none is, no alternative may be chosen.</param>
    /// <param name="minimumCount">Features seen in fewer alternatives are left out.</param>
    /// <returns>Weights in thousandths by feature.</returns>
    public Dictionary<ulong, int> Train(IReadOnlyList<TrainedChoice> choices, int minimumCount)
    {
        var ids = FeatureNumbers.Of(choices.SelectMany(static choice => choice.Alternatives), minimumCount);
        int[][][] rows = [.. choices.Select(choice => choice.Alternatives.Select(features => features.Where(ids.ContainsKey).Select(key => ids[key]).ToArray()).ToArray())];
        return WeightsFile.InThousandths(ids, Fit(rows, choices, ids.Count));
    }

    private double[] Fit(int[][][] rows, IReadOnlyList<TrainedChoice> choices, int size)
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
                AddGradient(rows[i], choices[i], weights, gradient);
            }

            adam.Move(weights, gradient, step);
        }

        return weights;
    }

    /// <summary>What is chosen less what should be: the likelihood of each alternative, less the same among the right ones only.</summary>
    private void AddGradient(int[][] rows, TrainedChoice choice, double[] weights, double[] gradient)
    {
        var scores = new double[rows.Length];
        var most = none;
        for (var k = 0; k < rows.Length; k++)
        {
            foreach (var id in rows[k])
            {
                scores[k] += weights[id];
            }

            most = Math.Max(most, scores[k]);
        }

        var all = Math.Exp(none - most);
        var right = choice.IsNoneRight ? all : 0;
        for (var k = 0; k < rows.Length; k++)
        {
            scores[k] = Math.Exp(scores[k] - most);
            all += scores[k];
            right += choice.IsRight(k) ? scores[k] : 0;
        }

        for (var k = 0; k < rows.Length; k++)
        {
            var error = ((scores[k] / all) - (choice.IsRight(k) ? scores[k] / Math.Max(right, 1e-300) : 0)) * choice.Weight;
            foreach (var id in rows[k])
            {
                gradient[id] += error;
            }
        }
    }
}

/// <summary>One choice among alternatives.</summary>
/// <param name="Alternatives">The features of each, without repetition.</param>
/// <param name="Right">The places of those that may be right.</param>
/// <param name="IsNoneRight">Whether it may be right to choose none.</param>
internal sealed record TrainedChoice(IReadOnlyList<ulong[]> Alternatives, IReadOnlyList<int> Right, bool IsNoneRight, double Weight)
{
    public bool IsRight(int place) => Right.Contains(place);
}
