using Graph.Cypher.Expressions;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Binding;

/// <content>Operators: arithmetic, logical, of text and of comparison.</content>
internal sealed partial class Binder
{
    private Expr Binary(BinarySyntax syntax)
    {
        var left = Expression(syntax.Left);
        var right = Expression(syntax.Right);
        switch (syntax.Operator)
        {
            case BinaryOperator.In:
                CheckType(right, KindSet.List, "IN");
                return new InExpr(syntax.Span, left, right) { Type = StaticType.Boolean };
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains or BinaryOperator.Matches:
                return new TextPredicateExpr(syntax.Span, syntax.Operator, left, right) { Type = StaticType.Boolean };
            case BinaryOperator.Add:
                return new ArithmeticExpr(syntax.Span, syntax.Operator, left, right) { Type = ArithmeticTypes.OfSum(left.Type, right.Type) };
            default:
                CheckType(left, KindSet.Number | KindSet.Temporal, Sign(syntax.Operator));
                CheckType(right, KindSet.Number | KindSet.Temporal, Sign(syntax.Operator));
                return new ArithmeticExpr(syntax.Span, syntax.Operator, left, right) { Type = ArithmeticTypes.OfNumbers(syntax.Operator, left.Type, right.Type) };
        }
    }

    private static string Sign(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        _ => "^",
    };

    private Expr Logical(LogicalSyntax syntax)
    {
        var operands = syntax.Operands.Select(operand =>
        {
            var expr = Condition(operand);
            CheckType(expr, KindSet.Boolean, syntax.Operator.ToString().ToUpperInvariant());
            return expr;
        }).ToArray();
        return syntax.Operator == LogicalOperator.Xor
            ? new XorExpr(syntax.Span, operands) { Type = StaticType.Boolean }
            : new LogicalExpr(syntax.Span, syntax.Operator == LogicalOperator.And, operands) { Type = StaticType.Boolean };
    }

    private NotExpr Not(NotSyntax syntax)
    {
        var operand = Condition(syntax.Operand);
        CheckType(operand, KindSet.Boolean, "NOT");
        return new NotExpr(syntax.Span, operand) { Type = StaticType.Boolean };
    }

    private NegateExpr Negate(NegateSyntax syntax)
    {
        var operand = Expression(syntax.Operand);
        CheckType(operand, KindSet.Number | KindSet.Temporal, "A sign");
        return new NegateExpr(syntax.Span, operand, syntax.Minus) { Type = operand.Type };
    }

    private Expr Comparison(ComparisonSyntax syntax)
    {
        var operands = syntax.Operands.Select(Expression).ToArray();
        var pairs = new Expr[syntax.Operators.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            var span = operands[i].Span.To(operands[i + 1].Span);
            pairs[i] = new ComparisonExpr(span, syntax.Operators[i], operands[i], operands[i + 1]) { Type = StaticType.Boolean };
        }

        return pairs.Length == 1 ? pairs[0] : new LogicalExpr(syntax.Span, true, pairs) { Type = StaticType.Boolean };
    }
}
