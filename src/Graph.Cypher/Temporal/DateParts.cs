using System.Globalization;

namespace Graph.Cypher.Temporal;

/// <summary>Components and text of a day, shared by the three types that have one.</summary>
internal static class DateParts
{
    public static TemporalComponent? Component(long dayNumber, string name)
    {
        var (year, month, day) = CalendarMath.FromDayNumber(dayNumber);
        return name switch
        {
            "year" => year,
            "quarter" => ((month - 1) / 3) + 1,
            "month" => month,
            "week" => CalendarMath.WeekOf(dayNumber).Week,
            "weekYear" => CalendarMath.WeekOf(dayNumber).WeekYear,
            "day" => day,
            "ordinalDay" => dayNumber - CalendarMath.ToDayNumber(year, 1, 1) + 1,
            "weekDay" or "dayOfWeek" => CalendarMath.DayOfWeek(dayNumber),
            "dayOfQuarter" => dayNumber - CalendarMath.FirstDayOfQuarter(year, ((month - 1) / 3) + 1) + 1,
            _ => null,
        };
    }

    public static string Text(long dayNumber)
    {
        var (year, month, day) = CalendarMath.FromDayNumber(dayNumber);
        var sign = year < 0 ? "-" : year > 9999 ? "+" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }
}
