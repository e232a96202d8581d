namespace Graph.Cypher;

/// <summary>What one query may use.</summary>
public sealed record QueryLimits
{
    public static QueryLimits Default { get; } = new();

    /// <summary>Null: no limit.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Bytes that rows, lists and strings held at once may take, estimated. Default 2 GiB.</summary>
    public long Memory { get; init; } = 2L << 30;

    /// <summary>Levels of nesting in the query's text. Default 400.</summary>
    public int Depth { get; init; } = 400;
}
