using System.Runtime.CompilerServices;
using Graph.Cypher.Execution;
using Graph.Cypher.Lexing;

namespace Graph.Cypher.Expressions;

/// <summary>An expression whose names are resolved to slots of the row.</summary>
internal abstract class Expr(Span span)
{
    public Span Span { get; } = span;

    public StaticType Type { get; init; } = StaticType.Any;

    /// <summary>The same for every row of one run: no variable, no subquery, no random function in it.</summary>
    public virtual bool IsConstant => false;

    public abstract CypherValue Evaluate(ExecutionState state);

    /// <summary>As a condition: null for unknown.</summary>
    /// <exception cref="CypherException">The value is no boolean.</exception>
    public virtual bool? Test(ExecutionState state)
    {
        var value = Evaluate(state);
        return value.Kind switch
        {
            CypherKind.Boolean => value.AsBoolean,
            CypherKind.Null => null,
            _ => throw state.TypeError(Span, "InvalidArgumentType", $"A condition must be true, false or null, but this is {ValueName.Of(value)}."),
        };
    }
}

/// <summary>Kinds of values as people say them.</summary>
internal static class ValueName
{
    public static string Of(CypherValue value) => value.Kind switch
    {
        CypherKind.Null => "null",
        CypherKind.Integer => "an integer",
        CypherKind.Temporal => $"a {value.AsTemporal.Type.ToString().ToLowerInvariant()}",
        _ => $"a {value.Kind.ToString().ToLowerInvariant()}",
    };
}

internal sealed class ConstantExpr : Expr
{
    private readonly CypherValue value;

    public ConstantExpr(Span span, CypherValue value)
        : base(span)
    {
        this.value = value;
        Type = TypeOf(value);
    }

    public CypherValue Value => value;

    public override bool IsConstant => true;

    public override CypherValue Evaluate(ExecutionState state) => value;

    private static StaticType TypeOf(CypherValue value) => StaticType.Of(value.Kind);
}

internal sealed class ParameterExpr(Span span, string name, int index) : Expr(span)
{
    public string Name => name;

    public override bool IsConstant => true;

    public override CypherValue Evaluate(ExecutionState state) => state.Parameter(index);
}

/// <summary>A constant that costs something to work out: done once in a run, and only when a row asks for it.</summary>
internal sealed class FoldedExpr(Expr inner, int index) : Expr(inner.Span)
{
    public Expr Inner => inner;

    public override bool IsConstant => true;

    public override CypherValue Evaluate(ExecutionState state)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return state.Folded(index, inner);
    }
}

internal sealed class SlotExpr(Span span, int slot, string name) : Expr(span)
{
    public int Slot => slot;

    public string Name => name;

    public override CypherValue Evaluate(ExecutionState state) => state.Slots[slot];
}

internal sealed class LogicalExpr(Span span, bool isAnd, Expr[] operands) : Expr(span)
{
    public override bool IsConstant => Array.TrueForAll(operands, operand => operand.IsConstant);

    public override CypherValue Evaluate(ExecutionState state) => CypherValue.Of(Test(state));

    public override bool? Test(ExecutionState state)
    {
        bool? result = isAnd;
        foreach (var operand in operands)
        {
            var value = operand.Test(state);
            if (value == !isAnd)
            {
                return value;
            }

            result = value is null ? null : result;
        }

        return result;
    }
}

internal sealed class XorExpr(Span span, Expr[] operands) : Expr(span)
{
    public override bool IsConstant => Array.TrueForAll(operands, operand => operand.IsConstant);

    public override CypherValue Evaluate(ExecutionState state)
    {
        bool? result = false;
        foreach (var operand in operands)
        {
            var value = operand.Test(state);
            result = result is null || value is null ? null : result ^ value;
        }

        return CypherValue.Of(result);
    }
}

internal sealed class NotExpr(Span span, Expr operand) : Expr(span)
{
    public override bool IsConstant => operand.IsConstant;

    public override CypherValue Evaluate(ExecutionState state) => CypherValue.Of(Test(state));

    public override bool? Test(ExecutionState state) => !operand.Test(state);
}

internal sealed class IsTypedExpr(Span span, Expr operand, ValueTypePattern type, bool negated) : Expr(span)
{
    public override bool IsConstant => operand.IsConstant;

    public override CypherValue Evaluate(ExecutionState state)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return CypherValue.Of(type.Includes(operand.Evaluate(state)) != negated);
    }
}

internal sealed class IsNullExpr(Span span, Expr operand, bool negated) : Expr(span)
{
    public override bool IsConstant => operand.IsConstant;

    public override CypherValue Evaluate(ExecutionState state)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return CypherValue.Of(operand.Evaluate(state).IsNull != negated);
    }
}
