namespace Graph.Cypher;

public enum TemporalType : byte { DateTime, LocalDateTime, Date, Time, LocalTime, Duration }

/// <summary>A date, a time, both, or a duration. The types are in <c>Temporal/</c>; the engine sees only this.</summary>
public abstract class TemporalValue
{
    public abstract TemporalType Type { get; }

    /// <summary>A component by the name that queries use (<c>year</c>, <c>dayOfWeek</c>, <c>hours</c>); false for a name this type does not have.</summary>
    public abstract bool TryGetComponent(string name, out CypherValue value);

    /// <summary>The language's text of the value: <c>2017-01-11</c>, <c>P1DT2H</c>.</summary>
    public abstract override string ToString();

    /// <summary>Same type and same value; the language's <c>=</c>.</summary>
    public abstract bool SameAs(TemporalValue other);

    /// <summary>Agrees with <see cref="SameAs"/>; the same in every run.</summary>
    public abstract int StableHash();

    /// <summary>Total order within one type, for sorting; durations are sorted by their average length.</summary>
    /// <param name="other">Of the same <see cref="Type"/>.</param>
    public abstract int OrderAgainst(TemporalValue other);
}
