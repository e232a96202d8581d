namespace Graph.Cypher.Temporal;

/// <summary>A day and a time of day in a zone: an instant, and how it is told.</summary>
public sealed class CypherDateTime : TemporalValue
{
    private CypherDateTime(long dayNumber, long nanoOfDay, int offsetSeconds, Zone zone)
    {
        TemporalException.RequireDayNumber(dayNumber);
        DayNumber = dayNumber;
        NanoOfDay = nanoOfDay;
        OffsetSeconds = offsetSeconds;
        Zone = zone;
    }

    public override TemporalType Type => TemporalType.DateTime;

    /// <summary>Local days since 1970-01-01.</summary>
    public long DayNumber { get; }

    /// <summary>Local nanoseconds since midnight, below one day.</summary>
    public long NanoOfDay { get; }

    /// <summary>East of Greenwich is positive.</summary>
    public int OffsetSeconds { get; }

    /// <summary>A name of the tz database, e.g. <c>Europe/London</c>; null when the value has only an offset.</summary>
    public string? ZoneName => Zone.Name;

    /// <summary>Seconds since 1970-01-01T00:00Z, rounded down; the fraction is in <see cref="NanoOfDay"/>.</summary>
    public long EpochSeconds => (DayNumber * CalendarMath.SecondsPerDay) + (NanoOfDay / CalendarMath.NanosPerSecond) - OffsetSeconds;

    internal Zone Zone { get; }

    internal int NanoOfSecond => (int)(NanoOfDay % CalendarMath.NanosPerSecond);

    private TemporalComponent? Component(string name) => name switch
    {
        "epochSeconds" => EpochSeconds,
        "epochMillis" => (EpochSeconds * 1000) + (NanoOfSecond / 1_000_000),
        _ => ZoneParts.Component(name, OffsetSeconds, ZoneName) ?? DateParts.Component(DayNumber, name) ?? TimeParts.Component(NanoOfDay, name),
    };

    public override bool TryGetComponent(string name, out CypherValue value) => TemporalComponent.TryGet(Component(name), out value);

    public override bool SameAs(TemporalValue other) => other is CypherDateTime && OrderAgainst(other) == 0;

    public override string ToString()
    {
        var text = $"{DateParts.Text(DayNumber)}T{TimeParts.Text(NanoOfDay)}{Zone.OffsetText(OffsetSeconds)}";
        return ZoneName is null ? text : $"{text}[{ZoneName}]";
    }

    internal static CypherDateTime OfLocal(long dayNumber, long nanoOfDay, Zone zone)
    {
        var (day, nano, offset) = zone.Resolve(dayNumber, nanoOfDay);
        return new CypherDateTime(day, nano, offset, zone);
    }

    /// <summary>Keeps the given offset of two possible ones.</summary>
    /// <exception cref="TemporalException">The zone has another offset then.</exception>
    internal static CypherDateTime OfLocal(long dayNumber, long nanoOfDay, int offsetSeconds, Zone zone) =>
        zone.Allows(dayNumber, nanoOfDay, offsetSeconds)
            ? new CypherDateTime(dayNumber, nanoOfDay, offsetSeconds, zone)
            : throw new TemporalException($"The zone {zone.Name} does not have the offset {Zone.OffsetText(offsetSeconds)} at that time.");

    internal static CypherDateTime OfInstant(long epochSecond, int nanoOfSecond, Zone zone)
    {
        var offset = zone.OffsetAt(epochSecond);
        var local = epochSecond + offset;
        var day = CalendarMath.FloorDiv(local, CalendarMath.SecondsPerDay);
        var nanoOfDay = (CalendarMath.FloorMod(local, CalendarMath.SecondsPerDay) * CalendarMath.NanosPerSecond) + nanoOfSecond;
        return new CypherDateTime(day, nanoOfDay, offset, zone);
    }

    internal CypherDateTime InZone(Zone zone) => OfInstant(EpochSeconds, NanoOfSecond, zone);

    public override int OrderAgainst(TemporalValue other)
    {
        var that = (CypherDateTime)other;
        var order = EpochSeconds.CompareTo(that.EpochSeconds);
        order = order != 0 ? order : NanoOfSecond.CompareTo(that.NanoOfSecond);
        order = order != 0 ? order : OffsetSeconds.CompareTo(that.OffsetSeconds);
        return order != 0 ? order : string.CompareOrdinal(ZoneName, that.ZoneName);
    }

    public override int StableHash() => StableHashing.Of(DayNumber, NanoOfDay, OffsetSeconds);
}
