namespace Graph.Extraction;

/// <summary>What men are asked of, and how they are described.</summary>
/// <param name="Role">Whether players are asked of, or managers.</param>
/// <param name="UsePrior">Whether what the gazetteers know of a man and a team may be used.</param>
/// <param name="Named">Whether features keep their names.</param>
public readonly record struct SaidTeamQuery(PersonRoles Role, bool UsePrior, bool Named);
