using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

internal enum ExplainMode { None, Explain, Profile }

internal sealed record StatementSyntax(ExplainMode Mode, QuerySyntax? Query, ShowSyntax? Show);

/// <param name="All">For each branch after the first: UNION ALL.</param>
internal sealed record QuerySyntax(Span Span, IReadOnlyList<SingleQuerySyntax> Branches, IReadOnlyList<UnionSyntax> Unions);

internal sealed record UnionSyntax(bool All, Span Span);

/// <param name="Implicit">A bare pattern of <c>EXISTS { (a)-->(b) }</c>: there is no RETURN.</param>
internal sealed record SingleQuerySyntax(Span Span, IReadOnlyList<ClauseSyntax> Clauses);

internal abstract record ClauseSyntax(Span Span);

internal sealed record MatchSyntax(Span Span, bool Optional, IReadOnlyList<PathSyntax> Paths, ExpressionSyntax? Where) : ClauseSyntax(Span);

internal sealed record UnwindSyntax(Span Span, ExpressionSyntax List, VariableSyntax Variable) : ClauseSyntax(Span);

/// <summary>WITH, RETURN, and RETURN's short form FINISH.</summary>
internal sealed record ProjectionSyntax(
    Span Span,
    bool IsReturn,
    bool Distinct,
    bool Star,
    IReadOnlyList<ProjectionItemSyntax> Items,
    IReadOnlyList<SortItemSyntax> OrderBy,
    ExpressionSyntax? Skip,
    ExpressionSyntax? Limit,
    ExpressionSyntax? Where) : ClauseSyntax(Span);

internal sealed record ProjectionItemSyntax(ExpressionSyntax Expression, VariableSyntax? Alias, string Text);

internal sealed record SortItemSyntax(ExpressionSyntax Expression, bool Descending);

/// <param name="Arguments">Null: none were written, not even parentheses.</param>
/// <param name="Yields">Null: no YIELD.</param>
internal sealed record ProcedureCallSyntax(
    Span Span, string Name, Span NameSpan, IReadOnlyList<ExpressionSyntax>? Arguments, IReadOnlyList<(VariableSyntax Field, VariableSyntax? Alias)>? Yields, bool YieldAll, ExpressionSyntax? Where, bool Optional) : ClauseSyntax(Span);

/// <param name="Imports">Null: no scope clause (an importing WITH instead, if any).</param>
internal sealed record SubqueryCallSyntax(Span Span, QuerySyntax Query, IReadOnlyList<VariableSyntax>? Imports, bool ImportAll, bool Optional) : ClauseSyntax(Span);

/// <summary>A clause that would change the graph.</summary>
internal sealed record WriteSyntax(Span Span, string Keyword) : ClauseSyntax(Span);

internal sealed record ShowSyntax(Span Span, string What, Span WhatSpan, IReadOnlyList<(VariableSyntax Field, VariableSyntax? Alias)>? Yields, bool YieldAll, ExpressionSyntax? Where, ProjectionSyntax? Return);
