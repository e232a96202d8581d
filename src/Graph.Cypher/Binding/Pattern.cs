using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <summary>One of the conditions that must all hold.</summary>
/// <param name="Uses">Slots it reads, those of subqueries inside it too.</param>
internal sealed record Conjunct(Expr Expr, int[] Uses);

/// <param name="Bound">It has its value before the pattern is matched.</param>
/// <param name="Name">As written, or null.</param>
internal sealed record PatternNode(int Index, int Slot, string? Name, bool Bound);

/// <summary>What joins two nodes of a pattern (indexes into its nodes).</summary>
internal abstract record PatternEdge(int From, int To);

/// <param name="Slot">Of the relationship, or of the list of them when <paramref name="Length"/> is set.</param>
/// <param name="Types">Ids of the types that match, ascending; null: every type.</param>
/// <param name="ElementSlot">Where each relationship of a list stands while <paramref name="ElementConditions"/> are tested; −1 without conditions.</param>
/// <param name="Named">The query can see the relationship.</param>
internal sealed record PatternRelationship(
    int From,
    int To,
    int Slot,
    string? Name,
    bool Bound,
    RelationshipDirection Direction,
    int[]? Types,
    string TypesText,
    PathLength? Length,
    ShortestKind Shortest,
    int ElementSlot,
    Expr[] ElementConditions,
    Span Span) : PatternEdge(From, To)
{
    public bool MayShareTypes(PatternRelationship other) => Types is null || other.Types is null || Types.AsSpan().IndexOfAny(other.Types) >= 0;
}

/// <param name="Maximum">Null: no upper end.</param>
internal sealed record PathLength(int Minimum, int? Maximum);

/// <summary><c>((a)-[r]->(b)){1,3}</c>: the inner pattern repeated, its last node being the next one's first.</summary>
/// <param name="First">Slot of the inner pattern's first node.</param>
/// <param name="Last">Slot of the inner pattern's last node.</param>
/// <param name="Relationships">Slots of the inner relationships in the order of the path.</param>
/// <param name="Lists">Inner slots whose values are collected into list slots.</param>
/// <param name="FlatSlot">All relationships in order, as one list.</param>
internal sealed record PatternGroup(
    int From, int To, Pattern Inner, PathLength Length, int First, int Last, int[] Relationships, (int Inner, int List)[] Lists, int FlatSlot, Span Span) : PatternEdge(From, To);

/// <summary>A named path, put together when its parts are found.</summary>
internal sealed record PatternPath(int Slot, PathExpr Path);

/// <summary>All paths of one MATCH as a graph of nodes and edges.</summary>
internal sealed class Pattern
{
    public List<PatternNode> Nodes { get; } = [];

    public List<PatternEdge> Edges { get; } = [];

    public List<Conjunct> Conjuncts { get; } = [];

    public List<PatternPath> Paths { get; } = [];

    /// <summary>Slots that get their values here.</summary>
    public List<int> Introduced { get; } = [];
}
