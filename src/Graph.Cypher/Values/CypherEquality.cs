namespace Graph.Cypher;

/// <summary><c>=</c>: null where a null in either value leaves it open.</summary>
internal static class CypherEquality
{
    /// <summary><c>left = right</c>; null when it can't be known.</summary>
    public static bool? AreEqual(CypherValue left, CypherValue right)
    {
        if (left.IsNull || right.IsNull)
        {
            return null;
        }

        if (left.Kind != right.Kind)
        {
            return AreSameNumber(left, right);
        }

        return left.Kind switch
        {
            CypherKind.Float => left.AsFloat == right.AsFloat,
            CypherKind.List => AreListsEqual(left.AsList, right.AsList),
            CypherKind.Map => AreMapsEqual(left.AsMap, right.AsMap),
            _ => AreSame(left, right),
        };
    }

    /// <summary>An integer and a float of one value.</summary>
    public static bool AreSameNumber(CypherValue left, CypherValue right) =>
        left.IsNumber && right.IsNumber && CypherComparison.CompareNumbers(left, right) == 0;

    /// <summary>Two values of one kind that holds no other values, so that equality and equivalence agree on them.</summary>
    public static bool AreSame(CypherValue left, CypherValue right) => left.Kind switch
    {
        CypherKind.String => string.Equals(left.AsString, right.AsString),
        CypherKind.Path => ArePathsEqual(left.AsPath, right.AsPath),
        CypherKind.Temporal => left.AsTemporal.Type == right.AsTemporal.Type && left.AsTemporal.SameAs(right.AsTemporal),
        _ => left.Bits == right.Bits,
    };

    private static bool? AreListsEqual(CypherValue[] left, CypherValue[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        bool? result = true;
        for (var i = 0; i < left.Length; i++)
        {
            var same = AreEqual(left[i], right[i]);
            if (same == false)
            {
                return false;
            }

            result = same is null ? null : result;
        }

        return result;
    }

    private static bool? AreMapsEqual(CypherMap left, CypherMap right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        bool? result = true;
        foreach (var (key, value) in left.Entries)
        {
            if (!right.TryGet(key, out var other))
            {
                return false;
            }

            var same = AreEqual(value, other);
            if (same == false)
            {
                return false;
            }

            result = same is null ? null : result;
        }

        return result;
    }

    private static bool ArePathsEqual(CypherPath left, CypherPath right) =>
        left.Nodes.SequenceEqual(right.Nodes) && left.Relationships.SequenceEqual(right.Relationships);
}
