using System.Runtime.CompilerServices;
using Graph.Cypher.Execution;
using Graph.Cypher.Functions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;
using Graph.Cypher.Temporal;

namespace Graph.Cypher.Expressions;

internal sealed class ArithmeticExpr(Span span, BinaryOperator operation, Expr left, Expr right) : Expr(span)
{
    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override CypherValue Evaluate(ExecutionState state)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var one = left.Evaluate(state);
        var other = right.Evaluate(state);
        if (one.IsNull || other.IsNull)
        {
            return CypherValue.Null;
        }

        if (one.IsNumber && other.IsNumber && operation != BinaryOperator.Power)
        {
            return one.Kind == CypherKind.Integer && other.Kind == CypherKind.Integer
                ? Integers(state, one.AsInteger, other.AsInteger)
                : Floats(one.AsNumber, other.AsNumber);
        }

        try
        {
            return Others(state, one, other);
        }
        catch (CypherFunctionException error)
        {
            throw state.Error(error.Kind, error.Detail, Span, error.Message);
        }
    }

    private CypherValue Integers(ExecutionState state, long one, long other)
    {
        try
        {
            return CypherValue.Of(checked(operation switch
            {
                BinaryOperator.Add => one + other,
                BinaryOperator.Subtract => one - other,
                BinaryOperator.Multiply => one * other,
                BinaryOperator.Divide => one / other,
                _ => other == -1 ? 0 : one % other,
            }));
        }
        catch (DivideByZeroException)
        {
            throw state.Error(CypherErrorKind.ArithmeticError, "DivisionByZero", Span, "An integer was divided by zero.");
        }
        catch (OverflowException)
        {
            throw state.Error(CypherErrorKind.ArithmeticError, "IntegerOverflow", Span, "The result does not fit an integer of 64 bits.");
        }
    }

    private CypherValue Floats(double one, double other) => CypherValue.Of(operation switch
    {
        BinaryOperator.Add => one + other,
        BinaryOperator.Subtract => one - other,
        BinaryOperator.Multiply => one * other,
        BinaryOperator.Divide => one / other,
        _ => one % other,
    });

    private CypherValue Others(ExecutionState state, CypherValue one, CypherValue other)
    {
        if (operation == BinaryOperator.Power && one.IsNumber && other.IsNumber)
        {
            return CypherValue.Of(Math.Pow(one.AsNumber, other.AsNumber));
        }

        if (operation == BinaryOperator.Add && (one.Kind == CypherKind.List || other.Kind == CypherKind.List))
        {
            return Concatenation(state, one, other);
        }

        if ((one.Kind == CypherKind.Temporal || other.Kind == CypherKind.Temporal) && Temporals(one, other, out var result))
        {
            return result;
        }

        if (operation == BinaryOperator.Add && IsText(one, other))
        {
            var (first, second) = (CypherText.Plain(one, state.Graph), CypherText.Plain(other, state.Graph));
            ValueLimits.CheckText(first.Length + (long)second.Length);

            // A chain of many pluses copies what it has so far at each of them: that takes time which must be counted.
            state.Tick(1 + ((first.Length + second.Length) / 64));
            return CypherValue.Of(first + second);
        }

        throw state.TypeError(Span, "InvalidArgumentType", $"{Verb()} does not go with {ValueName.Of(one)} and {ValueName.Of(other)}.");
    }

    private string Verb() => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        _ => "^",
    };

    private static bool IsText(CypherValue one, CypherValue other) =>
        (one.Kind == CypherKind.String && IsPlain(other)) || (other.Kind == CypherKind.String && IsPlain(one));

    private static bool IsPlain(CypherValue value) =>
        value.Kind is CypherKind.String or CypherKind.Integer or CypherKind.Float or CypherKind.Boolean or CypherKind.Temporal;

    private bool Temporals(CypherValue one, CypherValue other, out CypherValue result)
    {
        result = default;
        return operation switch
        {
            BinaryOperator.Add => TemporalArithmetic.TryAdd(one, other, out result),
            BinaryOperator.Subtract => TemporalArithmetic.TrySubtract(one, other, out result),
            BinaryOperator.Multiply => TemporalArithmetic.TryMultiply(one, other, out result),
            BinaryOperator.Divide => TemporalArithmetic.TryDivide(one, other, out result),
            _ => false,
        };
    }

    private static CypherValue Concatenation(ExecutionState state, CypherValue one, CypherValue other)
    {
        CypherValue[] first = one.Kind == CypherKind.List ? one.AsList : [one];
        CypherValue[] second = other.Kind == CypherKind.List ? other.AsList : [other];
        ValueLimits.CheckList(first.Length + (long)second.Length);
        state.Tick(1 + ((first.Length + second.Length) / 8));
        return CypherValue.Of([.. first, .. second]);
    }
}

internal sealed class NegateExpr(Span span, Expr operand, bool minus) : Expr(span)
{
    public override bool IsConstant => operand.IsConstant;

    public override CypherValue Evaluate(ExecutionState state)
    {
        var value = operand.Evaluate(state);
        switch (value.Kind)
        {
            case CypherKind.Null:
                return value;
            case CypherKind.Float:
                return minus ? CypherValue.Of(-value.AsFloat) : value;
            case CypherKind.Integer when !minus || value.AsInteger != long.MinValue:
                return minus ? CypherValue.Of(-value.AsInteger) : value;
            case CypherKind.Integer:
                throw state.Error(CypherErrorKind.ArithmeticError, "IntegerOverflow", Span, "The result does not fit an integer of 64 bits.");
            case CypherKind.Temporal when TemporalArithmetic.TryMultiply(value, CypherValue.Of(minus ? -1L : 1L), out var product):
                return product;
            default:
                throw state.TypeError(Span, "InvalidArgumentType", $"A sign wants a number, but this is {ValueName.Of(value)}.");
        }
    }
}
