namespace Graph.Cypher.Temporal;

/// <summary>A day and a time of day, without zone.</summary>
public sealed class CypherLocalDateTime : TemporalValue
{
    internal CypherLocalDateTime(long dayNumber, long nanoOfDay)
    {
        TemporalException.RequireDayNumber(dayNumber);
        DayNumber = dayNumber;
        NanoOfDay = nanoOfDay;
    }

    public override TemporalType Type => TemporalType.LocalDateTime;

    /// <summary>Days since 1970-01-01.</summary>
    public long DayNumber { get; }

    /// <summary>Nanoseconds since midnight, below one day.</summary>
    public long NanoOfDay { get; }

    private TemporalComponent? Component(string name) => DateParts.Component(DayNumber, name) ?? TimeParts.Component(NanoOfDay, name);

    public override bool TryGetComponent(string name, out CypherValue value) => TemporalComponent.TryGet(Component(name), out value);

    public override bool SameAs(TemporalValue other) => other is CypherLocalDateTime && OrderAgainst(other) == 0;

    public override string ToString() => $"{DateParts.Text(DayNumber)}T{TimeParts.Text(NanoOfDay)}";

    public override int OrderAgainst(TemporalValue other)
    {
        var local = (CypherLocalDateTime)other;
        var order = DayNumber.CompareTo(local.DayNumber);
        return order != 0 ? order : NanoOfDay.CompareTo(local.NanoOfDay);
    }

    public override int StableHash() => StableHashing.Of(DayNumber, NanoOfDay);
}
