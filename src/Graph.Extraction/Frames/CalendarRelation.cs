namespace Graph.Extraction;

/// <summary>What years before the report's own a sentence tells: a match of such a year was played, and men were at the teams of that time.</summary>
internal sealed class CalendarRelation(FootballWords words)
{
    private const int FirstYear = 1900, LastYear = 2100;

    /// <summary>Items from a year back to its month at most; the months and the day of the month that stand for a time without.</summary>
    private const int MonthReach = 3, FirstHalf = 3, SecondHalf = 10, Middle = 15;

    /// <summary>Days of the one year that a sentence tells, where it is before that of the report: of its month if told, else of either half; none else.</summary>
    public DateOnly[] TimesOf(ReportReading reading, PatternItem[] items)
    {
        var (year, at) = (-1, -1);
        for (var i = 0; i < items.Length; i++)
        {
            if (IsYear(items[i]))
            {
                (year, at) = year < 0 || year == items[i].Value ? (items[i].Value, i) : (LastYear, i);
            }
        }

        return year < 0 || reading.Day is not { } day || year >= day.Year ? []
            : MonthBefore(reading, items, at) is > 0 and var month ? [new DateOnly(year, month, Middle)]
            : [new DateOnly(year, FirstHalf, Middle), new DateOnly(year, SecondHalf, Middle)];
    }

    /// <summary>Whether a year before that of the report stands right behind a telling, or in a date that opens its line: "Rovers v Albion (2019)", "May 3, 2019: …".</summary>
    public bool IsOver(ReportReading reading, PatternItem[] items, MatchStatement statement)
    {
        var behind = Math.Max(statement.EndItem, statement.Object + 1) + 1;
        return (behind < items.Length && items[behind - 1].Is(ItemType.OPEN) && IsBefore(reading, items[behind]))
            || (IsOpening(items, out var year) && IsBefore(reading, items[year]) && statement.FirstItem > year);
    }

    /// <summary>Whether a line opens with a date and a colon or dash; and the item of its year.</summary>
    private bool IsOpening(PatternItem[] items, out int year)
    {
        year = 0;
        while (year < items.Length && year <= MonthReach + 1 && !IsYear(items[year]))
        {
            year++;
        }

        return year + 1 < items.Length && year <= MonthReach + 1 && items[year + 1].Is(ItemType.BREAK) && FootballWords.AnyIn(items, 0, year, words.Month);
    }

    /// <summary>Whether an item is a year before that of the report, by more than one where its day is only guessed.</summary>
    private static bool IsBefore(ReportReading reading, in PatternItem item) =>
        IsYear(item) && reading.Day is { } day && item.Value < day.Year - (reading.Date is null ? 1 : 0);

    private static bool IsYear(in PatternItem item) => item.Is(ItemType.NUM) && item.Value is > FirstYear and < LastYear;

    /// <summary>Number of the month just before a year, from 1; 0 for none.</summary>
    private int MonthBefore(ReportReading reading, PatternItem[] items, int year)
    {
        for (var i = year - 1; i >= 0 && i >= year - MonthReach; i--)
        {
            if (items[i].Classes.Overlaps(words.Month))
            {
                return DayReader.MonthOf(reading.Text[items[i].First]);
            }
        }

        return 0;
    }
}
