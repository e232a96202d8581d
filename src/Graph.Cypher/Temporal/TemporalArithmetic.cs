namespace Graph.Cypher.Temporal;

/// <summary><c>+ − * /</c> where a temporal value takes part.</summary>
public static class TemporalArithmetic
{
    /// <summary>False when the operands do not go together; neither is null, at least one is temporal.</summary>
    public static bool TryAdd(CypherValue left, CypherValue right, out CypherValue result)
    {
        result = default;
        return false;
    }

    public static bool TrySubtract(CypherValue left, CypherValue right, out CypherValue result)
    {
        result = default;
        return false;
    }

    public static bool TryMultiply(CypherValue left, CypherValue right, out CypherValue result)
    {
        result = default;
        return false;
    }

    public static bool TryDivide(CypherValue left, CypherValue right, out CypherValue result)
    {
        result = default;
        return false;
    }
}
