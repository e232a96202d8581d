using System.Collections.Immutable;
using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;
using Graph.Cypher.Procedures;

namespace Graph.Cypher.Binding;

/// <param name="Columns">Name and slot of each column of the last RETURN, in order; empty without one.</param>
internal sealed record BoundQuery(IReadOnlyList<BoundBranch> Branches, bool UnionAll, IReadOnlyList<Symbol> Columns)
{
    public ImmutableArray<string> ColumnNames()
    {
        var names = ImmutableArray.CreateBuilder<string>(Columns.Count);
        foreach (var column in Columns)
        {
            names.Add(column.Name);
        }

        return names.MoveToImmutable();
    }

    /// <summary>By column its slot.</summary>
    public int[] ColumnSlots() => SlotsOf(Columns);

    public static int[] SlotsOf(IReadOnlyList<Symbol> columns)
    {
        var slots = new int[columns.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = columns[i].Slot;
        }

        return slots;
    }
}

/// <summary>One part of a UNION.</summary>
/// <param name="Outputs">For each column of the query the slot of this branch.</param>
internal sealed record BoundBranch(IReadOnlyList<BoundClause> Clauses, int[] Outputs);

internal abstract record BoundClause;

internal sealed record BoundMatch(bool Optional, Pattern Pattern) : BoundClause;

internal sealed record BoundUnwind(Expr List, int Slot, string Name) : BoundClause;

internal sealed record Assignment(Expr Value, int Slot, string Name);

/// <param name="Argument">Null: <c>count(*)</c>.</param>
/// <param name="ArgumentUses">Slots read by the arguments.</param>
internal sealed record BoundAggregate(string Function, bool Distinct, Expr? Argument, Expr? Second, int Slot, int[] ArgumentUses, string Text);

internal sealed record SortKey(Expr Expr, bool Descending, string Text);

/// <summary>WITH or RETURN.</summary>
/// <param name="Keys">With aggregates: what is grouped by. Without: nothing.</param>
/// <param name="Assignments">Worked out for each row, after aggregation if there is any.</param>
/// <param name="Outputs">Slots that live on, in the order of the columns.</param>
/// <param name="Kept">Slots that what follows in this clause (WHERE) still reads, besides <paramref name="Outputs"/>.</param>
/// <param name="Uses">Slots read by keys and assignments and order, from before the clause.</param>
internal sealed record BoundProjection(
    IReadOnlyList<Assignment> Keys,
    IReadOnlyList<BoundAggregate> Aggregates,
    IReadOnlyList<Assignment> Assignments,
    int[] Outputs,
    int[] Kept,
    bool Distinct,
    IReadOnlyList<SortKey> OrderBy,
    Expr? Skip,
    Expr? Limit,
    IReadOnlyList<Conjunct> Where,
    int[] KeyUses,
    bool Aggregated) : BoundClause;

/// <param name="Yields">Index of the procedure's column, and the slot it goes to.</param>
internal sealed record BoundProcedureCall(
    CypherProcedure Procedure, Expr[] Arguments, IReadOnlyList<(int Field, int Slot)> Yields, IReadOnlyList<Conjunct> Where, bool Optional) : BoundClause;

/// <param name="Unit">The subquery returns nothing: it gives each outer row once.</param>
internal sealed record BoundSubqueryCall(BoundQuery Query, bool Optional, bool Unit) : BoundClause;
