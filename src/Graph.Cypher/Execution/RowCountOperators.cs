using Graph.Cypher.Expressions;

namespace Graph.Cypher.Execution;

internal static class RowNumber
{
    /// <summary>The value of SKIP or LIMIT.</summary>
    public static long Of(ExecutionState state, Expr expr, string keyword)
    {
        var value = expr.Evaluate(state);
        return value switch
        {
            { Kind: CypherKind.Integer, AsInteger: >= 0 } => value.AsInteger,
            { Kind: CypherKind.Integer } => throw state.Error(CypherErrorKind.SyntaxError, "NegativeIntegerArgument", expr.Span, $"{keyword} can't be negative, but this is {value.AsInteger}."),
            _ => throw state.Error(CypherErrorKind.SyntaxError, "InvalidArgumentType", expr.Span, $"{keyword} wants an integer, but this is {ValueName.Of(value)}."),
        };
    }
}

internal sealed class SkipOperator(Operator input, Expr count) : Operator
{
    private long left;

    public override void Open(ExecutionState state)
    {
        left = RowNumber.Of(state, count, "SKIP");
        input.Open(state);
    }

    public override bool Next(ExecutionState state)
    {
        for (; left > 0; left--)
        {
            if (!input.Next(state))
            {
                left = 0;
                return false;
            }
        }

        return input.Next(state);
    }
}

internal sealed class LimitOperator(Operator input, Expr count) : Operator
{
    private long left;

    public override void Open(ExecutionState state)
    {
        left = RowNumber.Of(state, count, "LIMIT");
        input.Open(state);
    }

    public override bool Next(ExecutionState state)
    {
        if (left <= 0)
        {
            return false;
        }

        left--;
        return input.Next(state);
    }
}
