namespace Graph.Extraction;

/// <summary>A man with a solved side, described for the two judgements on it.</summary>
/// <param name="Told">How he is told of: whether the side may be written.</param>
/// <param name="Times">How the report looks back, beside that: whether the side is of a time that is over.</param>
public readonly record struct SideJudgement(FeatureVector Told, FeatureVector Times);
