using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>CALL of procedures and of subqueries, and SHOW.</content>
internal sealed partial class Parser
{
    private ClauseSyntax Call()
    {
        var start = Current.Span.Start;
        var optional = TakeWord("OPTIONAL");
        ExpectWord("CALL");
        if (AtSymbol("{") || AtSymbol("("))
        {
            return SubqueryCall(start, optional);
        }

        var first = ExpectName("a procedure's name");
        var name = first.Text;
        while (TakeSymbol("."))
        {
            name += "." + ExpectName("a procedure's name").Text;
        }

        var nameSpan = SpanFrom(first.Span.Start);
        var arguments = AtSymbol("(") ? Arguments() : null;
        var (yields, all) = Yields();
        var where = yields is not null && TakeWord("WHERE") ? Expression() : null;
        return new ProcedureCallSyntax(SpanFrom(start), name, nameSpan, arguments, yields, all, where, optional);
    }

    private List<ExpressionSyntax> Arguments()
    {
        Expect("(");
        var arguments = AtSymbol(")") ? [] : Separated(Expression);
        Expect(")", "',' or ')'");
        return arguments;
    }

    private (List<(VariableSyntax Field, VariableSyntax? Alias)>? Yields, bool All) Yields()
    {
        if (!TakeWord("YIELD"))
        {
            return (null, false);
        }

        var yields = new List<(VariableSyntax, VariableSyntax?)>();
        if (TakeSymbol("*"))
        {
            return (yields, true);
        }

        if (TakeSymbol("-"))
        {
            return (yields, false);
        }

        do
        {
            var field = Variable("a column to yield");
            yields.Add((field, TakeWord("AS") ? Variable() : null));
        }
        while (TakeSymbol(","));
        return (yields, false);
    }

    private SubqueryCallSyntax SubqueryCall(int start, bool optional)
    {
        List<VariableSyntax>? imports = null;
        var all = false;
        if (TakeSymbol("("))
        {
            imports = [];
            all = TakeSymbol("*");
            while (!all && !AtSymbol(")"))
            {
                imports.Add(Variable());
                if (!TakeSymbol(","))
                {
                    break;
                }
            }

            Expect(")");
        }

        Expect("{");
        var query = Query();
        Expect("}", "a clause or '}'");
        if (AtWord("IN") && (AtWord(1, "TRANSACTIONS") || AtWord(2, "TRANSACTIONS")))
        {
            throw source.Error(
                CypherErrorKind.ReadOnly, CypherPhase.CompileTime, "ReadOnly", Current.Span, "CALL … IN TRANSACTIONS is for changing a graph, and this engine only reads.", "Leave IN TRANSACTIONS out.");
        }

        return new SubqueryCallSyntax(SpanFrom(start), query, imports, all, optional);
    }

    private ShowSyntax Show()
    {
        var start = Current.Span.Start;
        ExpectWord("SHOW");
        var whatStart = Current.Span.Start;
        var words = new List<string>();
        while (Current.Kind == TokenKind.Name && !AtWord("YIELD") && !AtWord("WHERE") && !AtWord("RETURN"))
        {
            words.Add(tokens[at++].Text.ToUpperInvariant());
        }

        if (words.Count == 0)
        {
            throw Unexpected("INDEXES, CONSTRAINTS, FUNCTIONS or PROCEDURES");
        }

        var span = SpanFrom(whatStart);
        var (yields, all) = Yields();
        var order = OrderBy();
        var skip = TakeWord("SKIP") || TakeWord("OFFSET") ? Expression() : null;
        var limit = TakeWord("LIMIT") ? Expression() : null;
        var where = TakeWord("WHERE") ? Expression() : null;
        ProjectionSyntax? projection = null;
        if (AtWord("RETURN"))
        {
            projection = Projection();
        }
        else if (order.Count > 0 || skip is not null || limit is not null)
        {
            projection = new ProjectionSyntax(SpanFrom(start), true, false, true, [], order, skip, limit, null);
        }

        return new ShowSyntax(SpanFrom(start), string.Join(' ', words), span, yields, all, where, projection);
    }
}
