namespace Graph.Model.Merging;

/// <summary>A goal as one report tells it, its scorer and match already united across reports.</summary>
/// <param name="Team">The side it counted for; null when not told.</param>
/// <param name="Scorer">Empty when not told.</param>
internal sealed record GoalFacts(int Report, string Id, string Match, string? Team, string Scorer, long? Minute, long? AddedTime, long? Ordinal)
{
    /// <summary>For ordering: goals without a minute come last.</summary>
    public long Order => Minute is { } minute ? (minute * 100) + (AddedTime ?? 0) : long.MaxValue;

    public bool SameMinute(GoalFacts other) => Minute is not null && Minute == other.Minute && (AddedTime ?? 0) == (other.AddedTime ?? 0);

    /// <summary>Reports count minutes differently by one, and leave added time out or count it on (45+2, 45 and 47 may be one).</summary>
    public bool NearMinute(GoalFacts other) => Minute is { } one && other.Minute is { } two
        && (Math.Abs(one - two) <= 1 || Math.Abs(one + (AddedTime ?? 0) - two - (other.AddedTime ?? 0)) <= 1);
}

/// <summary>What is one goal: at most one goal of each report.</summary>
internal sealed class GoalSlot
{
    public List<GoalFacts> Goals { get; } = [];

    public string Scorer => Goals[0].Scorer;

    public long Order => Goals.Min(goal => goal.Order);

    public bool HasMinute => Goals.Exists(goal => goal.Minute is not null);

    public bool Has(int report) => Goals.Exists(goal => goal.Report == report);

    public bool Shares(GoalSlot other) => Goals.Exists(goal => other.Has(goal.Report));

    /// <summary>Smallest difference of minutes between the two; null when one has none.</summary>
    public long? Distance(GoalSlot other)
    {
        long? least = null;
        foreach (var one in Goals)
        {
            foreach (var two in other.Goals)
            {
                if (one.Minute is { } minute && two.Minute is { } otherMinute)
                {
                    var distance = one.NearMinute(two) && !one.SameMinute(two) ? 1 : Math.Abs(minute - otherMinute);
                    least = least is { } known ? Math.Min(known, distance) : distance;
                }
            }
        }

        return least;
    }
}
