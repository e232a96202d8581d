namespace Graph.Cypher.Temporal;

/// <summary>A time of day without zone.</summary>
public sealed class CypherLocalTime : TemporalValue
{
    internal CypherLocalTime(long nanoOfDay) => NanoOfDay = nanoOfDay;

    public override TemporalType Type => TemporalType.LocalTime;

    /// <summary>Nanoseconds since midnight, below one day.</summary>
    public long NanoOfDay { get; }

    private TemporalComponent? Component(string name) => TimeParts.Component(NanoOfDay, name);

    public override bool TryGetComponent(string name, out CypherValue value) => TemporalComponent.TryGet(Component(name), out value);

    public override bool SameAs(TemporalValue other) => other is CypherLocalTime && OrderAgainst(other) == 0;

    public override string ToString() => TimeParts.Text(NanoOfDay);

    public override int OrderAgainst(TemporalValue other) => NanoOfDay.CompareTo(((CypherLocalTime)other).NanoOfDay);

    public override int StableHash() => StableHashing.Of(NanoOfDay);
}
