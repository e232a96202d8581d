namespace Graph.Cypher.Temporal;

/// <summary>The map given to a temporal function, sorted by what its entries are: numbers, values to take parts from, and the zone.</summary>
internal sealed class TemporalFields
{
    private static readonly HashSet<string> NumberNames = new(StringComparer.Ordinal)
    {
        "year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay",
        "hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "epochSeconds", "epochMillis",
    };

    private readonly Dictionary<string, long> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemporalValue> sources = new(StringComparer.Ordinal);

    public Zone? Zone { get; private set; }

    /// <summary>Only a zone was given: the present moment is asked for there.</summary>
    public bool IsOnlyZone => numbers.Count == 0 && sources.Count == 0 && Zone is not null;

    public long? this[string name] => numbers.TryGetValue(name, out var value) ? value : null;

    public bool HasAny(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (numbers.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    public void SetNumber(string name, long value)
    {
        if (!NumberNames.Contains(name))
        {
            throw Unknown(name);
        }

        numbers[name] = value;
    }

    public void SetText(string name, string value) => Zone = name == "timezone" ? Zone.Parse(value) : throw Unknown(name);

    public void SetSource(string name, TemporalValue value) => sources[name] = name is "date" or "time" or "datetime" ? value : throw Unknown(name);

    /// <summary>The value under <c>date</c> or <c>datetime</c>.</summary>
    public TemporalValue? DateSource => sources.GetValueOrDefault("date") ?? sources.GetValueOrDefault("datetime");

    /// <summary>The value under <c>time</c> or <c>datetime</c>.</summary>
    public TemporalValue? TimeSource => sources.GetValueOrDefault("time") ?? sources.GetValueOrDefault("datetime");

    private static TemporalException Unknown(string name) => NumberNames.Contains(name) || name is "timezone" or "date" or "time" or "datetime"
        ? new TemporalException($"{name} has a value of the wrong type.")
        : new TemporalException($"'{name}' is not a part of a date or time; known are {string.Join(", ", NumberNames.Order(StringComparer.Ordinal))}, timezone, date, time, datetime.");
}
