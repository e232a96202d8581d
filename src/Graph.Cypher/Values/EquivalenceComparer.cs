namespace Graph.Cypher;

/// <summary>Equivalence for dictionaries of single values.</summary>
internal sealed class EquivalenceComparer : IEqualityComparer<CypherValue>
{
    public static EquivalenceComparer Instance { get; } = new();

    public bool Equals(CypherValue x, CypherValue y) => CypherComparison.AreEquivalent(x, y);

    public int GetHashCode(CypherValue obj) => CypherComparison.Hash(obj);
}
