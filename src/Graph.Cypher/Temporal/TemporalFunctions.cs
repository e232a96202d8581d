using System.Collections.Immutable;
using Graph.Cypher.Functions;

namespace Graph.Cypher.Temporal;

/// <summary>The functions on temporal values: <c>date</c>, <c>duration.between</c>, <c>datetime.truncate</c> …</summary>
public static class TemporalFunctions
{
    public static ImmutableArray<CypherFunction> All { get; } = [];
}
