namespace Graph.Training.Extraction;

/// <summary>One choice among alternatives.</summary>
/// <param name="Alternatives">The features of each, without repetition.</param>
/// <param name="Right">The places of those that may be right.</param>
/// <param name="IsNoneRight">Whether it may be right to choose none.</param>
internal sealed record TrainedChoice(IReadOnlyList<ulong[]> Alternatives, IReadOnlyList<int> Right, bool IsNoneRight, double Weight)
{
    public bool IsRight(int place) => Right.Contains(place);
}
