namespace Graph.Cypher.Temporal;

/// <summary>Takes the day, the time of day or the zone out of a value of any kind.</summary>
internal static class TemporalSource
{
    public static long? DayOf(TemporalValue value) => value switch
    {
        CypherDate date => date.DayNumber,
        CypherLocalDateTime local => local.DayNumber,
        CypherDateTime zoned => zoned.DayNumber,
        _ => null,
    };

    public static long? NanoOf(TemporalValue value) => value switch
    {
        CypherLocalTime time => time.NanoOfDay,
        CypherTime time => time.NanoOfDay,
        CypherLocalDateTime local => local.NanoOfDay,
        CypherDateTime zoned => zoned.NanoOfDay,
        _ => null,
    };

    public static Zone? ZoneOf(TemporalValue value) => value switch
    {
        CypherTime time => Zone.OfOffset(time.OffsetSeconds),
        CypherDateTime zoned => zoned.Zone,
        _ => null,
    };

    public static long RequireDay(TemporalValue value) => DayOf(value) ?? throw new TemporalException($"A {Name(value.Type)} has no day.");

    public static long RequireNano(TemporalValue value) => NanoOf(value) ?? throw new TemporalException($"A {Name(value.Type)} has no time of day.");

    public static string Name(TemporalType kind) => kind switch
    {
        TemporalType.LocalTime => "local time",
        TemporalType.LocalDateTime => "local date and time",
        TemporalType.DateTime => "date and time",
        TemporalType.Time => "time",
        TemporalType.Duration => "duration",
        _ => "date",
    };
}
