namespace Graph.Extraction;

/// <summary>A side for each man of a problem.</summary>
/// <param name="Scores">For each variable its margin in thousandths of log-odds: positive for the first side of its frame.</param>
public sealed record SideSolution(long[] Scores);

/// <summary>
/// Solves who plays on which side: every man starts from what is said of him, then hears from those he is linked with, weighed by how sure they are,
/// until nothing moves (mean field with a rational squashing function, so that every machine reckons alike: only additions, multiplications and divisions).
/// </summary>
public sealed class SideSolver(LinearModel model)
{
    private const int Sweeps = 12;

    /// <summary>Margin at which a neighbour counts half: in thousandths of log-odds.</summary>
    private const long HalfBelief = 1000;

    /// <param name="priors">Further evidence for each variable, in thousandths, positive for the first side; empty for none.</param>
    public SideSolution Solve(SideProblem problem, ReadOnlySpan<long> priors)
    {
        var count = problem.Variables.Count;
        var own = new long[count];
        for (var i = 0; i < count; i++)
        {
            own[i] = problem.Variables[i].Evidence.Score(model) + (priors.IsEmpty ? 0 : priors[i]);
        }

        var links = problem.Links;
        var weights = new long[links.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = links[i].Evidence.Score(model);
        }

        var scores = (long[])own.Clone();
        var next = new long[count];
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            own.CopyTo(next, 0);
            for (var i = 0; i < weights.Length; i++)
            {
                next[links[i].One] += weights[i] * scores[links[i].Other] / (HalfBelief + Math.Abs(scores[links[i].Other]));
                next[links[i].Other] += weights[i] * scores[links[i].One] / (HalfBelief + Math.Abs(scores[links[i].One]));
            }

            // Half a step at a time: neighbours that wait for each other settle instead of swapping.
            for (var i = 0; i < count; i++)
            {
                scores[i] = (scores[i] + next[i]) / 2;
            }
        }

        return new SideSolution(scores);
    }

    /// <summary>Weight of a known club at the date, where the text does not say the team outright.</summary>
    private const long PriorWeight = 6000;

    /// <summary>Margin from which the text alone is said to have decided.</summary>
    private const long SafeMargin = 2500;

    /// <summary>Solves from the text first; then once more with what is known of the men of whom the text says no team outright, or the same one.</summary>
    /// <param name="known">For each variable 1 or -1 where the man's club at the date is known, else 0.</param>
    /// <param name="decided">Set to 1 for each variable that what is known decided.</param>
    public SideSolution SolveWithKnown(SideProblem problem, ReadOnlySpan<int> known, Span<int> decided)
    {
        var alone = Solve(problem, []);
        var priors = new long[known.Length];
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] == 0 || SaidOutright(problem.Variables[i], known[i] < 0))
            {
                continue;
            }

            priors[i] = known[i] * PriorWeight;
            decided[i] = alone.Scores[i] * known[i] < SafeMargin ? 1 : 0;
        }

        return Solve(problem, priors);
    }

    /// <summary>Whether a rule read the man's team in the words themselves.</summary>
    private static bool SaidOutright(SideVariable variable, bool first)
    {
        foreach (var proof in variable.Proofs)
        {
            if (proof.ForFirst == first && proof.IsOutright)
            {
                return true;
            }
        }

        return false;
    }
}
