using Graph.Cypher.Lexing;
using Graph.Cypher.Procedures;

namespace Graph.Cypher.Parsing;

/// <summary>SHOW … as the query it stands for: a call of what lists it, and a RETURN.</summary>
internal static class ShowStatement
{
    private static readonly (string[] Words, string Procedure, string[] Brief)[] Known =
    [
        (["INDEXES", "INDEX", "ALL INDEXES", "ALL INDEX", "RANGE INDEXES", "FULLTEXT INDEXES"], "show.indexes", []),
        (["CONSTRAINTS", "CONSTRAINT", "ALL CONSTRAINTS", "ALL CONSTRAINT"], "show.constraints", []),
        (["FUNCTIONS", "FUNCTION", "ALL FUNCTIONS", "BUILT IN FUNCTIONS"], "show.functions", ["name", "category", "description"]),
        (["PROCEDURES", "PROCEDURE", "PROCEDURES EXECUTABLE", "PROCEDURE EXECUTABLE"], "show.procedures", ["name", "description", "mode"]),
    ];

    public static QuerySyntax ToQuery(ShowSyntax show, ProcedureRegistry procedures, QueryText source)
    {
        var (_, name, brief) = Known.FirstOrDefault(known => known.Words.Contains(show.What));
        if (name is null)
        {
            throw source.SyntaxError(
                "UnexpectedSyntax", show.WhatSpan, $"SHOW {show.What} is not known.", NearestName.Sentence(show.What, Known.SelectMany(known => known.Words)) ?? "SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES are.");
        }

        var fields = procedures.Find(name)!.Yields.Select(field => field.Name);
        var columns = brief.Length > 0 && !show.YieldAll ? brief : fields;
        var yields = show.Yields is { Count: > 0 } named ? named : [.. fields.Select(field => (new VariableSyntax(show.Span, field), (VariableSyntax?)null))];
        var shown = show.Yields is { Count: > 0 } chosen ? chosen.Select(yield => (yield.Alias ?? yield.Field).Name) : columns;
        var call = new ProcedureCallSyntax(show.Span, name, show.WhatSpan, [], yields, false, show.Where, false);
        var items = shown.Select(field => new ProjectionItemSyntax(new VariableSyntax(show.Span, field), null, field)).ToArray();
        var projection = show.Return is { Star: false } own ? own
            : new ProjectionSyntax(show.Span, true, false, false, items, show.Return?.OrderBy ?? [], show.Return?.Skip, show.Return?.Limit, null);
        return new QuerySyntax(show.Span, [new SingleQuerySyntax(show.Span, [call, projection])], []);
    }
}
