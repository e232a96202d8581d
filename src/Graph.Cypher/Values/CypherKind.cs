namespace Graph.Cypher;

/// <summary>The runtime type of a value. Every temporal type is <see cref="Temporal"/>; <see cref="TemporalValue.Type"/> tells which.</summary>
public enum CypherKind : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Temporal,
}
