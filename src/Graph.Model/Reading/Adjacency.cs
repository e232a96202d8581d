namespace Graph.Model.Reading;

/// <summary>Relationships of one type in one direction, in compressed rows: those of node <c>n</c> are at
/// <c>Offsets[n] … Offsets[n + 1]</c> (exclusive) of <see cref="Neighbours"/> and <see cref="Relationships"/>.</summary>
/// <remarks><see cref="Offsets"/> has one entry more than the graph has nodes, or is empty when there are no relationships.</remarks>
public readonly ref struct Adjacency(ReadOnlySpan<int> offsets, ReadOnlySpan<int> neighbours, ReadOnlySpan<int> relationships)
{
    public ReadOnlySpan<int> Offsets { get; } = offsets;

    public ReadOnlySpan<int> Neighbours { get; } = neighbours;

    public ReadOnlySpan<int> Relationships { get; } = relationships;

    public int Count => Neighbours.Length;

    public int Degree(int node) => Offsets.IsEmpty ? 0 : Offsets[node + 1] - Offsets[node];

    public ReadOnlySpan<int> NeighboursOf(int node) => Offsets.IsEmpty ? [] : Neighbours[Offsets[node]..Offsets[node + 1]];

    public ReadOnlySpan<int> RelationshipsOf(int node) => Offsets.IsEmpty ? [] : Relationships[Offsets[node]..Offsets[node + 1]];
}
