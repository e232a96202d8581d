namespace Graph.Extraction;

/// <summary>A program among those that are matched together.</summary>
/// <param name="First">Its first step.</param>
/// <param name="Length">How many steps it has.</param>
/// <param name="Captures">Two numbers a role.</param>
/// <param name="Start">The question that its first item passes.</param>
/// <param name="Musts">What every match passes, in the order of its items.</param>
/// <param name="Asked">The questions behind the places that its tests ask.</param>
internal readonly record struct JoinedProgram(int First, int Length, int Captures, ushort Start, PatternPart Musts, PatternPart Asked);
