namespace Graph.Cypher.Temporal;

/// <summary>Cuts a point in time down to the start of a unit, then sets the given fields in what is left.</summary>
internal static class TemporalTruncation
{
    private const string DateUnits = "millennium, century, decade, year, weekYear, quarter, month, week or day";
    private const string TimeUnits = "day, hour, minute, second, millisecond or microsecond";

    public static TemporalValue Truncate(TemporalType kind, string unit, TemporalValue value, TemporalFields fields)
    {
        var known = unit.ToLowerInvariant();
        return kind switch
        {
            TemporalType.Date => new CypherDate(TemporalBuilder.Day(fields, Day(known, TemporalSource.RequireDay(value), unit))),
            TemporalType.LocalTime => new CypherLocalTime(Nano(known, unit, value, fields)),
            TemporalType.Time => Time(known, unit, value, fields),
            TemporalType.LocalDateTime => LocalDateTime(known, unit, value, fields),
            TemporalType.DateTime => DateTime(known, unit, value, fields),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static CypherTime Time(string known, string unit, TemporalValue value, TemporalFields fields)
    {
        var nano = Nano(known, unit, value, fields);
        var offset = value switch
        {
            CypherTime time => time.OffsetSeconds,
            CypherDateTime zoned => zoned.OffsetSeconds,
            _ => 0,
        };
        return new CypherTime(nano, fields.Zone?.OffsetAt(value is CypherDateTime dated ? dated.EpochSeconds : 0) ?? offset);
    }

    private static CypherLocalDateTime LocalDateTime(string known, string unit, TemporalValue value, TemporalFields fields)
    {
        var (day, nano) = DayAndNano(known, unit, value, fields);
        return new CypherLocalDateTime(day, nano);
    }

    /// <summary>A zone among the fields replaces the value's own; the local time stays.</summary>
    private static CypherDateTime DateTime(string known, string unit, TemporalValue value, TemporalFields fields)
    {
        var (day, nano) = DayAndNano(known, unit, value, fields);
        return CypherDateTime.OfLocal(day, nano, fields.Zone ?? TemporalSource.ZoneOf(value) ?? Zone.Utc);
    }

    private static (long Day, long Nano) DayAndNano(string known, string unit, TemporalValue value, TemporalFields fields)
    {
        var day = TemporalSource.RequireDay(value);
        return IsBelowDay(known)
            ? (TemporalBuilder.Day(fields, day), Nano(known, unit, value, fields))
            : (TemporalBuilder.Day(fields, Day(known, day, unit)), TemporalBuilder.Nano(fields, 0, needsHour: false));
    }

    private static bool IsBelowDay(string known) => known is "hour" or "minute" or "second" or "millisecond" or "microsecond";

    private static long Nano(string known, string unit, TemporalValue value, TemporalFields fields)
    {
        var size = known switch
        {
            "day" => CalendarMath.NanosPerDay,
            "hour" => TimeParts.NanosPerHour,
            "minute" => TimeParts.NanosPerMinute,
            "second" => CalendarMath.NanosPerSecond,
            "millisecond" => 1_000_000,
            "microsecond" => 1_000,
            _ => throw new TemporalException($"A time cannot be truncated to '{unit}'; expected {TimeUnits}."),
        };

        // A date truncated to a part of the day has the time of midnight.
        var nano = TemporalSource.NanoOf(value) ?? TemporalSource.RequireDay(value) * 0;
        nano -= nano % size;
        KeepLargerFractions(known, nano, fields);
        return TemporalBuilder.Nano(fields, nano, needsHour: false);
    }

    /// <summary>Fields below the unit are added to the fraction that is left, they do not replace it.</summary>
    private static void KeepLargerFractions(string known, long nano, TemporalFields fields)
    {
        var fraction = nano % CalendarMath.NanosPerSecond;
        if (known == "millisecond" && fields["millisecond"] is null && (fields["microsecond"] ?? fields["nanosecond"]) is not null)
        {
            fields.SetNumber("millisecond", fraction / 1_000_000);
        }
        else if (known == "microsecond" && fields["nanosecond"] is not null && (fields["millisecond"] ?? fields["microsecond"]) is null)
        {
            fields.SetNumber("microsecond", fraction / 1_000);
        }
    }

    private static long Day(string known, long day, string unit)
    {
        var (year, month, _) = CalendarMath.FromDayNumber(day);
        return known switch
        {
            "millennium" => FirstOf(year, 1000),
            "century" => FirstOf(year, 100),
            "decade" => FirstOf(year, 10),
            "year" => CalendarMath.ToDayNumber(year, 1, 1),
            "weekyear" => CalendarMath.FirstDayOfWeekYear(CalendarMath.WeekOf(day).WeekYear),
            "quarter" => CalendarMath.FirstDayOfQuarter(year, ((month - 1) / 3) + 1),
            "month" => CalendarMath.ToDayNumber(year, month, 1),
            "week" => day - CalendarMath.DayOfWeek(day) + 1,
            "day" => day,
            _ => throw new TemporalException($"A day cannot be truncated to '{unit}'; expected {DateUnits}."),
        };
    }

    private static long FirstOf(long year, long years) => CalendarMath.ToDayNumber(CalendarMath.FloorDiv(year, years) * years, 1, 1);
}
