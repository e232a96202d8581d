using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

internal sealed partial class Parser
{
    private static readonly string[] WriteKeywords = ["CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "LOAD", "DROP", "INSERT", "ALTER", "GRANT", "DENY", "REVOKE", "START", "STOP"];

    private const int MaximumElements = 1000;

    private StatementSyntax Statement()
    {
        SkipOptions();
        var mode = TakeWord("EXPLAIN") ? ExplainMode.Explain : TakeWord("PROFILE") ? ExplainMode.Profile : ExplainMode.None;
        if (AtWord("SHOW"))
        {
            var show = Show();
            EndOfStatement();
            return new StatementSyntax(mode, null, show);
        }

        var query = Query();
        EndOfStatement();
        return new StatementSyntax(mode, query, null);
    }

    // CYPHER 5 runtime=slotted …: options of another engine, which change no rows.
    private void SkipOptions()
    {
        if (!AtWord("CYPHER"))
        {
            return;
        }

        at++;
        while (Current.Kind is TokenKind.Integer or TokenKind.Float || (AtName && AtSymbol(1, "=")))
        {
            at += AtName ? 3 : 1;
            at = Math.Min(at, tokens.Length - 1);
        }
    }

    private void EndOfStatement()
    {
        TakeSymbol(";");
        if (Current.Kind != TokenKind.End)
        {
            throw Unexpected("a clause or the end of the query");
        }
    }

    private QuerySyntax Query()
    {
        Enter(Current.Span);
        var start = Current.Span.Start;
        var branches = new List<SingleQuerySyntax> { SingleQuery() };
        var unions = new List<UnionSyntax>();
        while (AtWord("UNION"))
        {
            var span = Current.Span;
            at++;
            var all = TakeWord("ALL");
            if (!all)
            {
                TakeWord("DISTINCT");
            }

            unions.Add(new UnionSyntax(all, span));
            branches.Add(SingleQuery());
        }

        Leave();
        return new QuerySyntax(SpanFrom(start), branches, unions);
    }

    private SingleQuerySyntax SingleQuery()
    {
        var start = Current.Span.Start;
        var clauses = new List<ClauseSyntax>();
        while (Current.Kind != TokenKind.End && !AtSymbol("}") && !AtSymbol(";") && !AtWord("UNION"))
        {
            clauses.Add(Clause());
        }

        if (clauses.Count == 0)
        {
            throw Unexpected("a clause such as MATCH or RETURN");
        }

        return new SingleQuerySyntax(SpanFrom(start), clauses);
    }

    private ClauseSyntax Clause()
    {
        var start = Current.Span;
        if (AtWord("MATCH") || (AtWord("OPTIONAL") && AtWord(1, "MATCH")))
        {
            return Match();
        }

        if (AtWord("WITH") || AtWord("RETURN"))
        {
            return Projection();
        }

        if (TakeWord("FINISH"))
        {
            return new ProjectionSyntax(start, true, false, false, [], [], null, null, null);
        }

        if (TakeWord("UNWIND"))
        {
            var list = Expression();
            ExpectWord("AS");
            var variable = Variable();
            return new UnwindSyntax(SpanFrom(start.Start), list, variable);
        }

        if (AtWord("CALL") || (AtWord("OPTIONAL") && AtWord(1, "CALL")))
        {
            return Call();
        }

        if (AtWord("LOAD") && AtWord(1, "CSV"))
        {
            throw source.SyntaxError("UnexpectedSyntax", Current.Span, "LOAD CSV is not supported: queries here read the graph of the reports and no files.", "Pass the rows as a parameter, such as --param 'rows=[{\"name\":\"Ada\"}]', and write UNWIND $rows AS row.");
        }

        if (Current.Kind == TokenKind.Name && Array.Find(WriteKeywords, keyword => AtWord(keyword)) is { } write)
        {
            return Write(write);
        }

        throw UnexpectedClause();
    }

    private static readonly string[] ClauseKeywords = ["MATCH", "OPTIONAL MATCH", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "WHERE", "ORDER BY", "LIMIT", "SKIP"];

    private CypherException UnexpectedClause()
    {
        var near = Current.Kind == TokenKind.Name ? NearestName.Find(Current.Text.ToUpperInvariant(), ClauseKeywords) : null;
        var error = Unexpected("a clause such as MATCH or RETURN").Error;
        return near is null ? new CypherException(error) : new CypherException(error with { Suggestion = $"Did you mean {near}?" });
    }

    // What a write holds is not parsed: the whole query is refused, unless something before it is wrong.
    private WriteSyntax Write(string keyword)
    {
        var span = Current.Span;
        var nesting = 0;
        for (; Current.Kind != TokenKind.End; at++)
        {
            nesting += AtSymbol("{") || AtSymbol("(") || AtSymbol("[") ? 1 : AtSymbol("}") || AtSymbol(")") || AtSymbol("]") ? -1 : 0;
            if (nesting < 0)
            {
                break;
            }
        }

        return new WriteSyntax(span, keyword);
    }

    private MatchSyntax Match()
    {
        var start = Current.Span.Start;
        var optional = TakeWord("OPTIONAL");
        ExpectWord("MATCH");
        if (AtWord("DIFFERENT") && AtWord(1, "RELATIONSHIPS"))
        {
            at += 2;
        }

        var paths = Separated(PathPattern);
        var elements = 0;
        foreach (var path in paths)
        {
            elements += path.Elements.Count;
        }

        if (elements > MaximumElements)
        {
            throw source.Error(
                CypherErrorKind.LimitExceeded, CypherPhase.CompileTime, "QueryTooLong", SpanFrom(start), $"One MATCH may have {MaximumElements} nodes and relationships at most.", "Take it apart into several MATCH clauses.");
        }

        SkipHints();
        var where = TakeWord("WHERE") ? Expression() : null;
        return new MatchSyntax(SpanFrom(start), optional, paths, where);
    }

    // Hints change the plan, not the rows: they are read and left to the planner's own judgement.
    private void SkipHints()
    {
        while (AtWord("USING") && (AtWord(1, "INDEX") || AtWord(1, "SCAN") || AtWord(1, "JOIN") || AtWord(1, "TEXT") || AtWord(1, "RANGE") || AtWord(1, "POINT")))
        {
            at += 2;
            while (Current.Kind != TokenKind.End && !AtWord("USING") && !AtWord("WHERE") && !AtWord("RETURN") && !AtWord("WITH") && !AtWord("MATCH") && !AtWord("OPTIONAL") && !AtSymbol("}"))
            {
                at++;
            }
        }
    }

    private ProjectionSyntax Projection()
    {
        var start = Current.Span.Start;
        var isReturn = AtWord("RETURN");
        at++;
        var distinct = TakeWord("DISTINCT");
        var star = TakeSymbol("*");
        var items = !star || TakeSymbol(",") ? Separated(ProjectionItem) : [];
        var orderBy = OrderBy();
        var skip = TakeWord("SKIP") || TakeWord("OFFSET") ? Expression() : null;
        var limit = TakeWord("LIMIT") ? Expression() : null;
        var where = !isReturn && TakeWord("WHERE") ? Expression() : null;
        return new ProjectionSyntax(SpanFrom(start), isReturn, distinct, star, items, orderBy, skip, limit, where);
    }

    private ProjectionItemSyntax ProjectionItem()
    {
        var first = Current.Span.Start;
        var expression = Expression();
        var text = source.Slice(SpanFrom(first));
        var alias = TakeWord("AS") ? Variable() : null;
        return new ProjectionItemSyntax(expression, alias, text);
    }

    private List<SortItemSyntax> OrderBy()
    {
        var items = new List<SortItemSyntax>();
        if (!TakeWord("ORDER"))
        {
            return items;
        }

        ExpectWord("BY");
        do
        {
            var expression = Expression();
            var descending = TakeWord("DESC") || TakeWord("DESCENDING");
            if (!descending && !TakeWord("ASC"))
            {
                TakeWord("ASCENDING");
            }

            items.Add(new SortItemSyntax(expression, descending));
        }
        while (TakeSymbol(","));
        return items;
    }
}
