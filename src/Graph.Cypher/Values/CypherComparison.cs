namespace Graph.Cypher;

/// <summary>The language's relations between values: equality (<c>=</c>, with null for unknown), equivalence (grouping, DISTINCT),
/// comparability (<c>&lt;</c>, with null for values that do not compare) and total order (ORDER BY).</summary>
public static class CypherComparison
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
            return left.IsNumber && right.IsNumber && CompareNumbers(left, right) == 0;
        }

        return left.Kind switch
        {
            CypherKind.Float => left.AsFloat == right.AsFloat,
            CypherKind.String => string.Equals(left.AsString, right.AsString),
            CypherKind.List => AreListsEqual(left.AsList, right.AsList),
            CypherKind.Map => AreMapsEqual(left.AsMap, right.AsMap),
            CypherKind.Path => ArePathsEqual(left.AsPath, right.AsPath),
            CypherKind.Temporal => left.AsTemporal.Type == right.AsTemporal.Type && left.AsTemporal.SameAs(right.AsTemporal),
            _ => left.Bits == right.Bits,
        };
    }

    /// <summary>Whether two values fall into one group: as equality, but null is null and not-a-number is itself.</summary>
    public static bool AreEquivalent(CypherValue left, CypherValue right)
    {
        if (left.Kind != right.Kind)
        {
            return left.IsNumber && right.IsNumber && CompareNumbers(left, right) == 0;
        }

        return left.Kind switch
        {
            CypherKind.Null => true,
            CypherKind.Float => left.AsFloat.Equals(right.AsFloat) || left.AsFloat == right.AsFloat,
            CypherKind.String => string.Equals(left.AsString, right.AsString),
            CypherKind.List => AreListsEquivalent(left.AsList, right.AsList),
            CypherKind.Map => AreMapsEquivalent(left.AsMap, right.AsMap),
            CypherKind.Path => ArePathsEqual(left.AsPath, right.AsPath),
            CypherKind.Temporal => left.AsTemporal.Type == right.AsTemporal.Type && left.AsTemporal.SameAs(right.AsTemporal),
            _ => left.Bits == right.Bits,
        };
    }

    /// <summary>Agrees with <see cref="AreEquivalent"/>; the same in every run.</summary>
    public static int Hash(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => 0,
        CypherKind.Integer => Mix((long)(double)value.AsInteger == value.AsInteger ? BitConverter.DoubleToInt64Bits(value.AsInteger) : value.AsInteger),
        CypherKind.Float => Mix(BitConverter.DoubleToInt64Bits(value.AsFloat == 0 ? 0 : value.AsFloat)),
        CypherKind.String => HashText(value.AsString),
        CypherKind.List => HashList(value.AsList),
        CypherKind.Map => HashMap(value.AsMap),
        CypherKind.Path => value.AsPath.Nodes.Length + (31 * value.AsPath.Nodes[0]) + (961 * value.AsPath.Nodes[^1]),
        CypherKind.Temporal => value.AsTemporal.StableHash(),
        _ => Mix(value.Bits + ((long)value.Kind << 48)),
    };

    /// <summary>Sign of left against right as <c>&lt;</c> and <c>&gt;</c> see it; null when they do not compare (different types, null inside, not-a-number aside).</summary>
    /// <param name="unordered">True when the values are numbers of which one is not a number: every comparison is then false.</param>
    public static int? Compare(CypherValue left, CypherValue right, out bool unordered)
    {
        unordered = false;
        if (left.IsNumber && right.IsNumber)
        {
            unordered = IsNaN(left) || IsNaN(right);
            return unordered ? null : CompareNumbers(left, right);
        }

        if (left.Kind != right.Kind)
        {
            return null;
        }

        switch (left.Kind)
        {
            case CypherKind.String:
                return string.CompareOrdinal(left.AsString, right.AsString);
            case CypherKind.Boolean:
                return left.AsBoolean.CompareTo(right.AsBoolean);
            case CypherKind.List:
                return CompareLists(left.AsList, right.AsList, out unordered);
            case CypherKind.Temporal:
                var (one, other) = (left.AsTemporal, right.AsTemporal);
                return one.Type == other.Type && one.Type != TemporalType.Duration ? one.OrderAgainst(other) : null;
            default:
                return null;
        }
    }

    /// <summary>The total order of ORDER BY ascending: maps, nodes, relationships, lists, paths, temporal values, strings, booleans, numbers, null.</summary>
    public static int Order(CypherValue left, CypherValue right)
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
            CypherKind.Integer or CypherKind.Float => OrderNumbers(left, right),
            CypherKind.String => string.CompareOrdinal(left.AsString, right.AsString),
            CypherKind.List => OrderLists(left.AsList, right.AsList),
            CypherKind.Map => OrderMaps(left.AsMap, right.AsMap),
            CypherKind.Path => OrderPaths(left.AsPath, right.AsPath),
            CypherKind.Temporal => left.AsTemporal.OrderAgainst(right.AsTemporal),
            _ => left.Bits.CompareTo(right.Bits),
        };
    }

    /// <summary>Exact, also where a float can't hold the integer. Neither is not-a-number.</summary>
    public static int CompareNumbers(CypherValue left, CypherValue right) => (left.Kind, right.Kind) switch
    {
        (CypherKind.Integer, CypherKind.Integer) => left.AsInteger.CompareTo(right.AsInteger),
        (CypherKind.Integer, _) => CompareMixed(left.AsInteger, right.AsFloat),
        (_, CypherKind.Integer) => -CompareMixed(right.AsInteger, left.AsFloat),
        _ => left.AsFloat < right.AsFloat ? -1 : left.AsFloat > right.AsFloat ? 1 : left.AsFloat == right.AsFloat ? 0 : 2,
    };

    private static int CompareMixed(long integer, double number)
    {
        if (double.IsNaN(number))
        {
            return 2;
        }

        if (number is >= 9223372036854775808.0 or < -9223372036854775808.0)
        {
            return number > 0 ? -1 : 1;
        }

        var whole = Math.Truncate(number);
        var sign = integer.CompareTo((long)whole);
        return sign != 0 ? sign : 0.0.CompareTo(number - whole);
    }

    private static bool IsNaN(CypherValue value) => value.Kind == CypherKind.Float && double.IsNaN(value.AsFloat);

    private static int OrderNumbers(CypherValue left, CypherValue right)
    {
        var (leftNaN, rightNaN) = (IsNaN(left), IsNaN(right));
        return leftNaN || rightNaN ? leftNaN.CompareTo(rightNaN) : CompareNumbers(left, right);
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

    private static int? CompareLists(CypherValue[] left, CypherValue[] right, out bool unordered)
    {
        unordered = false;
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (AreEqual(left[i], right[i]) == true)
            {
                continue;
            }

            return Compare(left[i], right[i], out unordered);
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int OrderLists(CypherValue[] left, CypherValue[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var sign = Order(left[i], right[i]);
            if (sign != 0)
            {
                return sign;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int OrderMaps(CypherMap left, CypherMap right)
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
            sign = Order(left[leftKeys[i]], right[rightKeys[i]]);
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

    private static int OrderPaths(CypherPath left, CypherPath right)
    {
        var sign = left.Nodes.SequenceCompareTo(right.Nodes);
        return sign != 0 ? sign : left.Relationships.SequenceCompareTo(right.Relationships);
    }

    private static int Mix(long bits)
    {
        var mixed = (ulong)bits * 0x9E3779B97F4A7C15UL;
        return (int)(mixed >> 32 ^ mixed);
    }

    private static int HashText(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (int)hash;
    }

    private static int HashList(CypherValue[] list)
    {
        var hash = 17;
        foreach (var item in list)
        {
            hash = unchecked((hash * 31) + Hash(item));
        }

        return hash;
    }

    private static int HashMap(CypherMap map)
    {
        // The order of keys must not matter: a sum over entries.
        var hash = 19;
        foreach (var (key, value) in map.Entries)
        {
            hash = unchecked(hash + (HashText(key) ^ (Hash(value) * 31)));
        }

        return hash;
    }
}

/// <summary>Equivalence for dictionaries of single values.</summary>
internal sealed class EquivalenceComparer : IEqualityComparer<CypherValue>
{
    public static EquivalenceComparer Instance { get; } = new();

    public bool Equals(CypherValue x, CypherValue y) => CypherComparison.AreEquivalent(x, y);

    public int GetHashCode(CypherValue obj) => CypherComparison.Hash(obj);
}
