namespace Graph.Extraction;

/// <summary>The sides of the men of a report as they were solved.</summary>
/// <param name="Known">The side of each man of the problem by what the gazetteers know.</param>
/// <param name="Decided">1 for each man of the problem whose side what is known decided, else 0.</param>
internal sealed record SolvedSides(SideProblem Problem, int[] Known, SideSolution Solution, int[] Decided);
