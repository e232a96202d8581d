using System.Collections.Frozen;

namespace Graph.Extraction;

/// <summary>Stages of competitions.</summary>
/// <param name="Names">Stage by each of its names, folded.</param>
/// <param name="Before">The stage whose winners reach a stage; a stage that competitions reach in several ways is missing.</param>
public sealed record Stages(FrozenDictionary<string, string> Names, FrozenDictionary<string, string> Before);
