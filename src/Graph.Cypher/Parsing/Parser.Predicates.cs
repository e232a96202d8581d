using Graph.Cypher.Expressions;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Parsing;

/// <summary>What Neo4j 5 added around predicates: <c>IS :: TYPE</c>, <c>IS NORMALIZED</c>, <c>IS Label</c>.</summary>
internal sealed partial class Parser
{
    private static readonly string[] NormalForms = ["NFC", "NFD", "NFKC", "NFKD"];

    /// <summary>At IS; null when NULL or nothing known follows.</summary>
    private ExpressionSyntax? IsPredicate(ExpressionSyntax left)
    {
        var negated = AtWord(1, "NOT");
        var ahead = negated ? 2 : 1;
        if (AtSymbol(ahead, "::") || AtWord(ahead, "TYPED"))
        {
            at += ahead + 1;
            var type = ValueType();
            return new IsTypedSyntax(SpanFrom(left.Span.Start), left, type, negated);
        }

        var form = Array.Find(NormalForms, name => AtWord(ahead, name));
        if (AtWord(ahead + (form is null ? 0 : 1), "NORMALIZED"))
        {
            at += ahead + (form is null ? 1 : 2);
            return Normalized(left, form ?? "NFC", negated);
        }

        if (!negated && left is VariableSyntax && !AtWord(1, "NULL") && (Peek(1).Kind is TokenKind.Name or TokenKind.QuotedName || AtSymbol(1, "%") || AtSymbol(1, "!") || AtSymbol(1, "(")))
        {
            at++;
            var label = LabelExpression(colonAsAnd: false);
            return new LabelCheckSyntax(SpanFrom(left.Span.Start), left, label);
        }

        return null;
    }

    /// <summary><c>x IS NFC NORMALIZED</c> is <c>normalize(x, 'NFC') = x</c>.</summary>
    private ExpressionSyntax Normalized(ExpressionSyntax operand, string form, bool negated)
    {
        var span = SpanFrom(operand.Span.Start);
        var call = new CallSyntax(span, "normalize", span, [operand, new LiteralSyntax(span, CypherValue.Of(form))], false, false);
        var comparison = new ComparisonSyntax(span, [call, operand], [ComparisonOperator.Equal]);
        return negated ? new NotSyntax(span, comparison) : comparison;
    }

    private ValueTypePattern ValueType()
    {
        Enter(Current.Span);
        var alternatives = new List<ValueTypeAlternative>();
        do
        {
            alternatives.Add(TypeAlternative());
        }
        while (TakeSymbol("|"));
        Leave();
        return new ValueTypePattern(alternatives);
    }

    private ValueTypeAlternative TypeAlternative()
    {
        var first = Current;
        var words = ValueTypePattern.Names.FirstOrDefault(name => name.Words.Select((word, i) => AtWord(i, word)).All(found => found));
        if (words is null)
        {
            throw source.SyntaxError("UnexpectedSyntax", first.Span, $"'{Shorten(first.Text)}' is no type of a value.", NearestName.Sentence(first.Text, ValueTypePattern.Names.Select(name => string.Join(' ', name.Words))));
        }

        at += words.Words.Length;
        ValueTypePattern? element = null;
        if (words.Type == "LIST")
        {
            Expect("<");
            element = ValueType();
            Expect(">");
        }

        var notNull = AtWord("NOT") && AtWord(1, "NULL");
        at += notNull ? 2 : 0;
        return new ValueTypeAlternative(words.Type, element, notNull || TakeSymbol("!"));
    }
}
