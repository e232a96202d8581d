using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>CASE, its branches plain or beginning with an operator: <c>WHEN &lt; 3</c>.</content>
internal sealed partial class Parser
{
    private CaseSyntax Case()
    {
        var start = tokens[at++].Span.Start;
        var subject = AtWord("WHEN") ? null : Expression();
        var branches = new List<(ExpressionSyntax, ExpressionSyntax)>();
        var extended = subject is not null && CaseHasOperators();
        while (TakeWord("WHEN"))
        {
            var whens = subject is null ? [Expression()] : Separated(() => extended ? CaseCondition(subject) : Expression());
            ExpectWord("THEN");
            var then = Expression();
            branches.AddRange(whens.Select(when => (when, then)));
        }

        if (branches.Count == 0)
        {
            throw Unexpected("WHEN");
        }

        var otherwise = TakeWord("ELSE") ? Expression() : null;
        ExpectWord("END");
        return new CaseSyntax(SpanFrom(start), extended ? null : subject, branches, otherwise);
    }

    /// <summary>Looks for a branch of this CASE that begins with an operator: <c>WHEN &lt; 3</c>, <c>WHEN IS NULL</c>.</summary>
    private bool CaseHasOperators()
    {
        var depth = 0;
        for (var ahead = 0; Peek(ahead).Kind != TokenKind.End; ahead++)
        {
            // n.end is a property.
            if (ahead > 0 && AtSymbol(ahead - 1, "."))
            {
                continue;
            }

            if (AtWord(ahead, "CASE"))
            {
                depth++;
            }
            else if (AtWord(ahead, "END") && --depth < 0)
            {
                return false;
            }
            else if (depth == 0 && AtWord(ahead, "WHEN") && OperatorBegins(ahead + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool OperatorBegins(int ahead) =>
        Peek(ahead) is { Kind: TokenKind.Symbol, Text: "=" or "<>" or "<" or "<=" or ">" or ">=" or "=~" or "::" } || AtWord(ahead, "IS") || AtWord(ahead, "IN")
        || ((AtWord(ahead, "STARTS") || AtWord(ahead, "ENDS")) && AtWord(ahead + 1, "WITH")) || (AtWord(ahead, "CONTAINS") && !AtWord(ahead + 1, "THEN"));

    /// <summary>A plain value means equality with the subject.</summary>
    private ExpressionSyntax CaseCondition(ExpressionSyntax subject)
    {
        if (!OperatorBegins(0))
        {
            var value = Expression();
            return new ComparisonSyntax(value.Span, [subject, value], [ComparisonOperator.Equal]);
        }

        if (ComparisonAhead() is { } comparison)
        {
            at++;
            var value = Predicated();
            return new ComparisonSyntax(value.Span, [subject, value], [comparison]);
        }

        var predicate = PredicatedFrom(subject);
        return ReferenceEquals(predicate, subject) ? throw Unexpected("a condition") : predicate;
    }
}
