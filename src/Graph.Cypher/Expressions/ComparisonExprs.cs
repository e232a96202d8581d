using Graph.Cypher.Execution;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Expressions;

internal sealed class ComparisonExpr(Span span, ComparisonOperator operation, Expr left, Expr right) : Expr(span)
{
    public ComparisonOperator Operation => operation;

    public Expr Left => left;

    public Expr Right => right;

    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override CypherValue Evaluate(ExecutionState state) => CypherValue.Of(Test(state));

    public override bool? Test(ExecutionState state)
    {
        var one = left.Evaluate(state);
        var other = right.Evaluate(state);
        if (one.Kind == CypherKind.Integer && other.Kind == CypherKind.Integer)
        {
            return Holds(one.Bits.CompareTo(other.Bits));
        }

        return operation switch
        {
            ComparisonOperator.Equal => CypherComparison.AreEqual(one, other),
            ComparisonOperator.NotEqual => !CypherComparison.AreEqual(one, other),
            _ => CypherComparison.Compare(one, other, out var unordered) is { } sign ? Holds(sign) : unordered ? false : null,
        };
    }

    private bool Holds(int sign) => operation switch
    {
        ComparisonOperator.Equal => sign == 0,
        ComparisonOperator.NotEqual => sign != 0,
        ComparisonOperator.Less => sign < 0,
        ComparisonOperator.LessOrEqual => sign <= 0,
        ComparisonOperator.Greater => sign > 0,
        _ => sign >= 0,
    };
}

internal sealed class InExpr(Span span, Expr item, Expr list) : Expr(span)
{
    public Expr Item => item;

    public Expr List => list;

    public override bool IsConstant => item.IsConstant && list.IsConstant;

    public override CypherValue Evaluate(ExecutionState state) => CypherValue.Of(Test(state));

    public override bool? Test(ExecutionState state)
    {
        var values = list.Evaluate(state);
        var wanted = item.Evaluate(state);
        if (values.IsNull)
        {
            return null;
        }

        if (values.Kind != CypherKind.List)
        {
            throw state.TypeError(list.Span, "InvalidArgumentType", $"IN wants a list on its right, but this is {ValueName.Of(values)}.");
        }

        bool? result = false;
        foreach (var value in values.AsList)
        {
            var same = CypherComparison.AreEqual(wanted, value);
            if (same == true)
            {
                return true;
            }

            result = same is null ? null : result;
        }

        return result;
    }
}

internal sealed class TextPredicateExpr(Span span, BinaryOperator operation, Expr left, Expr right) : Expr(span)
{
    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override CypherValue Evaluate(ExecutionState state) => CypherValue.Of(Test(state));

    public override bool? Test(ExecutionState state)
    {
        var text = left.Evaluate(state);
        var part = right.Evaluate(state);
        if (text.Kind != CypherKind.String || part.Kind != CypherKind.String)
        {
            return null;
        }

        return operation switch
        {
            BinaryOperator.StartsWith => text.AsString.StartsWith(part.AsString, StringComparison.Ordinal),
            BinaryOperator.EndsWith => text.AsString.EndsWith(part.AsString, StringComparison.Ordinal),
            BinaryOperator.Contains => text.AsString.Contains(part.AsString, StringComparison.Ordinal),
            _ => state.Pattern(part.AsString, right.Span).IsMatch(text.AsString),
        };
    }
}
