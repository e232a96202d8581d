using Graph.Cypher.Functions;

namespace Graph.Cypher;

/// <summary>Bounds of single values, so that no query can build one that takes all memory or can't be walked through.</summary>
internal static class ValueLimits
{
    /// <summary>Characters of a string.</summary>
    public const long Text = 256L << 20;

    /// <summary>Items of one list.</summary>
    public const long List = 20_000_000;

    /// <summary>Values in a list or map and all that is in them; a long string counts as several.</summary>
    public const long Weight = 40_000_000;

    /// <summary>Lists and maps in one another.</summary>
    public const int Depth = 500;

    /// <exception cref="CypherFunctionException">Too long.</exception>
    public static void CheckText(long length)
    {
        if (length > Text)
        {
            throw new CypherFunctionException(CypherErrorKind.LimitExceeded, "ValueTooLarge", $"A string of {length} characters is longer than the {Text} that are allowed.");
        }
    }

    public static void CheckList(long length)
    {
        if (length > List)
        {
            throw new CypherFunctionException(CypherErrorKind.LimitExceeded, "ValueTooLarge", $"A list of {length} items is longer than the {List} that are allowed.");
        }
    }

    /// <summary>1 and what is in it: items of lists and maps, and 1 for each 16 characters of a string.</summary>
    public static long WeightOf(CypherValue value) => value.Kind switch
    {
        CypherKind.List or CypherKind.Map => 1 + (value.Size & 0xFFFFFFFFFFFF),
        CypherKind.String => 1 + (value.AsString.Length >> 4),
        CypherKind.Path => 1 + (value.AsPath.Nodes.Length >> 1),
        _ => 1,
    };

    /// <summary>For lists in the making: adds the weight of one more value.</summary>
    public static void Grow(ref long weight, CypherValue value)
    {
        weight += WeightOf(value);
        if (weight > Weight)
        {
            throw new CypherFunctionException(CypherErrorKind.LimitExceeded, "ValueTooLarge", "A list holds too many values.");
        }
    }

    /// <summary>Depth and weight of a list with these values, packed: depth in the upper 16 bits.</summary>
    public static long Measure(ReadOnlySpan<CypherValue> values)
    {
        long weight = values.Length;
        var depth = 0;
        foreach (var value in values)
        {
            if (value.Kind is CypherKind.List or CypherKind.Map)
            {
                var inner = value.Size;
                depth = Math.Max(depth, (int)(inner >> 48));
            }

            weight += WeightOf(value) - 1;
        }

        if (depth >= Depth || weight > Weight)
        {
            throw new CypherFunctionException(
                CypherErrorKind.LimitExceeded, "ValueTooLarge", depth >= Depth ? $"Lists and maps may stand in one another {Depth} deep at most." : "A value holds too many values.");
        }

        return ((long)(depth + 1) << 48) | weight;
    }
}
