using Graph.Extraction;

namespace Graph.Training.Extraction;

/// <summary>A problem of sides as numbers: features of nodes (men first, then clauses) and of links, the true side of each man, what is known of him.</summary>
internal sealed class SideExample
{
    public required (int Id, float Value)[][] Nodes { get; init; }

    public required (int One, int Other, (int Id, float Value)[] Features)[] Links { get; init; }

    /// <summary>1, -1 or 0 for each node.</summary>
    public required int[] Truth { get; init; }

    /// <summary>Further log-odds of each node.</summary>
    public required double[] Priors { get; init; }
}

/// <summary>
/// Trains the weights of <see cref="SideSolver"/> through its own sweeps: the error of the solved margins is carried back sweep by sweep to the weights of what men are told by
/// and of what links them, so that clauses, whose side nobody annotated, learn theirs from the men in them.
/// </summary>
/// <param name="regularisation">Inverse variance of every weight.</param>
internal sealed class SideTrainer(double regularisation, int steps, double rate)
{
    /// <summary>Least number of problems that a feature must occur in.</summary>
    private const int LeastProblems = 3;

    /// <param name="problems">The problems with the truth of each man and, where known, his club's side to start from.</param>
    /// <param name="start">Weights to start from, in log-odds, for features that begin elsewhere than at nothing.</param>
    /// <returns>Weights in thousandths of log-odds.</returns>
    public Dictionary<ulong, int> Train(IReadOnlyList<(SideProblem Problem, int[] Truth, double[] Priors)> problems, IReadOnlyDictionary<ulong, double> start)
    {
        var ids = Ids(problems);
        var examples = problems.Select(problem => Compile(problem.Problem, problem.Truth, problem.Priors, ids)).ToArray();
        var weights = new double[ids.Count];
        var centre = new double[ids.Count];
        foreach (var (key, value) in start)
        {
            if (ids.TryGetValue(key, out var id))
            {
                weights[id] = centre[id] = value;
            }
        }

        var gradient = new double[ids.Count];
        var adam = new AdamSteps(ids.Count, steps, rate);
        for (var step = 1; step <= steps; step++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                gradient[j] = regularisation * (weights[j] - centre[j]);
            }

            foreach (var example in examples)
            {
                new SidePass(example, weights).AddGradient(gradient);
            }

            adam.Move(weights, gradient, step);
        }

        return WeightsFile.InThousandths(ids, weights);
    }

    private static Dictionary<ulong, int> Ids(IReadOnlyList<(SideProblem Problem, int[] Truth, double[] Priors)> problems)
    {
        var counts = new Dictionary<ulong, int>();
        var order = new List<ulong>();
        foreach (var problem in problems.Select(entry => entry.Problem).Distinct())
        {
            foreach (var key in VectorsOf(problem).SelectMany(vector => vector.Entries).Select(entry => entry.Key).Distinct())
            {
                if (!counts.TryGetValue(key, out var count))
                {
                    order.Add(key);
                }

                counts[key] = count + 1;
            }
        }

        var ids = new Dictionary<ulong, int>();
        foreach (var key in order)
        {
            if (counts[key] >= LeastProblems)
            {
                ids.Add(key, ids.Count);
            }
        }

        return ids;
    }

    private static IEnumerable<FeatureVector> VectorsOf(SideProblem problem) =>
        problem.Variables.Select(variable => variable.Evidence).Concat(problem.EvidenceOfClauses()).Concat(problem.Links.Select(link => problem.EvidenceOf(link)));

    private static SideExample Compile(SideProblem problem, int[] truth, double[] priors, Dictionary<ulong, int> ids) => new()
    {
        Nodes = [.. problem.Variables.Select(variable => variable.Evidence).Concat(problem.EvidenceOfClauses()).Select(vector => Compile(vector, ids))],
        Links = [.. problem.Links.Select(link => (link.One, link.Other, Compile(problem.EvidenceOf(link), ids)))],
        Truth = [.. truth, .. new int[problem.Clauses]],
        Priors = [.. priors, .. new double[problem.Clauses]],
    };

    private static (int, float)[] Compile(FeatureVector vector, Dictionary<ulong, int> ids)
    {
        var values = new SortedDictionary<int, float>();
        foreach (var (key, value) in vector.Entries)
        {
            if (ids.TryGetValue(key, out var id))
            {
                values[id] = values.GetValueOrDefault(id) + value;
            }
        }

        return [.. values.Where(entry => entry.Value != 0).Select(entry => (entry.Key, entry.Value))];
    }
}
