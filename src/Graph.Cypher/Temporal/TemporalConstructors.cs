using Graph.Cypher.Functions;
using NodaTime;

namespace Graph.Cypher.Temporal;

/// <summary><c>date(…)</c>, <c>datetime(…)</c> and the other three points in time, from nothing, a text, a map or another value.</summary>
internal static class TemporalConstructors
{
    public static TemporalValue Create(TemporalType type, ReadOnlySpan<CypherValue> arguments, FunctionContext context)
    {
        if (arguments.IsEmpty)
        {
            return Now(type, context.Now, Zone.Utc);
        }

        var argument = arguments[0];
        return argument.Kind switch
        {
            CypherKind.String => Parse(type, argument.AsString),
            CypherKind.Temporal => Convert(type, argument.AsTemporal),
            CypherKind.Map => FromMap(type, TemporalArguments.Fields(argument.AsMap), context.Now),
            _ => throw TemporalArguments.Wrong("a text, a map or a temporal value", argument),
        };
    }

    public static TemporalValue Now(TemporalType type, Instant now, Zone zone)
    {
        var seconds = now.ToUnixTimeSeconds();
        var instant = CypherDateTime.OfInstant(seconds, (int)(now - Instant.FromUnixTimeSeconds(seconds)).NanosecondOfDay, zone);
        return Convert(type, instant);
    }

    private static TemporalValue FromMap(TemporalType type, TemporalFields fields, Instant now) =>
        fields.IsOnlyZone ? Now(type, now, fields.Zone!) : TemporalBuilder.Build(type, fields);

    private static TemporalValue Convert(TemporalType type, TemporalValue value) => type switch
    {
        TemporalType.Date => new CypherDate(TemporalSource.RequireDay(value)),
        TemporalType.LocalTime => new CypherLocalTime(TemporalSource.RequireNano(value)),
        TemporalType.Time => value switch
        {
            CypherTime time => time,
            CypherDateTime zoned => new CypherTime(zoned.NanoOfDay, zoned.OffsetSeconds),
            _ => new CypherTime(TemporalSource.RequireNano(value), 0),
        },
        TemporalType.LocalDateTime => new CypherLocalDateTime(TemporalSource.RequireDay(value), TemporalSource.NanoOf(value) ?? 0),
        _ => value as CypherDateTime ?? CypherDateTime.OfLocal(TemporalSource.RequireDay(value), TemporalSource.NanoOf(value) ?? 0, Zone.Utc),
    };

    private static TemporalValue Parse(TemporalType type, string text)
    {
        switch (type)
        {
            case TemporalType.Date:
                return new CypherDate(TemporalText.ParseDate(text));
            case TemporalType.LocalTime:
                return new CypherLocalTime(TemporalText.ParseLocalTime(text));
            case TemporalType.LocalDateTime:
                var (localDay, localNano) = TemporalText.ParseLocalDateTime(text);
                return new CypherLocalDateTime(localDay, localNano);
            case TemporalType.Time:
                var (nano, timeOffset, timeZone) = TemporalText.ParseTime(text);
                return new CypherTime(nano, Zone.OfOffset(timeOffset ?? (timeZone is null ? 0 : Zone.Parse(timeZone).OffsetAt(0))).OffsetAt(0));
            default:
                return ParseDateTime(text);
        }
    }

    private static CypherDateTime ParseDateTime(string text)
    {
        var (day, nano, offset, zone) = TemporalText.ParseDateTime(text);
        if (zone is null)
        {
            return CypherDateTime.OfLocal(day, nano, Zone.OfOffset(offset ?? 0));
        }

        return offset is { } known ? CypherDateTime.OfLocal(day, nano, known, Zone.Parse(zone)) : CypherDateTime.OfLocal(day, nano, Zone.Parse(zone));
    }
}
