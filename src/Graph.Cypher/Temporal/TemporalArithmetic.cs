using Graph.Cypher.Functions;

namespace Graph.Cypher.Temporal;

/// <summary><c>+ − * /</c> where a temporal value takes part: points in time with durations, durations among themselves and with numbers.</summary>
public static class TemporalArithmetic
{
    /// <summary>False when the operands do not go together; neither is null, at least one is temporal.</summary>
    /// <exception cref="CypherFunctionException">The result is outside the calendar.</exception>
    public static bool TryAdd(CypherValue left, CypherValue right, out CypherValue result)
    {
        var (one, other) = (TemporalOf(left), TemporalOf(right));
        result = (one, other) switch
        {
            (not null, CypherDuration duration) => Guard(() => Shift(one, duration, 1)),
            (CypherDuration duration, not null) => Guard(() => Shift(other, duration, 1)),
            _ => CypherValue.Null,
        };
        return !result.IsNull;
    }

    /// <inheritdoc cref="TryAdd"/>
    public static bool TrySubtract(CypherValue left, CypherValue right, out CypherValue result)
    {
        result = (TemporalOf(left), TemporalOf(right)) is (not null and var point, CypherDuration duration)
            ? Guard(() => Shift(point, duration, -1))
            : CypherValue.Null;
        return !result.IsNull;
    }

    /// <inheritdoc cref="TryAdd"/>
    public static bool TryMultiply(CypherValue left, CypherValue right, out CypherValue result)
    {
        result = (TemporalOf(left), TemporalOf(right)) switch
        {
            (CypherDuration duration, null) when right.IsNumber => Guard(() => Multiply(duration, right.AsNumber)),
            (null, CypherDuration duration) when left.IsNumber => Guard(() => Multiply(duration, left.AsNumber)),
            _ => CypherValue.Null,
        };
        return !result.IsNull;
    }

    /// <inheritdoc cref="TryAdd"/>
    public static bool TryDivide(CypherValue left, CypherValue right, out CypherValue result)
    {
        result = TemporalOf(left) is CypherDuration duration && right.IsNumber
            ? Guard(() => Divide(duration, right.AsNumber))
            : CypherValue.Null;
        return !result.IsNull;
    }

    /// <summary>Sums whose parts outgrow 64 bits and dates outside the calendar are told as errors of the query.</summary>
    internal static CypherValue Guard(Func<TemporalValue> body)
    {
        try
        {
            return CypherValue.Of(body());
        }
        catch (TemporalException problem)
        {
            throw new CypherFunctionException(CypherErrorKind.ArgumentError, "InvalidArgumentValue", problem.Message);
        }
        catch (OverflowException)
        {
            throw new CypherFunctionException(CypherErrorKind.ArithmeticError, "NumberOutOfRange", "The result is too large for a temporal value.");
        }
    }

    internal static CypherDuration Add(CypherDuration left, CypherDuration right) => CypherDuration.Of(
        checked(left.Months + right.Months), checked(left.Days + right.Days), checked(left.Seconds + right.Seconds), left.Nanos + right.Nanos);

    internal static CypherDuration Subtract(CypherDuration left, CypherDuration right) => CypherDuration.Of(
        checked(left.Months - right.Months), checked(left.Days - right.Days), checked(left.Seconds - right.Seconds), left.Nanos - right.Nanos);

    /// <summary>Fractions of one part go down to the next smaller.</summary>
    private static CypherDuration Multiply(CypherDuration duration, double factor)
    {
        var exact = Exact(factor);
        return CypherDuration.OfFractions(duration.Months * exact, duration.Days * exact, duration.Seconds * exact, duration.Nanos * exact);
    }

    private static CypherDuration Divide(CypherDuration duration, double divisor)
    {
        var exact = Exact(divisor);
        return exact == 0
            ? throw new TemporalException("A duration cannot be divided by zero.")
            : CypherDuration.OfFractions(duration.Months / exact, duration.Days / exact, duration.Seconds / exact, duration.Nanos / exact);
    }

    internal static decimal Exact(double number) => double.IsFinite(number) && Math.Abs(number) < 1e19
        ? (decimal)number
        : throw new TemporalException("The number is too large for a duration.");

    private static TemporalValue? TemporalOf(CypherValue value) => value.Kind == CypherKind.Temporal ? value.AsTemporal : null;

    /// <summary>Months first, then days, then seconds. A date takes whole days of the seconds; a time takes only the seconds, round the clock.</summary>
    private static TemporalValue Shift(TemporalValue point, CypherDuration duration, int sign) => point switch
    {
        CypherDate date => new CypherDate(Day(date.DayNumber, duration, sign, duration.Seconds / CalendarMath.SecondsPerDay)),
        CypherLocalTime time => new CypherLocalTime(Clock(time.NanoOfDay, duration, sign)),
        CypherTime time => new CypherTime(Clock(time.NanoOfDay, duration, sign), time.OffsetSeconds),
        CypherLocalDateTime local => Shift(local, duration, sign),
        CypherDateTime zoned => Shift(zoned, duration, sign),
        CypherDuration other => sign > 0 ? Add(other, duration) : Subtract(other, duration),
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };

    private static CypherLocalDateTime Shift(CypherLocalDateTime local, CypherDuration duration, int sign)
    {
        var day = Day(local.DayNumber, duration, sign, 0);
        var nanos = local.NanoOfDay + (sign * (((duration.Seconds % CalendarMath.SecondsPerDay) * CalendarMath.NanosPerSecond) + duration.Nanos));
        var wholeDays = (sign * (duration.Seconds / CalendarMath.SecondsPerDay)) + CalendarMath.FloorDiv(nanos, CalendarMath.NanosPerDay);
        return new CypherLocalDateTime(CalendarMath.PlusDays(day, wholeDays), CalendarMath.FloorMod(nanos, CalendarMath.NanosPerDay));
    }

    /// <summary>Months and days move the local clock, seconds move the instant: an hour across a change to summer time is still an hour.</summary>
    private static CypherDateTime Shift(CypherDateTime zoned, CypherDuration duration, int sign)
    {
        var day = Day(zoned.DayNumber, duration, sign, 0);
        var moved = day == zoned.DayNumber ? zoned : CypherDateTime.OfLocal(day, zoned.NanoOfDay, zoned.Zone);
        var seconds = checked(moved.EpochSeconds + (sign * duration.Seconds));
        return duration.Seconds == 0 && duration.Nanos == 0
            ? moved
            : TemporalBuilder.OfEpoch(seconds, moved.NanoOfSecond + (sign * duration.Nanos), zoned.Zone);
    }

    private static long Day(long day, CypherDuration duration, int sign, long extraDays) => CalendarMath.PlusDays(
        CalendarMath.PlusMonths(day, sign * duration.Months), checked(sign * (duration.Days + extraDays)));

    private static long Clock(long nanoOfDay, CypherDuration duration, int sign)
    {
        var shift = (duration.Seconds % CalendarMath.SecondsPerDay * CalendarMath.NanosPerSecond) + duration.Nanos;
        return CalendarMath.FloorMod(nanoOfDay + (sign * shift), CalendarMath.NanosPerDay);
    }
}
