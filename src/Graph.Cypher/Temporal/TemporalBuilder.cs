namespace Graph.Cypher.Temporal;

/// <summary>Builds the five points in time from fields. Fields given replace those of the value the map takes its date or time from;
/// without such a value each field needs the next larger one, and missing smaller ones start at their first value.</summary>
internal static class TemporalBuilder
{
    private static readonly string[] WeekNames = ["week", "dayOfWeek"];
    private static readonly string[] QuarterNames = ["quarter", "dayOfQuarter"];
    private static readonly string[] OrdinalNames = ["ordinalDay"];
    private static readonly string[] MonthNames = ["month", "day"];
    private static readonly string[] SubsecondNames = ["millisecond", "microsecond", "nanosecond"];

    public static TemporalValue Build(TemporalType kind, TemporalFields fields) => kind switch
    {
        TemporalType.Date => new CypherDate(Day(fields, SourceDay(fields))),
        TemporalType.LocalTime => new CypherLocalTime(Nano(fields, SourceNano(fields), needsHour: true)),
        TemporalType.LocalDateTime => new CypherLocalDateTime(Day(fields, SourceDay(fields)), Nano(fields, SourceNano(fields), needsHour: false)),
        TemporalType.Time => BuildTime(fields),
        TemporalType.DateTime => BuildDateTime(fields),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The day of the fields; <paramref name="source"/> gives what they leave out, in the terms (week, quarter, month) that they use.</summary>
    public static long Day(TemporalFields fields, long? source)
    {
        RequireOneSystem(fields);
        if (fields["year"] is null && source is null)
        {
            throw new TemporalException("A date needs a year.");
        }

        if (fields.HasAny(WeekNames))
        {
            return WeekDay(fields, source);
        }

        var (sourceYear, sourceMonth, sourceDay) = source is { } known ? CalendarMath.FromDayNumber(known) : (0, 1, 1);
        var year = fields["year"] ?? sourceYear;
        if (fields["ordinalDay"] is { } ordinal)
        {
            return DateFields.OfOrdinal(year, ordinal);
        }

        if (fields.HasAny(QuarterNames))
        {
            Require(fields, source, "dayOfQuarter", "quarter");
            var sourceQuarter = ((sourceMonth - 1) / 3) + 1;
            var dayOfQuarter = source is { } day ? day - CalendarMath.FirstDayOfQuarter(sourceYear, sourceQuarter) + 1 : 1;
            return DateFields.OfQuarter(year, fields["quarter"] ?? sourceQuarter, fields["dayOfQuarter"] ?? dayOfQuarter);
        }

        Require(fields, source, "day", "month");
        var month = fields["month"] ?? sourceMonth;
        var lastDay = month is >= 1 and <= 12 ? CalendarMath.DaysInMonth(year, (int)month) : sourceDay;
        return DateFields.OfMonth(year, month, fields["day"] ?? Math.Min(sourceDay, lastDay));
    }

    public static long Nano(TemporalFields fields, long? source, bool needsHour)
    {
        if (source is null)
        {
            if (needsHour && fields["hour"] is null)
            {
                throw new TemporalException("A time needs an hour.");
            }

            Require(fields, source, "minute", "hour");
            Require(fields, source, "second", "minute");
            if (fields.HasAny(SubsecondNames) && fields["second"] is null)
            {
                throw new TemporalException("A fraction of a second needs a second.");
            }
        }

        var known = source ?? 0;
        var hour = Checked(fields["hour"] ?? known / TimeParts.NanosPerHour, "hour", 23);
        var minute = Checked(fields["minute"] ?? known / TimeParts.NanosPerMinute % 60, "minute", 59);
        var second = Checked(fields["second"] ?? known / CalendarMath.NanosPerSecond % 60, "second", 59);
        return TimeParts.ToNanoOfDay(hour, minute, second, fields.HasAny(SubsecondNames) ? Subsecond(fields) : (int)(known % CalendarMath.NanosPerSecond));
    }

    private static TemporalValue BuildTime(TemporalFields fields)
    {
        var nano = Nano(fields, SourceNano(fields), needsHour: true);
        var sourceZone = fields.TimeSource is { } source ? TemporalSource.ZoneOf(source) : null;
        if (sourceZone is null)
        {
            return new CypherTime(nano, CurrentOffset(fields.Zone ?? Zone.Utc, fields.TimeSource));
        }

        var time = new CypherTime(nano, fields.TimeSource switch
        {
            CypherDateTime zoned => zoned.OffsetSeconds,
            CypherTime zoned => zoned.OffsetSeconds,
            _ => 0,
        });
        return fields.Zone is { } zone ? AtOffset(time, CurrentOffset(zone, fields.TimeSource)) : time;
    }

    private static CypherTime AtOffset(CypherTime time, int offset)
    {
        var shifted = time.NanoOfDay + ((offset - time.OffsetSeconds) * CalendarMath.NanosPerSecond);
        return new CypherTime(CalendarMath.FloorMod(shifted, CalendarMath.NanosPerDay), offset);
    }

    /// <summary>A named zone has no offset without a day; the source's instant gives one, else the first day of the epoch.</summary>
    private static int CurrentOffset(Zone zone, TemporalValue? source) => zone.OffsetAt(source is CypherDateTime zoned ? zoned.EpochSeconds : 0);

    private static CypherDateTime BuildDateTime(TemporalFields fields)
    {
        if ((fields["epochSeconds"] ?? fields["epochMillis"]) is not null)
        {
            return OfEpoch(fields);
        }

        var day = Day(fields, SourceDay(fields));
        var nano = Nano(fields, SourceNano(fields), needsHour: false);
        var sourceZone = fields.TimeSource is { } source ? TemporalSource.ZoneOf(source) : null;
        if (sourceZone is null)
        {
            return CypherDateTime.OfLocal(day, nano, fields.Zone ?? Zone.Utc);
        }

        var value = CypherDateTime.OfLocal(day, nano, sourceZone);
        return fields.Zone is { } zone ? value.InZone(zone) : value;
    }

    private static CypherDateTime OfEpoch(TemporalFields fields)
    {
        var nano = Checked(fields["nanosecond"] ?? 0, "nanosecond", 999_999_999);
        if (fields["epochSeconds"] is { } seconds)
        {
            return OfEpoch(seconds, nano, fields.Zone ?? Zone.Utc);
        }

        var millis = fields["epochMillis"] ?? 0;
        var whole = CalendarMath.FloorDiv(millis, 1000);
        return OfEpoch(whole, (int)((CalendarMath.FloorMod(millis, 1000) * 1_000_000) + (nano % 1_000_000)), fields.Zone ?? Zone.Utc);
    }

    /// <param name="nanos">Any number; whole seconds are carried over.</param>
    public static CypherDateTime OfEpoch(long seconds, long nanos, Zone zone)
    {
        var carried = checked(seconds + CalendarMath.FloorDiv(nanos, CalendarMath.NanosPerSecond));
        return CypherDateTime.OfInstant(carried, (int)CalendarMath.FloorMod(nanos, CalendarMath.NanosPerSecond), zone);
    }

    private static long WeekDay(TemporalFields fields, long? source)
    {
        Require(fields, source, "dayOfWeek", "week");
        var (sourceYear, sourceWeek) = source is { } known ? CalendarMath.WeekOf(known) : (0, 1);
        var sourceDay = source is { } day ? CalendarMath.DayOfWeek(day) : 1;
        return DateFields.OfWeek(fields["year"] ?? sourceYear, fields["week"] ?? sourceWeek, fields["dayOfWeek"] ?? sourceDay);
    }

    private static int Subsecond(TemporalFields fields)
    {
        var milli = fields["millisecond"];
        var micro = fields["microsecond"];
        var nano = fields["nanosecond"];
        return (Checked(milli ?? 0, "millisecond", 999) * 1_000_000)
            + (Checked(micro ?? 0, "microsecond", milli is null ? 999_999 : 999) * 1_000)
            + Checked(nano ?? 0, "nanosecond", micro is not null ? 999 : milli is not null ? 999_999 : 999_999_999);
    }

    private static long? SourceDay(TemporalFields fields) => fields.DateSource is { } source ? TemporalSource.RequireDay(source) : null;

    private static long? SourceNano(TemporalFields fields) => fields.TimeSource is { } source ? TemporalSource.RequireNano(source) : null;

    private static int Checked(long value, string field, int max)
    {
        TemporalException.RequireRange(field, value, 0, max);
        return (int)value;
    }

    private static void Require(TemporalFields fields, long? source, string smaller, string larger)
    {
        if (source is null && fields[smaller] is not null && fields[larger] is null)
        {
            throw new TemporalException($"{smaller} needs {larger}.");
        }
    }

    private static void RequireOneSystem(TemporalFields fields)
    {
        var systems = 0;
        foreach (var names in (string[][])[WeekNames, QuarterNames, OrdinalNames, MonthNames])
        {
            systems += fields.HasAny(names) ? 1 : 0;
        }

        if (systems > 1)
        {
            throw new TemporalException("A date is told by month and day, by week, by quarter or by ordinalDay, not by several of them.");
        }
    }
}
