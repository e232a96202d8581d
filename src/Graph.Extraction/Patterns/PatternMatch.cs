namespace Graph.Extraction;

/// <summary>Where a pattern matches.</summary>
/// <param name="Pattern">Which of the matcher's patterns.</param>
/// <param name="Captures">Two numbers a role, first item and one past the last; -1 for a role that took no part.</param>
internal readonly record struct PatternMatch(int Pattern, int First, int End, int[] Captures);
