namespace Graph.Extraction;

/// <summary>A side for each man of a problem.</summary>
/// <param name="Scores">For each variable, then each clause, its margin in thousandths of log-odds: positive for the first side of its frame.</param>
public sealed record SideSolution(long[] Scores);

/// <summary>
/// Solves who plays on which side by belief propagation: every man starts from what is said of him, then hears from those he is linked with what they believe for other reasons than him,
/// until little moves. The exact message of a link, 2·artanh(tanh(w/2)·tanh(h/2)), is replaced by the rational w·h / (2 + |w| + |h|), which agrees with it where either is small or large,
/// so that every machine reckons alike: only additions, multiplications and divisions of whole numbers.
/// </summary>
public sealed class SideSolver(LinearModel model)
{
    /// <summary>How often every man hears from his neighbours.</summary>
    public const int Sweeps = 14;

    /// <summary>Two log-odds, in thousandths.</summary>
    private const long Two = 2000;

    /// <param name="priors">Further evidence for each variable, in thousandths, positive for the first side; empty for none.</param>
    public SideSolution Solve(SideProblem problem, ReadOnlySpan<long> priors)
    {
        var own = Own(problem);
        for (var i = 0; i < priors.Length; i++)
        {
            own[i] += priors[i];
        }

        var links = Links(problem);
        return Propagate(own, links, new long[links.Length * 2]);
    }

    /// <summary>What is said of each variable, then of each clause, by itself.</summary>
    private long[] Own(SideProblem problem)
    {
        var men = problem.Variables.Count;
        var own = new long[men + problem.Clauses];
        for (var i = 0; i < men; i++)
        {
            own[i] = problem.Variables[i].Evidence.Score(model);
        }

        for (var i = 0; i < problem.Cues.Count; i++)
        {
            var cue = problem.Cues[i];
            own[men + cue.Clause] += problem.Evidence.Score(model, cue.Features);
        }

        return own;
    }

    private Link[] Links(SideProblem problem)
    {
        var links = new Link[problem.Links.Count];
        for (var i = 0; i < links.Length; i++)
        {
            var link = problem.Links[i];
            links[i] = new Link(link.One, link.Other, problem.Evidence.Score(model, link.Features));
        }

        return links;
    }

    private readonly record struct Link(int One, int Other, long Weight);

    /// <param name="messages">Room for two a link; 2i and 2i + 1 are of link i: to its one end from the other, and back.</param>
    private static SideSolution Propagate(long[] own, Link[] links, Span<long> messages)
    {
        messages.Clear();
        var scores = (long[])own.Clone();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var i = 0; i < links.Length; i++)
            {
                ref readonly var link = ref links[i];
                var (toOne, toOther) = (messages[2 * i], messages[(2 * i) + 1]);

                // Half a step at a time: neighbours that wait for each other settle instead of swapping.
                messages[2 * i] = (toOne + Message(link.Weight, scores[link.Other] - toOther)) / 2;
                messages[(2 * i) + 1] = (toOther + Message(link.Weight, scores[link.One] - toOne)) / 2;
            }

            own.CopyTo(scores, 0);
            for (var i = 0; i < links.Length; i++)
            {
                scores[links[i].One] += messages[2 * i];
                scores[links[i].Other] += messages[(2 * i) + 1];
            }
        }

        return new SideSolution(scores);
    }

    private static long Message(long weight, long margin) => weight * margin / (Two + Math.Abs(weight) + Math.Abs(margin));

    /// <summary>Weight of a known club at the date, where the text does not say the team outright.</summary>
    private const long PriorWeight = 6000;

    /// <summary>Margin from which the text alone is said to have decided.</summary>
    private const long SafeMargin = 2500;

    /// <summary>Solves from the text first; then once more with what is known of the men of whom the text says no team outright, or the same one.</summary>
    /// <param name="known">For each variable 1 or -1 where the man's club at the date is known, else 0.</param>
    /// <param name="decided">Set to 1 for each variable that what is known decided.</param>
    public SideSolution SolveWithKnown(SideProblem problem, ReadOnlySpan<int> known, Span<int> decided)
    {
        var own = Own(problem);
        var links = Links(problem);
        var messages = new long[links.Length * 2];
        var alone = Propagate(own, links, messages);
        var isChanged = false;
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] == 0 || SaidOutright(problem.Variables[i], known[i] < 0))
            {
                continue;
            }

            isChanged = true;
            own[i] += known[i] * PriorWeight;
            decided[i] = alone.Scores[i] * known[i] < SafeMargin ? 1 : 0;
        }

        return isChanged ? Propagate(own, links, messages) : alone;
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
