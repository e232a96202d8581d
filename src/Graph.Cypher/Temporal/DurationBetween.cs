namespace Graph.Cypher.Temporal;

/// <summary>Differences of two points in time. A point without a day takes the other's day, one without a zone the other's zone;
/// two points with zones are both told in the first one's.</summary>
internal static class DurationBetween
{
    /// <summary>Months, then days, then the rest, each towards zero.</summary>
    public static CypherDuration Between(TemporalValue from, TemporalValue to)
    {
        var (start, end) = Align(from, to);
        var months = BothHaveDays(from, to) ? Months(start, end) : 0;
        start = start.PlusMonths(months);
        var days = BothHaveDays(from, to) ? Days(start, end) : 0;
        start = start.PlusDays(days);
        var (seconds, nanos) = Seconds(start, end);
        return CypherDuration.Of(months, days, seconds, nanos);
    }

    public static CypherDuration InMonths(TemporalValue from, TemporalValue to)
    {
        var (start, end) = Align(from, to);
        return CypherDuration.Of(BothHaveDays(from, to) ? Months(start, end) : 0, 0, 0, 0);
    }

    public static CypherDuration InDays(TemporalValue from, TemporalValue to)
    {
        var (start, end) = Align(from, to);
        return CypherDuration.Of(0, BothHaveDays(from, to) ? Days(start, end) : 0, 0, 0);
    }

    public static CypherDuration InSeconds(TemporalValue from, TemporalValue to)
    {
        var (start, end) = Align(from, to);
        var (seconds, nanos) = Seconds(start, end);
        return CypherDuration.Of(0, 0, seconds, nanos);
    }

    private static bool BothHaveDays(TemporalValue from, TemporalValue to) =>
        TemporalSource.DayOf(from) is not null && TemporalSource.DayOf(to) is not null;

    private static (Point Start, Point End) Align(TemporalValue from, TemporalValue to)
    {
        if (from is CypherDuration || to is CypherDuration)
        {
            throw new TemporalException("A duration lies between two points in time, not between durations.");
        }

        var zone = TemporalSource.ZoneOf(from) ?? TemporalSource.ZoneOf(to) ?? Zone.Utc;
        var start = PointOf(from, TemporalSource.DayOf(to) ?? 0, zone);
        var end = PointOf(to, TemporalSource.DayOf(from) ?? 0, zone);
        return (start, end);
    }

    private static Point PointOf(TemporalValue value, long otherDay, Zone zone)
    {
        var day = TemporalSource.DayOf(value) ?? otherDay;
        var nano = TemporalSource.NanoOf(value) ?? 0;
        var own = value switch
        {
            CypherDateTime zoned => zoned.InZone(zone),
            CypherTime time => CypherDateTime.OfLocal(day, nano, Zone.OfOffset(time.OffsetSeconds)).InZone(zone),
            _ => null,
        };
        return own is null ? new Point(day, nano, zone) : new Point(own.DayNumber, own.NanoOfDay, zone, own.EpochSeconds);
    }

    private static long Months(Point start, Point end) => CalendarMath.MonthsBetween(start.DayNumber, LastWholeDay(start, end));

    private static long Days(Point start, Point end) => LastWholeDay(start, end) - start.DayNumber;

    /// <summary>The end's day, or the day nearer to the start when the time of day has not been reached.</summary>
    private static long LastWholeDay(Point start, Point end)
    {
        if (end.DayNumber > start.DayNumber && end.NanoOfDay < start.NanoOfDay)
        {
            return end.DayNumber - 1;
        }

        return end.DayNumber < start.DayNumber && end.NanoOfDay > start.NanoOfDay ? end.DayNumber + 1 : end.DayNumber;
    }

    private static (long Seconds, long Nanos) Seconds(Point start, Point end) => (
        end.EpochSeconds - start.EpochSeconds,
        (end.NanoOfDay % CalendarMath.NanosPerSecond) - (start.NanoOfDay % CalendarMath.NanosPerSecond));

    private readonly record struct Point(long DayNumber, long NanoOfDay, Zone Zone, long EpochSeconds)
    {
        public Point(long dayNumber, long nanoOfDay, Zone zone)
            : this(dayNumber, nanoOfDay, zone, InstantOf(dayNumber, nanoOfDay, zone))
        {
        }

        public Point PlusMonths(long months) => months == 0 ? this : new Point(CalendarMath.PlusMonths(DayNumber, months), NanoOfDay, Zone);

        public Point PlusDays(long days) => days == 0 ? this : new Point(DayNumber + days, NanoOfDay, Zone);

        private static long InstantOf(long dayNumber, long nanoOfDay, Zone zone)
        {
            var (day, nano, offset) = zone.Resolve(dayNumber, nanoOfDay);
            return (day * CalendarMath.SecondsPerDay) + (nano / CalendarMath.NanosPerSecond) - offset;
        }
    }
}
