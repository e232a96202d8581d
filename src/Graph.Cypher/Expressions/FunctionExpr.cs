using Graph.Cypher.Execution;
using Graph.Cypher.Functions;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Expressions;

internal sealed class FunctionExpr(Span span, CypherFunction function, Expr[] arguments) : Expr(span)
{
    public CypherFunction Function => function;

    public IReadOnlyList<Expr> Arguments => arguments;

    public override bool IsConstant => function.Pure && Array.TrueForAll(arguments, argument => argument.IsConstant);

    public override CypherValue Evaluate(ExecutionState state) =>
        arguments.Length <= 4 ? EvaluateFew(state) : Call(state, Values(state, new CypherValue[arguments.Length]));

    private CypherValue EvaluateFew(ExecutionState state)
    {
        FewValues values = default;
        return Call(state, Values(state, ((Span<CypherValue>)values)[..arguments.Length]));
    }

    private ReadOnlySpan<CypherValue> Values(ExecutionState state, Span<CypherValue> values)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Evaluate(state);
        }

        return values;
    }

    private CypherValue Call(ExecutionState state, scoped ReadOnlySpan<CypherValue> values)
    {
        if (function.NullIn)
        {
            foreach (ref readonly var value in values)
            {
                if (value.IsNull)
                {
                    return CypherValue.Null;
                }
            }
        }

        try
        {
            return function.Body(values, state.Functions);
        }
        catch (CypherFunctionException error)
        {
            throw state.Error(error.Kind, error.Detail, Span, error.Message);
        }
    }

    [System.Runtime.CompilerServices.InlineArray(4)]
    private struct FewValues
    {
        private CypherValue first;
    }
}

/// <summary>The first value that is not null.</summary>
internal sealed class CoalesceExpr(Span span, Expr[] arguments) : Expr(span)
{
    public override bool IsConstant => Array.TrueForAll(arguments, argument => argument.IsConstant);

    public override CypherValue Evaluate(ExecutionState state)
    {
        foreach (var argument in arguments)
        {
            var value = argument.Evaluate(state);
            if (!value.IsNull)
            {
                return value;
            }
        }

        return CypherValue.Null;
    }
}
