namespace Graph.Cypher;

/// <summary>Hashes of values by which groups are found.</summary>
internal static class EquivalenceHash
{
    /// <summary>Agrees with <see cref="CypherEquivalence"/>; the same in every run.</summary>
    public static int Of(CypherValue value) => value.Kind switch
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
            hash = unchecked((hash * 31) + Of(item));
        }

        return hash;
    }

    private static int HashMap(CypherMap map)
    {
        // The order of keys must not matter: a sum over entries.
        var hash = 19;
        foreach (var (key, value) in map.Entries)
        {
            hash = unchecked(hash + (HashText(key) ^ (Of(value) * 31)));
        }

        return hash;
    }
}
