namespace Graph.Extraction.Gazetteers;

/// <summary>Days as tables write them: <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>, after 1800.</summary>
internal static class DayCell
{
    /// <param name="end">Whether a month or year stands for its last day; else for its first.</param>
    public static bool TryRead(ReadOnlySpan<char> text, bool end, out DateOnly day)
    {
        day = default;
        if (text.Length < 4 || Number(text[..4]) is not (> 1800 and var year))
        {
            return false;
        }

        if (text.Length == 4)
        {
            day = end ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
            return true;
        }

        if (text.Length is not (7 or 10) || text[4] != '-' || Number(text[5..7]) is not (>= 1 and <= 12 and var month))
        {
            return false;
        }

        var last = DateTime.DaysInMonth(year, month);
        var number = text.Length == 10 ? text[7] == '-' ? Number(text[8..]) : -1 : end ? last : 1;
        if (number < 1 || number > last)
        {
            return false;
        }

        day = new DateOnly(year, month, number);
        return true;
    }

    /// <summary>The number of some digits; -1 when one of them is none.</summary>
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
