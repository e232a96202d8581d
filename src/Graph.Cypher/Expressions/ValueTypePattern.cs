namespace Graph.Cypher.Expressions;

/// <summary>A type as <c>IS ::</c> takes it: one or more alternatives.</summary>
internal sealed record ValueTypePattern(IReadOnlyList<ValueTypeAlternative> Alternatives)
{
    /// <summary>All spellings; longer ones before those they begin with.</summary>
    public static IReadOnlyList<ValueTypeName> Names { get; } =
    [
        new("BOOLEAN", "BOOLEAN"), new("BOOLEAN", "BOOL"), new("STRING", "STRING"), new("STRING", "VARCHAR"),
        new("INTEGER", "SIGNED", "INTEGER"), new("INTEGER", "INTEGER"), new("INTEGER", "INT"), new("FLOAT", "FLOAT"),
        new("LOCAL DATETIME", "LOCAL", "DATETIME"), new("LOCAL TIME", "LOCAL", "TIME"), new("ZONED DATETIME", "ZONED", "DATETIME"), new("ZONED TIME", "ZONED", "TIME"),
        new("DATE", "DATE"), new("DURATION", "DURATION"), new("NODE", "ANY", "NODE"), new("NODE", "NODE"), new("NODE", "VERTEX"),
        new("RELATIONSHIP", "ANY", "RELATIONSHIP"), new("RELATIONSHIP", "RELATIONSHIP"), new("RELATIONSHIP", "ANY", "EDGE"), new("RELATIONSHIP", "EDGE"),
        new("PATH", "PATH"), new("MAP", "ANY", "MAP"), new("MAP", "MAP"), new("LIST", "LIST"), new("LIST", "ARRAY"),
        new("PROPERTY VALUE", "ANY", "PROPERTY", "VALUE"), new("PROPERTY VALUE", "PROPERTY", "VALUE"), new("ANY", "ANY", "VALUE"), new("ANY", "ANY"),
        new("NOTHING", "NOTHING"), new("NULL", "NULL"),
    ];

    public bool Includes(CypherValue value) => Alternatives.Any(alternative => alternative.Includes(value));
}

internal sealed record ValueTypeName(string Type, params string[] Words);

/// <param name="Element">Of a list; null for other types.</param>
internal sealed record ValueTypeAlternative(string Type, ValueTypePattern? Element, bool NotNull)
{
    public bool Includes(CypherValue value)
    {
        if (value.IsNull)
        {
            return !NotNull && Type != "NOTHING";
        }

        return Type switch
        {
            "ANY" => true,
            "NOTHING" or "NULL" => false,
            "LIST" => value.Kind == CypherKind.List && value.AsList.All(Element!.Includes),
            "PROPERTY VALUE" => IsPropertyValue(value),
            _ => Type == NameOf(value),
        };
    }

    private static bool IsPropertyValue(CypherValue value) => value.Kind switch
    {
        CypherKind.List => value.AsList.All(item => !item.IsNull && item.Kind != CypherKind.List && IsPropertyValue(item)) && value.AsList.Select(NameOf).Distinct().Count() <= 1,
        CypherKind.Map or CypherKind.Node or CypherKind.Relationship or CypherKind.Path => false,
        _ => true,
    };

    private static string NameOf(CypherValue value) => value.Kind != CypherKind.Temporal ? value.Kind.ToString().ToUpperInvariant() : value.AsTemporal.Type switch
    {
        TemporalType.DateTime => "ZONED DATETIME",
        TemporalType.LocalDateTime => "LOCAL DATETIME",
        TemporalType.Time => "ZONED TIME",
        TemporalType.LocalTime => "LOCAL TIME",
        var type => type.ToString().ToUpperInvariant(),
    };
}
