using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

internal sealed partial class Binder
{
    /// <summary>Where a query stands: that decides whether it must end with RETURN.</summary>
    private enum QueryRole { Main, Exists, Collect, Call }

    private BoundQuery Query(QuerySyntax query, QueryRole role)
    {
        RuntimeHelpersGuard();
        if (query.Unions.Any(union => union.All != query.Unions[0].All))
        {
            throw SyntaxError("InvalidClauseComposition", query.Unions[^1].Span, "UNION and UNION ALL can't be mixed.", "Use one of them throughout.");
        }

        var outer = scope;
        var branches = new List<BoundBranch>();
        IReadOnlyList<Symbol> columns = [];
        for (var i = 0; i < query.Branches.Count; i++)
        {
            scope = outer;
            var (clauses, own) = SingleQuery(query.Branches[i], role);
            if (i == 0)
            {
                columns = query.Branches.Count == 1 ? own : [.. own.Select(column => column with { Slot = Slots.NewSlot() })];
            }

            var outputs = i == 0 ? BoundQuery.SlotsOf(own) : Outputs(columns, own, query.Unions[i - 1].Span);
            branches.Add(new BoundBranch(clauses, outputs));
        }

        scope = outer;
        return new BoundQuery(branches, query.Unions.Count > 0 && query.Unions[0].All, columns);
    }

    private static void RuntimeHelpersGuard() => System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();

    private int[] Outputs(
        IReadOnlyList<Symbol> columns, IReadOnlyList<Symbol> own, Span union)
    {
        if (columns.Count != own.Count || columns.Any(column => own.All(other => other.Name != column.Name)))
        {
            throw SyntaxError(
                "DifferentColumnsInUnion",
                union,
                $"Both sides of UNION must have the same columns: {string.Join(", ", columns.Select(c => c.Name))} here, {string.Join(", ", own.Select(c => c.Name))} there.",
                "Name the columns alike with AS.");
        }

        return [.. columns.Select(column => own.First(other => other.Name == column.Name).Slot)];
    }

    private (List<BoundClause> Clauses, IReadOnlyList<Symbol> Columns) SingleQuery(SingleQuerySyntax query, QueryRole role)
    {
        var bound = new List<BoundClause>();
        IReadOnlyList<Symbol> columns = [];
        for (var i = 0; i < query.Clauses.Count; i++)
        {
            var clause = query.Clauses[i];
            var last = i == query.Clauses.Count - 1;
            if (!last && clause is ProjectionSyntax { IsReturn: true })
            {
                throw SyntaxError("InvalidClauseComposition", query.Clauses[i + 1].Span, "RETURN must be the last clause.", "Use WITH to go on.");
            }

            switch (clause)
            {
                case MatchSyntax match:
                    bound.Add(Match(match));
                    break;
                case UnwindSyntax unwind:
                    bound.Add(Unwind(unwind));
                    break;
                case ProjectionSyntax projection:
                    bound.Add(Projection(projection, out var projected));
                    columns = projection.IsReturn ? projected : [];
                    break;
                case ProcedureCallSyntax call:
                    bound.Add(ProcedureCall(call, query.Clauses.Count == 1 && role == QueryRole.Main, out var yielded));
                    columns = query.Clauses.Count == 1 ? yielded : [];
                    break;
                case SubqueryCallSyntax call:
                    bound.Add(SubqueryCall(call));
                    break;
                case WriteSyntax write:
                    throw ReadOnly(write, role);
            }

            CheckEnd(clause, last, role, query.Clauses.Count);
        }

        return (bound, columns);
    }

    private CypherException ReadOnly(WriteSyntax write, QueryRole role) => role is QueryRole.Exists or QueryRole.Collect
        ? SyntaxError("InvalidClauseComposition", write.Span, $"{write.Keyword} can't stand in a subquery expression, which only reads.")
        : source.Error(
            CypherErrorKind.ReadOnly,
            CypherPhase.CompileTime,
            "ReadOnly",
            write.Span,
            $"{write.Keyword} would change the graph, and queries here only read it: the graph is what the reports say.",
            "Import or remove reports to change it, or load it into Neo4j and change it there.");

