using System.Globalization;

namespace Graph.Cypher.Temporal;

/// <summary>A temporal value that cannot be built or computed. The message is a sentence for the person who wrote the query;
/// the engine adds the place.</summary>
internal sealed class TemporalException(string message) : Exception(message)
{
    private static readonly long FirstDay = CalendarMath.ToDayNumber(CalendarMath.MinYear, 1, 1);
    private static readonly long LastDay = CalendarMath.ToDayNumber(CalendarMath.MaxYear, 12, 31);

    public static void RequireYear(long year) => RequireRange("year", year, CalendarMath.MinYear, CalendarMath.MaxYear);

    public static void RequireDayNumber(long dayNumber)
    {
        if (dayNumber < FirstDay || dayNumber > LastDay)
        {
            throw new TemporalException("The date is outside the years -999999999 to 999999999.");
        }
    }

    public static void RequireRange(string field, long value, long min, long max)
    {
        if (value < min || value > max)
        {
            throw new TemporalException(string.Create(CultureInfo.InvariantCulture, $"{field} is {value}; it must be between {min} and {max}."));
        }
    }
}
