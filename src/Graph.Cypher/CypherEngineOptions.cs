using System.Collections.Immutable;
using Graph.Cypher.Functions;
using Graph.Cypher.Procedures;

namespace Graph.Cypher;

/// <summary>Rewrites of the plan, each of which can be switched off; the rows never depend on them.</summary>
[Flags]
public enum PlanRewrites
{
    None = 0,
    PushDownFilters = 1,
    IndexSeek = 2,
    StartPoint = 4,
    CountByDegree = 8,
    TopRows = 16,
    FoldConstants = 32,
    All = 63,
}

/// <summary>How an engine is set up.</summary>
public sealed record CypherEngineOptions
{
    public static CypherEngineOptions Default { get; } = new();

    /// <summary>The clock of <c>date()</c> and its like. Default: the epoch, so that nothing depends on the day; a shell passes the real clock.</summary>
    public Func<DateTimeOffset> Clock { get; init; } = () => DateTimeOffset.UnixEpoch;

    /// <summary>Seed of <c>rand()</c> and <c>randomUUID()</c>.</summary>
    public int Seed { get; init; } = 1;

    public PlanRewrites Rewrites { get; init; } = PlanRewrites.All;

    /// <summary>Beyond the built-in ones; one with a built-in one's name replaces it.</summary>
    public ImmutableArray<CypherFunction> Functions { get; init; } = [];

    /// <summary>Beyond the built-in ones; one with a built-in one's name replaces it.</summary>
    public ImmutableArray<CypherProcedure> Procedures { get; init; } = [];
}