    private void CheckEnd(ClauseSyntax clause, bool last, QueryRole role, int count)
    {
        var ends = clause is ProjectionSyntax { IsReturn: true } || clause is ProcedureCallSyntax && (count == 1 || role == QueryRole.Call)
            || clause is SubqueryCallSyntax && role is QueryRole.Call
            || role == QueryRole.Exists && clause is not ProjectionSyntax
            || role == QueryRole.Call && clause is not ProjectionSyntax and not WriteSyntax;
        if (last && !ends)
        {
            throw SyntaxError(
                "InvalidClauseComposition", new Span(clause.Span.End, clause.Span.End), "The query ends here without RETURN.", "Add RETURN and what to give back.");
        }
    }

    private BoundUnwind Unwind(UnwindSyntax unwind)
    {
        var list = Expression(unwind.List);
        if (scope.Contains(unwind.Variable.Name))
        {
            throw AlreadyBound(unwind.Variable);
        }

        var element = list.Type.IsOnly(KindSet.List) ? list.Type.Element ?? StaticType.Any : StaticType.Any;
        var symbol = Declare(unwind.Variable.Name, element);
        return new BoundUnwind(list, symbol.Slot, symbol.Name);
    }

    private CypherException AlreadyBound(VariableSyntax variable) =>
        SyntaxError("VariableAlreadyBound", variable.Span, $"The variable {variable.Name} is already defined.", "Choose another name.");

    private BoundSubqueryCall SubqueryCall(SubqueryCallSyntax call)
    {
        var (query, outer) = (call.Query, scope);
        var inner = Scope.Empty;
        if (call.ImportAll)
        {
            inner = outer;
        }
        else if (call.Imports is { } imports)
        {
            foreach (var import in imports)
            {
                inner = inner.With(Resolve(import));
            }
        }
        else
        {
            (query, inner) = ImportingWith(query, inner);
        }

        var bound = InScope(inner, () =>
        {
            (aggregation, insideAggregate) = (null, false);
            return Query(query, QueryRole.Call);
        });
        foreach (var column in bound.Columns)
        {
            if (outer.Contains(column.Name))
            {
                throw SyntaxError("VariableAlreadyBound", call.Span, $"The subquery returns {column.Name}, which is already defined outside.", "Give the column another name with AS.");
            }

            scope = scope.With(column);
        }

        return new BoundSubqueryCall(bound, call.Optional, bound.Columns.Count == 0);
    }

    // CALL { WITH a, b … }: the older form names what it takes from outside in a first WITH of plain variables.
    private (QuerySyntax Query, Scope Scope) ImportingWith(QuerySyntax query, Scope inner)
    {
        var branches = new List<SingleQuerySyntax>();
        foreach (var branch in query.Branches)
        {
            if (branch.Clauses[0] is ProjectionSyntax { IsReturn: false, Distinct: false, OrderBy.Count: 0, Skip: null, Limit: null, Where: null } with
                && with.Items.All(item => item.Expression is VariableSyntax && item.Alias is null))
            {
                foreach (var item in with.Items)
                {
                    inner = inner.With(Resolve((VariableSyntax)item.Expression));
                }

                inner = with.Star ? scope : inner;
                if (branch.Clauses.Count == 1)
                {
                    throw SyntaxError("InvalidClauseComposition", branch.Span, "The subquery ends here without RETURN.", "Add RETURN and what to give back.");
                }

                branches.Add(branch with { Clauses = [.. branch.Clauses.Skip(1)] });
            }
            else
            {
                branches.Add(branch);
            }
        }

        return (query with { Branches = branches }, inner);
    }
}
