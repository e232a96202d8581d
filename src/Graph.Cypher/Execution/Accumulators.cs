using Graph.Cypher.Expressions;
using Graph.Cypher.Temporal;

namespace Graph.Cypher.Execution;

/// <summary>The state of one aggregating function over one group. Nulls are not counted.</summary>
internal abstract class Accumulator
{
    public static Accumulator Create(AggregateColumn column)
    {
        Accumulator made = column.Function switch
        {
            "count" => new CountAccumulator(),
            "sum" => new SumAccumulator(column.Argument!, average: false),
            "avg" => new SumAccumulator(column.Argument!, average: true),
            "min" => new ExtremeAccumulator(-1),
            "max" => new ExtremeAccumulator(1),
            "collect" => new CollectAccumulator(),
            "stdev" => new DeviationAccumulator(column.Argument!, sample: true),
            "stdevp" => new DeviationAccumulator(column.Argument!, sample: false),
            "percentilecont" => new PercentileAccumulator(column, interpolated: true),
            _ => new PercentileAccumulator(column, interpolated: false),
        };
        return column.Distinct ? new DistinctAccumulator(made) : made;
    }

    /// <returns>Bytes that are kept from now on.</returns>
    public abstract long Add(ExecutionState state, CypherValue value, long weight);

    public abstract CypherValue Result(ExecutionState state);

    protected static CypherException NotANumber(ExecutionState state, Expr argument, string function, CypherValue value) =>
        state.TypeError(argument.Span, "InvalidArgumentType", $"{function} wants numbers, but this is {ValueName.Of(value)}.");
}

internal sealed class DistinctAccumulator(Accumulator inner) : Accumulator
{
    private readonly HashSet<CypherValue> seen = new(EquivalenceComparer.Instance);

    public override long Add(ExecutionState state, CypherValue value, long weight) =>
        value.IsNull || !seen.Add(value) ? 0 : inner.Add(state, value, 1) + 40 + ExecutionState.SizeOf(value);

    public override CypherValue Result(ExecutionState state) => inner.Result(state);
}

internal sealed class CountAccumulator : Accumulator
{
    private long count;

    public override long Add(ExecutionState state, CypherValue value, long weight)
    {
        count += value.IsNull ? 0 : weight;
        return 0;
    }

    public override CypherValue Result(ExecutionState state) => CypherValue.Of(count);
}

/// <summary>Sums integers exactly, floats with the lost digits carried along, and durations.</summary>
internal sealed class SumAccumulator(Expr argument, bool average) : Accumulator
{
    private long count;
    private Int128 whole;
    private double number;
    private double lost;
    private bool isFloat;
    private CypherValue temporal;

    public override long Add(ExecutionState state, CypherValue value, long weight)
    {
        switch (value.Kind)
        {
            case CypherKind.Null:
                return 0;
            case CypherKind.Integer:
                whole += (Int128)value.AsInteger * weight;
                break;
            case CypherKind.Float:
                isFloat = true;
                AddFloat(value.AsFloat * weight);
                break;
            case CypherKind.Temporal when temporal.IsNull:
                temporal = value;
                break;
            case CypherKind.Temporal when TemporalArithmetic.TryAdd(temporal, value, out var sum):
                temporal = sum;
                break;
            default:
                throw NotANumber(state, argument, average ? "avg" : "sum", value);
        }

        count += weight;
        return 0;
    }

    private void AddFloat(double value)
    {
        var sum = number + value;
        lost += Math.Abs(number) >= Math.Abs(value) ? number - sum + value : value - sum + number;
        number = sum;
    }

    public override CypherValue Result(ExecutionState state)
    {
        if (!temporal.IsNull)
        {
            return average && TemporalArithmetic.TryDivide(temporal, CypherValue.Of(count), out var mean) ? mean : temporal;
        }

        var total = number + (double.IsFinite(lost) ? lost : 0);
        if (average)
        {
            return count == 0 ? CypherValue.Null : CypherValue.Of(((double)whole + total) / count);
        }

        if (isFloat)
        {
            return CypherValue.Of((double)whole + total);
        }

        return whole > long.MaxValue || whole < long.MinValue
            ? throw state.Error(CypherErrorKind.ArithmeticError, "IntegerOverflow", argument.Span, "The sum does not fit an integer of 64 bits.")
            : CypherValue.Of((long)whole);
    }
}

/// <param name="sign">1 for the greatest, −1 for the least.</param>
internal sealed class ExtremeAccumulator(int sign) : Accumulator
{
    private CypherValue best;

    public override long Add(ExecutionState state, CypherValue value, long weight)
    {
        if (!value.IsNull && (best.IsNull || CypherComparison.Order(value, best) * sign > 0))
        {
            best = value;
        }

        return 0;
    }

    public override CypherValue Result(ExecutionState state) => best;
}

internal sealed class CollectAccumulator : Accumulator
{
    private readonly List<CypherValue> values = [];

    public override long Add(ExecutionState state, CypherValue value, long weight)
    {
        if (value.IsNull)
        {
            return 0;
        }

        values.Add(value);
        ValueLimits.CheckList(values.Count);
        return ExecutionState.SizeOf(value);
    }

    public override CypherValue Result(ExecutionState state) => CypherValue.Of([.. values]);
}

internal sealed class DeviationAccumulator(Expr argument, bool sample) : Accumulator
{
    private readonly List<double> values = [];

    public override long Add(ExecutionState state, CypherValue value, long weight)
    {
        if (value.IsNull)
        {
            return 0;
        }

        values.Add(value.IsNumber ? value.AsNumber : throw NotANumber(state, argument, "stDev", value));
        return 8;
    }

    public override CypherValue Result(ExecutionState state)
    {
        var divisor = values.Count - (sample ? 1 : 0);
        if (divisor <= 0)
        {
            return values.Count == 0 ? CypherValue.Null : CypherValue.Of(0.0);
        }

        var mean = values.Sum() / values.Count;
        return CypherValue.Of(Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / divisor));
    }
}

internal sealed class PercentileAccumulator(AggregateColumn column, bool interpolated) : Accumulator
{
    private readonly List<CypherValue> values = [];
    private double percentile = double.NaN;

    public override long Add(ExecutionState state, CypherValue value, long weight)
    {
        if (double.IsNaN(percentile))
        {
            var wanted = column.Second!.Evaluate(state);
            if (!wanted.IsNumber || wanted.AsNumber is not (>= 0 and <= 1))
            {
                throw state.Error(CypherErrorKind.ArgumentError, "NumberOutOfRange", column.Second.Span, "A percentile is a number from 0 to 1.");
            }

            percentile = wanted.AsNumber;
        }

        if (value.IsNull)
        {
            return 0;
        }

        values.Add(value.IsNumber ? value : throw NotANumber(state, column.Argument!, column.Function, value));
        return 24;
    }

    public override CypherValue Result(ExecutionState state)
    {
        if (values.Count == 0)
        {
            return CypherValue.Null;
        }

        values.Sort(CypherComparison.Order);
        if (!interpolated)
        {
            var place = (int)Math.Ceiling(percentile * values.Count) - 1;
            return values[Math.Max(place, 0)];
        }

        var at = percentile * (values.Count - 1);
        var (below, above) = ((int)Math.Floor(at), (int)Math.Ceiling(at));
        var (low, high) = (values[below].AsNumber, values[above].AsNumber);
        return CypherValue.Of(below == above ? low : low + ((high - low) * (at - below)));
    }
}
