using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <content>Labels and relationship types with <c>!</c>, <c>&amp;</c>, <c>|</c> and <c>%</c>.</content>
internal sealed partial class Parser
{
    private LabelSyntax LabelExpression(bool colonAsAnd)
    {
        Enter(Current.Span);
        var left = LabelAnd(colonAsAnd);
        while (AtSymbol("|"))
        {
            at++;
            TakeSymbol(":");
            var right = LabelAnd(colonAsAnd);
            left = new EitherLabelSyntax(left.Span.To(right.Span), left, right);
        }

        Leave();
        return left;
    }

    private LabelSyntax LabelAnd(bool colonAsAnd)
    {
        var left = LabelTerm();
        while (AtSymbol("&") || (colonAsAnd && AtSymbol(":")))
        {
            at++;
            var right = LabelTerm();
            left = new BothLabelsSyntax(left.Span.To(right.Span), left, right);
        }

        return left;
    }

    private LabelSyntax LabelTerm()
    {
        Enter(Current.Span);
        var start = Current.Span;
        LabelSyntax term;
        if (TakeSymbol("!"))
        {
            var operand = LabelTerm();
            term = new NotLabelSyntax(start.To(operand.Span), operand);
        }
        else if (TakeSymbol("%"))
        {
            term = new AnyLabelSyntax(start);
        }
        else if (TakeSymbol("("))
        {
            term = LabelExpression(colonAsAnd: false);
            Expect(")");
        }
        else
        {
            var name = ExpectName("a label or type");
            term = new LabelNameSyntax(name.Span, name.Text);
        }

        Leave();
        return term;
    }
}
