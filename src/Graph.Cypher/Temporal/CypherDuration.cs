using System.Globalization;
using System.Text;

namespace Graph.Cypher.Temporal;

/// <summary>An amount of time in four parts that do not turn into each other: a month has no fixed number of days, a day no fixed number of seconds.</summary>
public sealed class CypherDuration : TemporalValue
{
    /// <summary>A month of the Gregorian cycle of 400 years, on average.</summary>
    internal const long AverageSecondsPerMonth = 2_629_746;

    private CypherDuration(long months, long days, long seconds, int nanos)
    {
        Months = months;
        Days = days;
        Seconds = seconds;
        Nanos = nanos;
    }

    public override TemporalType Type => TemporalType.Duration;

    public long Months { get; }

    public long Days { get; }

    /// <summary>Rounded down: -0.5 s is -1 here and 500,000,000 in <see cref="Nanos"/>.</summary>
    public long Seconds { get; }

    /// <summary>0 to 999,999,999, always added.</summary>
    public int Nanos { get; }

    private TemporalComponent? Component(string name) => name switch
    {
        "years" => Months / 12,
        "quarters" => Months / 3,
        "months" => Months,
        "weeks" => Days / 7,
        "days" => Days,
        "hours" => Seconds / 3600,
        "minutes" => Seconds / 60,
        "seconds" => Seconds,
        "milliseconds" => Fitted(((Int128)Seconds * 1_000) + (Nanos / 1_000_000)),
        "microseconds" => Fitted(((Int128)Seconds * 1_000_000) + (Nanos / 1_000)),
        "nanoseconds" => Fitted(((Int128)Seconds * CalendarMath.NanosPerSecond) + Nanos),
        "quartersOfYear" => Months / 3 % 4,
        "monthsOfYear" => Months % 12,
        "monthsOfQuarter" => Months % 3,
        "daysOfWeek" => Days % 7,
        "minutesOfHour" => Seconds / 60 % 60,
        "secondsOfMinute" => Seconds % 60,
        "millisecondsOfSecond" => Nanos / 1_000_000,
        "microsecondsOfSecond" => Nanos / 1_000,
        "nanosecondsOfSecond" => Nanos,
        _ => null,
    };

    public override bool TryGetComponent(string name, out CypherValue value) => TemporalComponent.TryGet(Component(name), out value);

    public override bool SameAs(TemporalValue other) => other is CypherDuration && OrderAgainst(other) == 0;

    public override string ToString()
    {
        var text = new StringBuilder("P");
        Append(text, Months / 12, 'Y');
        Append(text, Months % 12, 'M');
        Append(text, Days, 'D');
        if (Seconds != 0 || Nanos != 0)
        {
            AppendTime(text.Append('T'));
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    /// <param name="nanos">Any number; whole seconds are carried over.</param>
    internal static CypherDuration Of(long months, long days, long seconds, long nanos)
    {
        var carried = checked(seconds + CalendarMath.FloorDiv(nanos, CalendarMath.NanosPerSecond));
        return new CypherDuration(months, days, carried, (int)CalendarMath.FloorMod(nanos, CalendarMath.NanosPerSecond));
    }

    /// <summary>Fractions go down to the next smaller part: of a month by its average length, of a day as 24 hours, of a nanosecond nowhere.</summary>
    internal static CypherDuration OfFractions(decimal months, decimal days, decimal seconds, decimal nanos)
    {
        var wholeMonths = decimal.Truncate(months);
        var allDays = days + ((months - wholeMonths) * AverageSecondsPerMonth / CalendarMath.SecondsPerDay);
        var wholeDays = decimal.Truncate(allDays);
        var allSeconds = seconds + ((allDays - wholeDays) * CalendarMath.SecondsPerDay);
        var wholeSeconds = decimal.Truncate(allSeconds);
        var allNanos = nanos + ((allSeconds - wholeSeconds) * CalendarMath.NanosPerSecond);

        // A third of three is not quite one in decimals; what is left of a nanosecond after six places is such an error.
        return Of((long)wholeMonths, (long)wholeDays, (long)wholeSeconds, (long)decimal.Truncate(decimal.Round(allNanos, 6)));
    }

    public override int OrderAgainst(TemporalValue other)
    {
        var that = (CypherDuration)other;
        var order = AverageSeconds().CompareTo(that.AverageSeconds());
        order = order != 0 ? order : Nanos.CompareTo(that.Nanos);
        order = order != 0 ? order : Months.CompareTo(that.Months);
        order = order != 0 ? order : Days.CompareTo(that.Days);
        return order != 0 ? order : Seconds.CompareTo(that.Seconds);
    }

    public override int StableHash() => StableHashing.Of(Months, Days, Seconds, Nanos);

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{amount}{unit}");
        }
    }

    private void AppendTime(StringBuilder text)
    {
        // The text has one sign for seconds and fraction; the parts have not.
        var (whole, fraction) = Seconds < 0 && Nanos != 0 ? (Seconds + 1, CalendarMath.NanosPerSecond - Nanos) : (Seconds, (long)Nanos);
        Append(text, whole / 3600, 'H');
        Append(text, whole / 60 % 60, 'M');
        var second = whole % 60;
        if (second == 0 && fraction == 0)
        {
            return;
        }

        if (second == 0 && Seconds < 0)
        {
            text.Append('-');
        }

        text.Append(CultureInfo.InvariantCulture, $"{second}");
        if (fraction != 0)
        {
            text.Append('.').Append(fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        text.Append('S');
    }

    /// <summary>Null stands for a number that 64 bits cannot hold.</summary>
    private static TemporalComponent? Fitted(Int128 number) => number >= long.MinValue && number <= long.MaxValue ? (long)number : null;

    private Int128 AverageSeconds() => ((Int128)Months * AverageSecondsPerMonth) + ((Int128)Days * CalendarMath.SecondsPerDay) + Seconds;
}
