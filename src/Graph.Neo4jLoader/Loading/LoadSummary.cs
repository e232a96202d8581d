using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Neo4jLoader;

public enum LoadOutcome
{
    /// <summary>The database holds what the store holds.</summary>
    Done,

    /// <summary>Loaded, but rows were refused or left out: see the diagnostics.</summary>
    DoneWithErrors,

    /// <summary>Not loaded, or only in part: see the diagnostics. Loading again goes on.</summary>
    Failed,

    /// <summary>Stopped on request after a whole batch. Loading again goes on.</summary>
    Interrupted,
}

/// <summary>What became of the elements of one label or relationship type.</summary>
/// <param name="Kind">Label or type.</param>
/// <param name="Total">In the store.</param>
/// <param name="Kept">No longer in the store, but still there because others' relationships or marks hang on them.</param>
public sealed record KindSummary(string Kind, bool IsNode, int Total, int Created, int Updated, int Removed, int Kept, int Rejected);

/// <summary>One statement of the load and the rows that go through it.</summary>
public sealed record StatementSummary(string Cypher, int Rows);

public sealed record LoadSummary(
    LoadOutcome Outcome,
    ImmutableArray<KindSummary> Kinds,
    ImmutableArray<StatementSummary> Statements,
    ImmutableArray<Diagnostic> Diagnostics,
    TimeSpan Elapsed)
{
    public int Created => Kinds.Sum(kind => kind.Created);

    public int Updated => Kinds.Sum(kind => kind.Updated);

    public int Removed => Kinds.Sum(kind => kind.Removed);

    public int Rejected => Kinds.Sum(kind => kind.Rejected);
}
