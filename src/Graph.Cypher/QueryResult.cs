using System.Collections.Immutable;
using Graph.Model.Reading;

namespace Graph.Cypher;

/// <summary>The rows of a running query, one after another.</summary>
public abstract class QueryResult : IDisposable
{
    /// <summary>Names of the columns as written; empty when the query gives no table.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <summary>The graph that node and relationship values are ids of.</summary>
    public abstract IGraphReader Graph { get; }

    /// <summary>Remarks found while preparing.</summary>
    public abstract ImmutableArray<CypherNotification> Notifications { get; }

    /// <summary>The plan as a tree for <c>EXPLAIN</c> and, with rows counted once all rows are read, for <c>PROFILE</c>; else null.</summary>
    public abstract string? PlanText { get; }

    /// <summary>The values of the present row; only valid until the next <see cref="MoveNext"/>.</summary>
    public abstract ReadOnlySpan<CypherValue> Current { get; }

    /// <exception cref="CypherException">The query failed at this row.</exception>
    public abstract bool MoveNext();

    /// <summary>All remaining rows.</summary>
    public List<CypherValue[]> ToList()
    {
        var rows = new List<CypherValue[]>();
        while (MoveNext())
        {
            rows.Add(Current.ToArray());
        }

        return rows;
    }

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
