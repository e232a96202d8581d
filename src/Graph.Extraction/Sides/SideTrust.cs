namespace Graph.Extraction;

/// <summary>How far the men of a match whose clubs are known at the day are those of its sides.</summary>
internal static class SideTrust
{
    /// <summary>Men known at the day from whom on a match's trust is told.</summary>
    private const int LeastKnown = 2;

    /// <summary>For each man of a problem, how many in four of the men of his match of whom a club is known at the day are of one of its sides; -1 where too few are known.</summary>
    public static int[] Of(ReportReading reading, SideProblem problem, int[] known, DateOnly? day)
    {
        var trust = new int[problem.Variables.Count];
        var isElsewhere = new bool[trust.Length];
        Array.Fill(trust, -1);
        for (var i = 0; i < trust.Length && day is not null; i++)
        {
            isElsewhere[i] = known[i] == 0 && IsElsewhere(reading.Entities[problem.Variables[i].Entity], day.Value);
        }

        for (var i = 0; i < trust.Length && day is not null; i++)
        {
            int here = 0, elsewhere = 0;
            for (var j = 0; j < trust.Length; j++)
            {
                if (j != i && problem.Variables[j].Frame == problem.Variables[i].Frame)
                {
                    here += known[j] != 0 ? 1 : 0;
                    elsewhere += isElsewhere[j] ? 1 : 0;
                }
            }

            trust[i] = here + elsewhere < LeastKnown ? -1 : here * 4 / (here + elsewhere);
        }

        return trust;
    }

    /// <summary>Whether a man is known to be at a club at the day.</summary>
    public static bool IsElsewhere(ReportEntity entity, DateOnly day)
    {
        if (entity.Entry is not { } man)
        {
            return false;
        }

        foreach (var stint in man.Stints)
        {
            if (stint.Covers(day) && stint.Team.StartsWith("club/", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
