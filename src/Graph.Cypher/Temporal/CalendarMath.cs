namespace Graph.Cypher.Temporal;

/// <summary>The proleptic ISO calendar over 64-bit day numbers (day 0 is 1970-01-01). Cypher's years reach ±999,999,999,
/// beyond what date libraries hold, so the few formulas are here.</summary>
internal static class CalendarMath
{
    public const long MinYear = -999_999_999;
    public const long MaxYear = 999_999_999;
    public const long NanosPerSecond = 1_000_000_000;
    public const long SecondsPerDay = 86_400;
    public const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    private const long DaysPerEra = 146_097;

    public static long FloorDiv(long value, long divisor)
    {
        var quotient = value / divisor;
        return value % divisor != 0 && (value < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    public static long FloorMod(long value, long divisor) => value - (FloorDiv(value, divisor) * divisor);

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInYear(long year) => IsLeapYear(year) ? 366 : 365;

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Days by eras of 400 years that start in March, so that the leap day is the last of its year.</summary>
    public static long ToDayNumber(long year, int month, int day)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var era = FloorDiv(shifted, 400);
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - 719_468;
    }

    public static (long Year, int Month, int Day) FromDayNumber(long dayNumber)
    {
        var shifted = dayNumber + 719_468;
        var era = FloorDiv(shifted, DaysPerEra);
        var dayOfEra = shifted - (era * DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var marchMonth = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * marchMonth) + 2) / 5) + 1);
        var month = (int)(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
        return ((yearOfEra + (era * 400)) + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public static int DayOfWeek(long dayNumber) => (int)FloorMod(dayNumber + 3, 7) + 1;

    /// <summary>The Monday of week 1: the week that holds 4 January.</summary>
    public static long FirstDayOfWeekYear(long weekYear)
    {
        var fourth = ToDayNumber(weekYear, 1, 4);
        return fourth - DayOfWeek(fourth) + 1;
    }

    public static int WeeksInWeekYear(long weekYear) => (int)((FirstDayOfWeekYear(weekYear + 1) - FirstDayOfWeekYear(weekYear)) / 7);

    public static (long WeekYear, int Week) WeekOf(long dayNumber)
    {
        var weekYear = FromDayNumber(dayNumber - DayOfWeek(dayNumber) + 4).Year;
        return (weekYear, (int)((dayNumber - FirstDayOfWeekYear(weekYear)) / 7) + 1);
    }

    public static long FirstDayOfQuarter(long year, int quarter) => ToDayNumber(year, ((quarter - 1) * 3) + 1, 1);

    /// <summary>The same day of the month, or the month's last when that is shorter.</summary>
    public static long PlusMonths(long dayNumber, long months)
    {
        if (months == 0)
        {
            return dayNumber;
        }

        var (year, month, day) = FromDayNumber(dayNumber);
        var total = checked((year * 12) + month - 1 + months);
        var newYear = FloorDiv(total, 12);
        TemporalException.RequireYear(newYear);
        var newMonth = (int)FloorMod(total, 12) + 1;
        return ToDayNumber(newYear, newMonth, Math.Min(day, DaysInMonth(newYear, newMonth)));
    }

    public static long PlusDays(long dayNumber, long days)
    {
        var sum = checked(dayNumber + days);
        TemporalException.RequireDayNumber(sum);
        return sum;
    }

    /// <summary>Whole months from one day to another, towards zero.</summary>
    public static long MonthsBetween(long from, long to)
    {
        var (fromYear, fromMonth, fromDay) = FromDayNumber(from);
        var (toYear, toMonth, toDay) = FromDayNumber(to);
        var packedFrom = (((fromYear * 12) + fromMonth) * 32) + fromDay;
        var packedTo = (((toYear * 12) + toMonth) * 32) + toDay;
        return (packedTo - packedFrom) / 32;
    }
}
