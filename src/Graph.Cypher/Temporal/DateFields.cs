namespace Graph.Cypher.Temporal;

/// <summary>Days by month, week, quarter or day of the year, each field checked.</summary>
internal static class DateFields
{
    public static long OfMonth(long year, long month, long day)
    {
        TemporalException.RequireYear(year);
        TemporalException.RequireRange("month", month, 1, 12);
        TemporalException.RequireRange("day", day, 1, CalendarMath.DaysInMonth(year, (int)month));
        return CalendarMath.ToDayNumber(year, (int)month, (int)day);
    }

    public static long OfWeek(long weekYear, long week, long dayOfWeek)
    {
        TemporalException.RequireYear(weekYear);
        TemporalException.RequireRange("week", week, 1, CalendarMath.WeeksInWeekYear(weekYear));
        TemporalException.RequireRange("dayOfWeek", dayOfWeek, 1, 7);
        return CalendarMath.FirstDayOfWeekYear(weekYear) + ((week - 1) * 7) + dayOfWeek - 1;
    }

    public static long OfQuarter(long year, long quarter, long dayOfQuarter)
    {
        TemporalException.RequireYear(year);
        TemporalException.RequireRange("quarter", quarter, 1, 4);
        var first = CalendarMath.FirstDayOfQuarter(year, (int)quarter);
        var next = quarter == 4 ? CalendarMath.ToDayNumber(year + 1, 1, 1) : CalendarMath.FirstDayOfQuarter(year, (int)quarter + 1);
        TemporalException.RequireRange("dayOfQuarter", dayOfQuarter, 1, next - first);
        return first + dayOfQuarter - 1;
    }

    public static long OfOrdinal(long year, long ordinalDay)
    {
        TemporalException.RequireYear(year);
        TemporalException.RequireRange("ordinalDay", ordinalDay, 1, CalendarMath.DaysInYear(year));
        return CalendarMath.ToDayNumber(year, 1, 1) + ordinalDay - 1;
    }
}
