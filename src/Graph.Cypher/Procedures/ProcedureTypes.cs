using Graph.Cypher.Expressions;

namespace Graph.Cypher.Procedures;

/// <summary>The type names in signatures of procedures.</summary>
internal static class ProcedureTypes
{
    public static KindSet Accepted(string type)
    {
        var name = type.TrimEnd('?').Trim().ToUpperInvariant();
        return name switch
        {
            "INTEGER" => KindSet.Integer,
            "FLOAT" or "NUMBER" => KindSet.Number,
            "STRING" => KindSet.String,
            "BOOLEAN" => KindSet.Boolean,
            "MAP" => KindSet.Map,
            "NODE" => KindSet.Node,
            "RELATIONSHIP" => KindSet.Relationship,
            "PATH" => KindSet.Path,
            "DATE" or "DATETIME" or "LOCALDATETIME" or "TIME" or "LOCALTIME" or "DURATION" => KindSet.Temporal,
            _ when name.StartsWith("LIST", StringComparison.Ordinal) => KindSet.List,
            _ => KindSet.Any,
        };
    }

    /// <summary>An integer becomes a float where a float is wanted.</summary>
    public static CypherValue Convert(CypherValue value, string type, out bool fits)
    {
        var accepted = Accepted(type);
        fits = value.IsNull || (accepted & StaticType.SetOf(value.Kind)) != 0;
        return value.Kind == CypherKind.Integer && type.StartsWith("FLOAT", StringComparison.OrdinalIgnoreCase) ? CypherValue.Of((double)value.AsInteger) : value;
    }
}
