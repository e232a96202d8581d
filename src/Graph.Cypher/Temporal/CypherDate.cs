namespace Graph.Cypher.Temporal;

/// <summary>A day, without time or zone.</summary>
public sealed class CypherDate : TemporalValue
{
    internal CypherDate(long dayNumber)
    {
        TemporalException.RequireDayNumber(dayNumber);
        DayNumber = dayNumber;
    }

    public override TemporalType Type => TemporalType.Date;

    /// <summary>Days since 1970-01-01.</summary>
    public long DayNumber { get; }

    private TemporalComponent? Component(string name) => DateParts.Component(DayNumber, name);

    public override bool TryGetComponent(string name, out CypherValue value) => TemporalComponent.TryGet(Component(name), out value);

    public override bool SameAs(TemporalValue other) => other is CypherDate && OrderAgainst(other) == 0;

    public override string ToString() => DateParts.Text(DayNumber);

    public override int OrderAgainst(TemporalValue other) => DayNumber.CompareTo(((CypherDate)other).DayNumber);

    public override int StableHash() => StableHashing.Of(DayNumber);
}
