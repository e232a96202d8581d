namespace Graph.Cypher.Temporal;

/// <summary><c>duration(…)</c> from a map, a text or another duration.</summary>
internal static class DurationConstructor
{
    public static CypherDuration Create(CypherValue argument) => argument.Kind switch
    {
        CypherKind.String => DurationText.Parse(argument.AsString),
        CypherKind.Map => FromMap(argument.AsMap),
        CypherKind.Temporal when argument.AsTemporal is CypherDuration duration => duration,
        _ => throw TemporalArguments.Wrong("a text, a map or a duration", argument),
    };

    private static CypherDuration FromMap(CypherMap map)
    {
        decimal months = 0, days = 0, seconds = 0, nanos = 0;
        foreach (var (name, value) in map.Entries)
        {
            var amount = value.Kind switch
            {
                CypherKind.Integer => value.AsInteger,
                CypherKind.Float => TemporalArithmetic.Exact(value.AsFloat),
                _ => throw new TemporalException($"{name} is {CypherText.Literal(value, null)}; expected a number."),
            };
            switch (name)
            {
                case "years": months += amount * 12; break;
                case "quarters": months += amount * 3; break;
                case "months": months += amount; break;
                case "weeks": days += amount * 7; break;
                case "days": days += amount; break;
                case "hours": seconds += amount * 3600; break;
                case "minutes": seconds += amount * 60; break;
                case "seconds": seconds += amount; break;
                case "milliseconds": nanos += amount * 1_000_000; break;
                case "microseconds": nanos += amount * 1_000; break;
                case "nanoseconds": nanos += amount; break;
                default: throw new TemporalException($"'{name}' is not a part of a duration; known are years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds.");
            }
        }

        return CypherDuration.OfFractions(months, days, seconds, nanos);
    }
}
