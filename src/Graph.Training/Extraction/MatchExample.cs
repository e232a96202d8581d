namespace Graph.Training.Extraction;

/// <summary>What one candidate teaches.</summary>
/// <param name="IsSure">Whether a reader has said what the words tell.</param>
internal readonly record struct MatchExample((ulong Key, int Value)[] Features, bool Class, bool IsSure = false);
