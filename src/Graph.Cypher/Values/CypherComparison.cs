namespace Graph.Cypher;

/// <summary>The language's relations between values: equality (<c>=</c>, with null for unknown), equivalence (grouping, DISTINCT),
/// comparability (<c>&lt;</c>, with null for values that do not compare) and total order (ORDER BY).</summary>
public static class CypherComparison
{
    /// <summary><c>left = right</c>; null when it can't be known.</summary>
    public static bool? AreEqual(CypherValue left, CypherValue right) => CypherEquality.AreEqual(left, right);

    /// <summary>Whether two values fall into one group: as equality, but null is null and not-a-number is itself.</summary>
    public static bool AreEquivalent(CypherValue left, CypherValue right) => CypherEquivalence.AreEquivalent(left, right);

    /// <summary>Agrees with <see cref="AreEquivalent"/>; the same in every run.</summary>
    public static int Hash(CypherValue value) => EquivalenceHash.Of(value);

    /// <summary>The total order of ORDER BY ascending: maps, nodes, relationships, lists, paths, temporal values, strings, booleans, numbers, null.</summary>
    public static int Order(CypherValue left, CypherValue right) => CypherOrder.Compare(left, right);

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

    internal static bool IsNaN(CypherValue value) => value.Kind == CypherKind.Float && double.IsNaN(value.AsFloat);
}
