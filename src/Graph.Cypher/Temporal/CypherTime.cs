namespace Graph.Cypher.Temporal;

/// <summary>A time of day with a fixed offset.</summary>
public sealed class CypherTime : TemporalValue
{
    internal CypherTime(long nanoOfDay, int offsetSeconds)
    {
        NanoOfDay = nanoOfDay;
        OffsetSeconds = offsetSeconds;
    }

    public override TemporalType Type => TemporalType.Time;

    /// <summary>Local nanoseconds since midnight, below one day.</summary>
    public long NanoOfDay { get; }

    /// <summary>East of Greenwich is positive.</summary>
    public int OffsetSeconds { get; }

    private long UtcNanos => NanoOfDay - (OffsetSeconds * CalendarMath.NanosPerSecond);

    private TemporalComponent? Component(string name) => ZoneParts.Component(name, OffsetSeconds, null) ?? TimeParts.Component(NanoOfDay, name);

    public override bool TryGetComponent(string name, out CypherValue value) => TemporalComponent.TryGet(Component(name), out value);

    public override bool SameAs(TemporalValue other) => other is CypherTime && OrderAgainst(other) == 0;

    public override string ToString() => TimeParts.Text(NanoOfDay) + Zone.OffsetText(OffsetSeconds);

    public override int OrderAgainst(TemporalValue other)
    {
        var time = (CypherTime)other;
        var order = UtcNanos.CompareTo(time.UtcNanos);
        return order != 0 ? order : OffsetSeconds.CompareTo(time.OffsetSeconds);
    }

    public override int StableHash() => StableHashing.Of(NanoOfDay, OffsetSeconds);
}
