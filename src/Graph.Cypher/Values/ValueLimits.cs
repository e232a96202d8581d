using Graph.Cypher.Functions;

namespace Graph.Cypher;

/// <summary>Bounds of single values, so that no query can build one that takes all memory or can't be walked through.</summary>
internal static class ValueLimits
{
    /// <summary>Characters of a string.</summary>
    public const long Text = 256L << 20;

    /// <summary>Items of one list.</summary>
    public const long List = 50_000_000;

    /// <summary>Values in a list or map and all that is in them.</summary>
    public const long Weight = 200_000_000;

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
                weight += inner & 0xFFFFFFFFFFFF;
            }
        }

        if (depth >= Depth || weight > Weight)
        {
            throw new CypherFunctionException(
                CypherErrorKind.LimitExceeded, "ValueTooLarge", depth >= Depth ? $"Lists and maps may stand in one another {Depth} deep at most." : "A value holds too many values.");
        }

        return ((long)(depth + 1) << 48) | weight;
    }
}
