namespace Graph.Model.Merging;

/// <summary>Finds which reports' goals of one match are one goal.</summary>
internal static class GoalUnification
{
    /// <param name="goals">All goals that any report tells of one match.</param>
    /// <param name="scoreOf">Goals of a side by the score; null when no report tells it.</param>
    public static List<GoalSlot> Run(IReadOnlyList<GoalFacts> goals, Func<string, long?> scoreOf)
    {
        var slots = new List<GoalSlot>();
        foreach (var side in WithTeams(goals).GroupBy(goal => goal.Team ?? "").OrderBy(side => side.Key, StringComparer.Ordinal))
        {
            var ofSide = new List<GoalSlot>();
            foreach (var scorer in side.GroupBy(goal => goal.Scorer).OrderBy(scorer => scorer.Key, StringComparer.Ordinal))
            {
                ofSide.AddRange(OfOneScorer(scorer));
            }

            Join(ofSide, (one, other) => one.Goals.Exists(goal => other.Goals.Exists(goal.SameMinute)), int.MaxValue);
            if (side.Key.Length > 0 && scoreOf(side.Key) is { } score)
            {
                KeepToScore(ofSide, score);
            }

            slots.AddRange(ofSide);
        }

        return slots;
    }

    /// <summary>A goal whose side one report leaves out counted for the side for which others let its scorer score.</summary>
    private static IEnumerable<GoalFacts> WithTeams(IReadOnlyList<GoalFacts> goals)
    {
        foreach (var goal in goals)
        {
            if (goal.Team is null && goal.Scorer.Length > 0)
            {
                var teams = goals.Where(other => other.Scorer == goal.Scorer && other.Team is not null).Select(other => other.Team).Distinct().ToList();
                yield return teams.Count == 1 ? goal with { Team = teams[0] } : goal;
            }
            else
            {
                yield return goal;
            }
        }
    }

    private static List<GoalSlot> OfOneScorer(IEnumerable<GoalFacts> goals)
    {
        var slots = new List<GoalSlot>();
        var reports = goals.GroupBy(goal => goal.Report)
            .Select(report => report.OrderBy(goal => goal.Order).ThenBy(goal => goal.Ordinal ?? long.MaxValue).ThenBy(goal => goal.Id, StringComparer.Ordinal).ToList())
            .OrderByDescending(report => report.Count).ThenByDescending(report => report.Count(goal => goal.Minute is not null)).ThenBy(report => report[0].Report);
        foreach (var report in reports)
        {
            var left = Place(report, slots, (goal, slot) => slot.Goals.Exists(goal.SameMinute));
            left = Place(left, slots, (goal, slot) => slot.Goals.Exists(goal.NearMinute));
            left = Place(left, slots, (goal, slot) => goal.Minute is null || !slot.HasMinute);
            foreach (var goal in left)
            {
                slots.Add(new GoalSlot { Goals = { goal } });
            }

            slots.Sort((one, other) => one.Order.CompareTo(other.Order) is var order and not 0 ? order : string.CompareOrdinal(one.Goals[0].Id, other.Goals[0].Id));
        }

        return slots;
    }

    /// <returns>The goals that found no place, in order.</returns>
    private static List<GoalFacts> Place(List<GoalFacts> goals, List<GoalSlot> slots, Func<GoalFacts, GoalSlot, bool> fits)
    {
        var left = new List<GoalFacts>();
        foreach (var goal in goals)
        {
            var slot = slots.Find(candidate => !candidate.Has(goal.Report) && fits(goal, candidate));
            if (slot is null)
            {
                left.Add(goal);
            }
            else
            {
                slot.Goals.Add(goal);
            }
        }

        return left;
    }

    /// <summary>More goals than the score allows are one goal told differently: first by another minute, then by another scorer.</summary>
    private static void KeepToScore(List<GoalSlot> slots, long score)
    {
        var tooMany = slots.Count - score;
        tooMany -= Join(slots, (one, other) => one.Scorer == other.Scorer && one.Scorer.Length > 0, tooMany);
        tooMany -= Join(slots, (one, other) => one.Distance(other) is <= 1, tooMany);
        tooMany -= Join(slots, (one, other) => one.Scorer.Length == 0 || other.Scorer.Length == 0, tooMany);
        Join(slots, (one, other) => one.Distance(other) is null, tooMany);
    }

    /// <summary>Joins pairs that no report tells as two goals, nearest in time first.</summary>
    /// <returns>How many were joined.</returns>
    private static int Join(List<GoalSlot> slots, Func<GoalSlot, GoalSlot, bool> fits, long atMost)
    {
        var joined = 0;
        while (joined < atMost)
        {
            (GoalSlot One, GoalSlot Other, long Distance)? best = null;
            for (var i = 0; i < slots.Count; i++)
            {
                for (var j = i + 1; j < slots.Count; j++)
                {
                    var distance = slots[i].Distance(slots[j]) ?? 1000;
                    if (!slots[i].Shares(slots[j]) && fits(slots[i], slots[j]) && (best is null || distance < best.Value.Distance))
                    {
                        best = (slots[i], slots[j], distance);
                    }
                }
            }

            if (best is not { } pair)
            {
                break;
            }

            pair.One.Goals.AddRange(pair.Other.Goals);
            slots.Remove(pair.Other);
            joined++;
        }

        return joined;
    }
}
