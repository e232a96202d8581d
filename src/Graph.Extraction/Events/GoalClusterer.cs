using Graph.Text;

namespace Graph.Extraction;

/// <summary>Groups the candidates of a sentence into tellings: those of one scorer, parted where the sentence goes on to another goal of his.</summary>
internal sealed class GoalClusterer(FootballWords words)
{
    /// <summary>The tellings of a sentence, those of one scorer together.</summary>
    public List<GoalCluster> Cluster(ReportReading reading, PatternItem[] items, List<GoalCandidate> candidates)
    {
        var clusters = new List<GoalCluster>();
        foreach (var group in ByScorer(items, candidates))
        {
            Split(reading, items, items[group[0].Scorer].Entity, group, clusters);
        }

        return clusters;
    }

    /// <summary>The candidates of each scorer in the order of their triggers, first who has the first; what stands at one place stays in its order.</summary>
    private static List<List<GoalCandidate>> ByScorer(PatternItem[] items, List<GoalCandidate> candidates)
    {
        var groups = new List<List<GoalCandidate>>(2);
        foreach (var candidate in candidates)
        {
            var group = OfScorer(items, groups, items[candidate.Scorer].Entity);
            var at = group.Count;
            while (at > 0 && group[at - 1].Trigger > candidate.Trigger)
            {
                at--;
            }

            group.Insert(at, candidate);
        }

        Order(groups);
        return groups;
    }

    /// <summary>Puts first who has the first trigger; what stands at one place stays in its order.</summary>
    private static void Order(List<List<GoalCandidate>> groups)
    {
        for (var i = 1; i < groups.Count; i++)
        {
            var (group, at) = (groups[i], i);
            for (; at > 0 && groups[at - 1][0].Trigger > group[0].Trigger; at--)
            {
                groups[at] = groups[at - 1];
            }

            groups[at] = group;
        }
    }

    private static List<GoalCandidate> OfScorer(PatternItem[] items, List<List<GoalCandidate>> groups, int scorer)
    {
        foreach (var group in groups)
        {
            if (items[group[0].Scorer].Entity == scorer)
            {
                return group;
            }
        }

        groups.Add([]);
        return groups[^1];
    }

    /// <summary>Parts the candidates of one man where the sentence goes on to a further goal ("put Rovers ahead and doubled their lead"), or turns to an earlier one ("who had scored at City, headed in").</summary>
    private void Split(ReportReading reading, PatternItem[] items, int entity, List<GoalCandidate> group, List<GoalCluster> clusters)
    {
        var part = new List<GoalCandidate>();
        for (var i = 0; i < group.Count; i++)
        {
            if (part.Count > 0 && group[i].Trigger > part[^1].Trigger && (IsFurtherGoal(items, part, group[i]) || (IsEarlier(reading, items, group[i]) != IsEarlier(reading, items, part[^1]) && !IsParticiple(reading, items, group[i]))))
            {
                clusters.Add(Close(entity, part));
                part = [];
            }

            part.Add(group[i]);
        }

        clusters.Add(Close(entity, part));
    }

    /// <summary>Whether a telling stands in the past perfect: it happened before what the sentence tells.</summary>
    private static bool IsEarlier(ReportReading reading, PatternItem[] items, GoalCandidate candidate) =>
        reading.Text.Forms.Length > 0 && reading.Clauses.Around(items[candidate.Trigger].First) is >= 0 and var clause && reading.Clauses[clause].Is(ClauseFlags.Perfect | ClauseFlags.Past);

    /// <summary>Whether a telling behind a comma says how the one before it was done, whatever its time: "had levelled, heading in a cross".</summary>
    private static bool IsParticiple(ReportReading reading, PatternItem[] items, GoalCandidate candidate)
    {
        var before = candidate.Trigger - 1;
        before -= before > 0 && items[before].Is(ItemType.ADV) ? 1 : 0;
        return before > 0 && items[before].Is(ItemType.COMMA) && reading.Text[items[candidate.Trigger].First].EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }

    private static GoalCluster Close(int entity, List<GoalCandidate> part)
    {
        var best = part[0];
        foreach (var candidate in part)
        {
            best = IsSurer(candidate, best) ? candidate : best;
        }

        return new GoalCluster(entity, part, best);
    }

    /// <summary>Whether one candidate tells the goal of its scorer more surely than another; of equals who stands nearer to his trigger, then the earlier.</summary>
    private static bool IsSurer(GoalCandidate one, GoalCandidate other)
    {
        if (one.IsRival != other.IsRival)
        {
            return other.IsRival;
        }

        if (one.Match.Rule.Confidence.CompareTo(other.Match.Rule.Confidence) is not 0 and var surer)
        {
            return surer > 0;
        }

        var (near, far) = (Math.Abs(one.Trigger - one.Scorer), Math.Abs(other.Trigger - other.Scorer));
        return near != far ? near < far : one.Trigger < other.Trigger;
    }

    /// <summary>Whether a clause that is joined to a telling tells a further goal of the same man.</summary>
    private bool IsFurtherGoal(PatternItem[] items, List<GoalCandidate> before, GoalCandidate next)
    {
        var last = before[^1].Trigger;
        if (!FootballWords.AnyIn(items, last + 1, next.Trigger, words.ClauseJoiner) || before.Any(candidate => GoalCounter.CountOf(candidate, items) > 1))
        {
            return false;
        }

        if (next.IsOwnGoal && !before.Any(static candidate => candidate.IsOwnGoal))
        {
            return true;
        }

        // "powered home a header and doubled the lead": what the shot did to the score.
        if (next.Match.Rule.Flags.Contains("effect") && before.TrueForAll(static candidate => candidate.Match.Rule.Flags.Contains("shot")))
        {
            return false;
        }

        if (next.Match["score"] >= 0 && items[next.Trigger - 1].Classes.Overlaps(words.ClauseJoiner) && before.All(candidate => candidate.Match["score"] < 0))
        {
            return true;
        }

        return FootballWords.AnyIn(items, next.Trigger - 2, next.Match.End + 2, words.Further) && !FootballWords.AnyIn(items, before[0].Trigger, Math.Min(last + 3, next.Trigger), words.Further);
    }
}
