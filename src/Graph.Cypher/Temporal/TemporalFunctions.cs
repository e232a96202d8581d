using System.Collections.Immutable;
using Graph.Cypher.Functions;

namespace Graph.Cypher.Temporal;

/// <summary>The functions on temporal values: <c>date</c>, <c>duration.between</c>, <c>datetime.truncate</c> …</summary>
public static class TemporalFunctions
{
    private delegate TemporalValue Body(ReadOnlySpan<CypherValue> arguments, FunctionContext context);

    public static ImmutableArray<CypherFunction> All { get; } =
    [
        .. Points("date", "DATE", TemporalType.Date),
        .. Points("localtime", "LOCAL TIME", TemporalType.LocalTime),
        .. Points("time", "ZONED TIME", TemporalType.Time),
        .. Points("localdatetime", "LOCAL DATETIME", TemporalType.LocalDateTime),
        .. Points("datetime", "ZONED DATETIME", TemporalType.DateTime),
        .. Epochs(),
        .. Durations(),
    ];

    private static IEnumerable<CypherFunction> Points(string name, string typeName, TemporalType type)
    {
        yield return Define(name, 0, 1, $"{name}(input :: ANY?) :: {typeName}", $"A {typeName} from a text, a map of parts or another value; without argument, now.",
            (arguments, context) => TemporalConstructors.Create(type, arguments, context));
        foreach (var clock in (string[])["transaction", "statement", "realtime"])
        {
            yield return Define($"{name}.{clock}", 0, 1, $"{name}.{clock}(timezone :: STRING?) :: {typeName}", $"The {typeName} now. A query has one clock, whichever is asked.",
                (arguments, context) => TemporalConstructors.Now(type, context.Now, arguments.IsEmpty ? Zone.Utc : Zone.Parse(TemporalArguments.Text(arguments[0]))));
        }

        yield return Define($"{name}.truncate", 1, 3, $"{name}.truncate(unit :: STRING, value :: ANY, fields :: MAP?) :: {typeName}",
            "The value cut down to the start of a unit, with the given parts set in what is left.",
            (arguments, context) => Truncate(type, arguments, context));
    }

    private static TemporalValue Truncate(TemporalType type, ReadOnlySpan<CypherValue> arguments, FunctionContext context)
    {
        var value = arguments.Length > 1 ? TemporalArguments.Point(arguments[1]) : TemporalConstructors.Now(type, context.Now, Zone.Utc);
        var fields = arguments.Length < 3 ? new TemporalFields()
            : arguments[2].Kind == CypherKind.Map ? TemporalArguments.Fields(arguments[2].AsMap)
            : throw TemporalArguments.Wrong("a map", arguments[2]);
        return TemporalTruncation.Truncate(type, TemporalArguments.Text(arguments[0]), value, fields);
    }

    private static IEnumerable<CypherFunction> Epochs()
    {
        yield return Define("datetime.fromEpoch", 2, 2, "datetime.fromEpoch(seconds :: INTEGER, nanoseconds :: INTEGER) :: ZONED DATETIME", "The moment so long after 1970-01-01T00:00Z.",
            (arguments, _) => TemporalBuilder.OfEpoch(TemporalArguments.Integer(arguments[0]), TemporalArguments.Integer(arguments[1]), Zone.Utc));
        yield return Define("datetime.fromEpochMillis", 1, 1, "datetime.fromEpochMillis(milliseconds :: INTEGER) :: ZONED DATETIME", "The moment so long after 1970-01-01T00:00Z.",
            (arguments, _) => OfMillis(TemporalArguments.Integer(arguments[0])));
    }

    private static CypherDateTime OfMillis(long millis) =>
        TemporalBuilder.OfEpoch(CalendarMath.FloorDiv(millis, 1000), CalendarMath.FloorMod(millis, 1000) * 1_000_000, Zone.Utc);

    private static IEnumerable<CypherFunction> Durations()
    {
        yield return Define("duration", 1, 1, "duration(input :: ANY) :: DURATION", "A duration from a text, a map of parts or another duration.",
            (arguments, _) => DurationConstructor.Create(arguments[0]));
        yield return Between("between", "in months, days, seconds and nanoseconds", DurationBetween.Between);
        yield return Between("inMonths", "in whole months", DurationBetween.InMonths);
        yield return Between("inDays", "in whole days", DurationBetween.InDays);
        yield return Between("inSeconds", "in seconds and nanoseconds", DurationBetween.InSeconds);
    }

    private static CypherFunction Between(string name, string parts, Func<TemporalValue, TemporalValue, CypherDuration> difference) =>
        Define($"duration.{name}", 2, 2, $"duration.{name}(from :: ANY, to :: ANY) :: DURATION", $"The time from one point to another, {parts}.",
            (arguments, _) => difference(TemporalArguments.Point(arguments[0]), TemporalArguments.Point(arguments[1])));

    private static CypherFunction Define(string name, int minimum, int maximum, string signature, string description, Body body) =>
        new(name, minimum, maximum, signature, description, (arguments, context) => Call(body, arguments, context))
        {
            Category = "Temporal",
            Result = CypherKind.Temporal,
        };

    private static CypherValue Call(Body body, ReadOnlySpan<CypherValue> arguments, FunctionContext context)
    {
        try
        {
            return CypherValue.Of(body(arguments, context));
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
}
