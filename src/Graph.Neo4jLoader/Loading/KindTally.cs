using Graph.Neo4jLoader.Mapping;

namespace Graph.Neo4jLoader.Loading;

/// <summary>Counts what becomes of the elements of one kind while they are written.</summary>
internal sealed class KindTally(ElementKind kind, int total)
{
    public int Total { get; } = total;

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Removed { get; set; }

    public int Kept { get; set; }

    /// <param name="rejected">Of those that were to be created or updated.</param>
    public KindSummary Summarize(int rejected) =>
        new(kind.Name, kind.IsNode, Total, Math.Max(0, Created - rejected), Updated, Removed, Kept, rejected);
}
