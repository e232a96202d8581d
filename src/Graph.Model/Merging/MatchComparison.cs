namespace Graph.Model.Merging;

/// <summary>Whether two reports' matches between the same two sides are one match.</summary>
internal static class MatchComparison
{
    /// <summary>What <see cref="Evidence"/> gives when the two can't be one match.</summary>
    public const int Contradiction = -1;

    /// <summary>Least evidence that makes two matches one.</summary>
    public const int Enough = 2;

    /// <summary>Evidence of the same day: no other match can compete with it, since two sides do not meet twice a day.</summary>
    public const int SameDay = 4;

    // Reports that tell of an undated match long after each other may mean two matches.
    private const int FarApartDays = 60;
    private const int NearDays = 10;

    /// <summary>How much speaks for one match, or <see cref="Contradiction"/>. Both have the same two sides.</summary>
    public static int Evidence(MatchFacts left, MatchFacts right)
    {
        if (left.Report == right.Report)
        {
            return Contradiction;
        }

        var days = Days(left, right);
        if (days == Contradiction || (left.HasScore && right.HasScore && !SameScore(left, right)))
        {
            return Contradiction;
        }

        if (days < SameDay && Differ(left, right))
        {
            return Contradiction;
        }

        return days + Circumstances(left, right);
    }

    private static int Days(MatchFacts left, MatchFacts right)
    {
        var (one, other) = (left.Days, right.Days);
        if (MonthDayOf(one) is { } day && MonthDayOf(other) is { } otherDay && (one.MonthDay != 0 || other.MonthDay != 0))
        {
            return day != otherDay ? Contradiction : FarApart(left, right) ? Contradiction : SameDay - 1;
        }

        var gap = one.Gap(other);
        if (one.IsExact && other.IsExact)
        {
            return gap == 0 ? SameDay : gap == 1 ? SameDay - 2 : Contradiction;
        }

        if (gap > 0)
        {
            return Contradiction;
        }

        if (one.IsNarrow && other.IsNarrow)
        {
            return SameDay - 2;
        }

        return !one.IsNarrow && !other.IsNarrow && FarApart(left, right) ? Contradiction : 0;
    }

    private static int? MonthDayOf(DayRange days)
    {
        if (days.MonthDay != 0)
        {
            return days.MonthDay;
        }

        if (!days.IsExact)
        {
            return null;
        }

        var day = DateOnly.FromDayNumber(days.From);
        return (day.Month * 100) + day.Day;
    }

    private static bool FarApart(MatchFacts left, MatchFacts right) =>
        left.Published is { } one && right.Published is { } other && Math.Abs(one - other) > FarApartDays;

    private static bool SameScore(MatchFacts left, MatchFacts right) =>
        left.GoalsFirst == right.GoalsFirst && left.GoalsSecond == right.GoalsSecond;

    /// <summary>Told on both sides and different. On the same day such a difference is a disagreement about one match.</summary>
    private static bool Differ(MatchFacts left, MatchFacts right) =>
        Differ(left.Competition, right.Competition) || Differ(left.Stage, right.Stage) || Differ(left.Home, right.Home)
        || (left.Leg is { } leg && right.Leg is { } other && leg != other);

    private static bool Differ(string? left, string? right) => left is not null && right is not null && left != right;

    private static int Circumstances(MatchFacts left, MatchFacts right)
    {
        var evidence = 0;
        evidence += left.HasScore && right.HasScore ? 1 : 0;
        evidence += Same(left.Competition, right.Competition) ? 1 : 0;
        evidence += Same(left.Stage, right.Stage) ? 1 : 0;
        evidence += left.Leg is not null && left.Leg == right.Leg ? 1 : 0;
        evidence += left.Scorers.Overlaps(right.Scorers) ? 1 : 0;
        evidence += left.Published is { } one && right.Published is { } other && Math.Abs(one - other) <= NearDays ? 1 : 0;
        return evidence;
    }

    private static bool Same(string? left, string? right) => left is not null && left == right;
}
