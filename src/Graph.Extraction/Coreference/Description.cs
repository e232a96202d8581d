namespace Graph.Extraction.Coreference;

/// <summary>A description of one person in the text: <c>the Brazil forward</c>, <c>the 24-year-old</c>.</summary>
/// <param name="First">First token of the mention: after a team named inside, so that mentions stay disjoint.</param>
/// <param name="End">One past its head.</param>
/// <param name="Country">Nationality told by an adjective or noun; null when none.</param>
/// <param name="Team">Id of a team named inside; null when none.</param>
/// <param name="Age">0 when not told.</param>
/// <param name="Head">Hash of the noun; 0 when a nationality or an age is the head.</param>
internal readonly record struct Description(int First, int End, Descriptor? Noun, ulong Head, string? Country, string? Team, int Age, bool Former);
