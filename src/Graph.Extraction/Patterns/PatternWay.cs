namespace Graph.Extraction;

/// <summary>
/// From which places a step leads to a match: where its question is true and the next step leads to one from the place behind, and where one of two other steps does.
/// One form for all steps, as a processor can't foresee which kind comes next.
/// </summary>
/// <param name="Question">One that is never true where the step tests nothing.</param>
/// <param name="One">A step of the same pattern, or one of the fixed places.</param>
/// <param name="IsRejecting">Whether instead the other steps count only where the next one leads nowhere.</param>
/// <param name="IsOnEveryWay">As in <see cref="PatternStep"/>.</param>
internal readonly record struct PatternWay(ushort Question, ushort One, ushort Other, bool IsRejecting, bool IsOnEveryWay)
{
    /// <summary>Behind the places of the longest pattern's steps: no place at all, then every place.</summary>
    public const int FixedPlaces = 2;

    /// <summary>Adds the ways of a program's steps.</summary>
    /// <param name="never">A question that is never true.</param>
    /// <param name="longest">Steps of the longest program.</param>
    public static void Add(ReadOnlySpan<PatternStep> steps, ushort never, int longest, List<PatternWay> ways)
    {
        var (nowhere, everywhere) = ((ushort)longest, (ushort)(longest + 1));
        for (var pc = 0; pc < steps.Length; pc++)
        {
            ref readonly var step = ref steps[pc];
            var (question, one, other) = step.Op switch
            {
                PatternOp.Test => (step.X, nowhere, nowhere),
                PatternOp.Split => (never, step.X, step.Y),
                PatternOp.Jump => (never, step.X, nowhere),
                PatternOp.RejectIf => (never, step.Y, nowhere),
                PatternOp.Accept => (never, everywhere, nowhere),
                _ => (never, (ushort)(pc + 1), nowhere),
            };
            ways.Add(new PatternWay(question, one, other, step.Op == PatternOp.RejectIf, step.IsOnEveryWay));
        }
    }
}
