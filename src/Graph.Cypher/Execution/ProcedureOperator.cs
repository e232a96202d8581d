using Graph.Cypher.Expressions;
using Graph.Cypher.Functions;
using Graph.Cypher.Lexing;
using Graph.Cypher.Procedures;

namespace Graph.Cypher.Execution;

internal sealed class ProcedureOperator(Operator input, CypherProcedure procedure, Expr[] arguments, (int Field, int Slot)[] yields, Span span) : Operator
{
    private IEnumerator<CypherValue[]>? rows;

    public override void Open(ExecutionState state)
    {
        input.Open(state);
        rows?.Dispose();
        rows = null;
    }

    public override bool Next(ExecutionState state)
    {
        while (rows is null || !Move(state))
        {
            if (!input.Next(state))
            {
                return false;
            }

            var values = Arguments(state);
            rows = Guarded(state, () => procedure.Body(values, state.Graph).GetEnumerator());
            if (procedure.Yields.Length == 0)
            {
                // A procedure without columns is only run: the row goes on.
                Exhaust(rows, state);
                rows = null;
                return true;
            }
        }

        foreach (var (field, slot) in yields)
        {
            state.Slots[slot] = rows.Current[field];
        }

        return true;
    }

    private static void Exhaust(IEnumerator<CypherValue[]> rows, ExecutionState state)
    {
        while (rows.MoveNext())
        {
            state.Tick();
        }
    }

    private bool Move(ExecutionState state)
    {
        state.Tick();
        return Guarded(state, rows!.MoveNext);
    }

    private T Guarded<T>(ExecutionState state, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (CypherFunctionException error)
        {
            throw state.Error(error.Kind, error.Detail, span, error.Message);
        }
    }

    private CypherValue[] Arguments(ExecutionState state)
    {
        var values = new CypherValue[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ProcedureTypes.Convert(arguments[i].Evaluate(state), procedure.Arguments[i].Type, out var fits);
            if (!fits)
            {
                throw state.Error(CypherErrorKind.ArgumentError, "InvalidArgumentType", arguments[i].Span, $"{procedure.Name} wants {procedure.Arguments[i].Type} for {procedure.Arguments[i].Name}, but this is {ValueName.Of(values[i])}.");
            }
        }

        return values;
    }
}
