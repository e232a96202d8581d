using Graph.Cypher.Execution;
using Graph.Cypher.Lexing;
using Graph.Cypher.Parsing;

namespace Graph.Cypher.Expressions;

internal static class IterationList
{
    /// <summary>The list to walk through; null for null.</summary>
    public static CypherValue[]? Of(ExecutionState state, Expr list)
    {
        var value = list.Evaluate(state);
        return value.Kind switch
        {
            CypherKind.Null => null,
            CypherKind.List => value.AsList,
            _ => throw state.TypeError(list.Span, "InvalidArgumentType", $"A list was expected, but this is {ValueName.Of(value)}."),
        };
    }
}

internal sealed class ListComprehensionExpr(Span span, int slot, Expr list, Expr? where, Expr? map) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state)
    {
        if (IterationList.Of(state, list) is not { } values)
        {
            return CypherValue.Null;
        }

        var result = new List<CypherValue>();
        long weight = 0;
        foreach (var value in values)
        {
            state.Tick();
            state.Slots[slot] = value;
            if (where is null || where.Test(state) == true)
            {
                var item = map is null ? value : map.Evaluate(state);
                ValueLimits.Grow(ref weight, item);
                result.Add(item);
            }
        }

        return CypherValue.Of([.. result]);
    }
}

internal sealed class QuantifierExpr(Span span, QuantifierKind kind, int slot, Expr list, Expr? where) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state) => CypherValue.Of(Test(state));

    public override bool? Test(ExecutionState state)
    {
        if (IterationList.Of(state, list) is not { } values)
        {
            return null;
        }

        var (trues, unknowns) = (0, 0);
        foreach (var value in values)
        {
            state.Tick();
            state.Slots[slot] = value;
            var holds = where is null ? true : where.Test(state);
            trues += holds == true ? 1 : 0;
            unknowns += holds is null ? 1 : 0;
            if (IsSettled(holds, trues) is { } settled)
            {
                return settled;
            }
        }

        return kind switch
        {
            QuantifierKind.All => unknowns > 0 ? null : true,
            QuantifierKind.Any => unknowns > 0 ? null : false,
            QuantifierKind.None => unknowns > 0 ? null : true,
            _ => unknowns > 0 ? null : trues == 1,
        };
    }

    private bool? IsSettled(bool? holds, int trues) => kind switch
    {
        QuantifierKind.All when holds == false => false,
        QuantifierKind.Any when holds == true => true,
        QuantifierKind.None when holds == true => false,
        QuantifierKind.Single when trues > 1 => false,
        _ => null,
    };
}

internal sealed class ReduceExpr(Span span, int accumulator, Expr start, int slot, Expr list, Expr step) : Expr(span)
{
    public override CypherValue Evaluate(ExecutionState state)
    {
        var result = start.Evaluate(state);
        if (IterationList.Of(state, list) is not { } values)
        {
            return CypherValue.Null;
        }

        foreach (var value in values)
        {
            state.Tick();
            state.Slots[accumulator] = result;
            state.Slots[slot] = value;
            result = step.Evaluate(state);
        }

        return result;
    }
}
