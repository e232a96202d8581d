namespace Graph.Cypher;

/// <summary>ORDER BY: every two values of any kinds stand in one order.</summary>
internal static class CypherOrder
{
    /// <summary>The total order of ORDER BY ascending: maps, nodes, relationships, lists, paths, temporal values, strings, booleans, numbers, null.</summary>
    public static int Compare(CypherValue left, CypherValue right)
    {
        var (leftRank, rightRank) = (Rank(left), Rank(right));
        if (leftRank != rightRank)
        {
            return leftRank.CompareTo(rightRank);
        }

        return left.Kind switch
        {
            CypherKind.Null => 0,
            CypherKind.Boolean => left.AsBoolean.CompareTo(right.AsBoolean),
            CypherKind.Integer or CypherKind.Float => CompareNumbers(left, right),
            CypherKind.String => string.CompareOrdinal(left.AsString, right.AsString),
            CypherKind.List => CompareLists(left.AsList, right.AsList),
            CypherKind.Map => CompareMaps(left.AsMap, right.AsMap),
            CypherKind.Path => ComparePaths(left.AsPath, right.AsPath),
            CypherKind.Temporal => left.AsTemporal.OrderAgainst(right.AsTemporal),
            _ => left.Bits.CompareTo(right.Bits),
        };
    }

    private static int CompareNumbers(CypherValue left, CypherValue right)
    {
        var (leftNaN, rightNaN) = (CypherComparison.IsNaN(left), CypherComparison.IsNaN(right));
        return leftNaN || rightNaN ? leftNaN.CompareTo(rightNaN) : CypherComparison.CompareNumbers(left, right);
    }

    private static int Rank(CypherValue value) => value.Kind switch
    {
        CypherKind.Map => 0,
        CypherKind.Node => 1,
        CypherKind.Relationship => 2,
        CypherKind.List => 3,
        CypherKind.Path => 4,
        CypherKind.Temporal => 5 + (int)value.AsTemporal.Type,
        CypherKind.String => 20,
        CypherKind.Boolean => 21,
        CypherKind.Integer or CypherKind.Float => 22,
        _ => 23,
    };

    private static int CompareLists(CypherValue[] left, CypherValue[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var sign = Compare(left[i], right[i]);
            if (sign != 0)
            {
                return sign;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int CompareMaps(CypherMap left, CypherMap right)
    {
        var sign = left.Count.CompareTo(right.Count);
        if (sign != 0)
        {
            return sign;
        }

        var (leftKeys, rightKeys) = (SortedKeys(left), SortedKeys(right));
        for (var i = 0; i < leftKeys.Length && sign == 0; i++)
        {
            sign = string.CompareOrdinal(leftKeys[i], rightKeys[i]);
        }

        for (var i = 0; i < leftKeys.Length && sign == 0; i++)
        {
            sign = Compare(left[leftKeys[i]], right[rightKeys[i]]);
        }

        return sign;
    }

    private static string[] SortedKeys(CypherMap map)
    {
        var keys = new string[map.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = map.Entries[i].Key;
        }

        Array.Sort(keys, StringComparer.Ordinal);
        return keys;
    }

    private static int ComparePaths(CypherPath left, CypherPath right)
    {
        var sign = left.Nodes.SequenceCompareTo(right.Nodes);
        return sign != 0 ? sign : left.Relationships.SequenceCompareTo(right.Relationships);
    }
}
