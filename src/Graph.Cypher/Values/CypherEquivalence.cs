namespace Graph.Cypher;

/// <summary>Which values DISTINCT and grouping take for one.</summary>
internal static class CypherEquivalence
{
    /// <summary>Whether two values fall into one group: as equality, but null is null and not-a-number is itself.</summary>
    public static bool AreEquivalent(CypherValue left, CypherValue right)
    {
        if (left.Kind != right.Kind)
        {
            return CypherEquality.AreSameNumber(left, right);
        }

        return left.Kind switch
        {
            CypherKind.Null => true,
            CypherKind.Float => left.AsFloat.Equals(right.AsFloat) || left.AsFloat == right.AsFloat,
            CypherKind.List => AreListsEquivalent(left.AsList, right.AsList),
            CypherKind.Map => AreMapsEquivalent(left.AsMap, right.AsMap),
            _ => CypherEquality.AreSame(left, right),
        };
    }

    private static bool AreListsEquivalent(CypherValue[] left, CypherValue[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!AreEquivalent(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreMapsEquivalent(CypherMap left, CypherMap right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var (key, value) in left.Entries)
        {
            if (!right.TryGet(key, out var other) || !AreEquivalent(value, other))
            {
                return false;
            }
        }

        return true;
    }
}
