namespace Graph.Extraction;

/// <summary>Gives each man of a report to the match in which he is told of.</summary>
internal sealed class MatchVoter(RuleSet rules)
{
    /// <summary>Weight of a team said outright, or of a club known at the date, beside one sentence that names the man.</summary>
    private const int SaidVote = 6, KnownVote = 20;

    /// <summary>
    /// Each man belongs to the match of most of the sentences that name him, the earlier one on a tie; a team that is said outright of him,
    /// or that he is known to have been at, weighs more than sentences.
    /// </summary>
    public void AddMen(ReportReading reading, MatchFrame?[] frames, IReadOnlyList<MatchFrame> all, bool useKnown, SideCollection sides)
    {
        var votes = new VoteTable(reading.Entities.Length, all);
        AddNamed(reading, frames, votes);
        AddSaid(reading, frames, all, votes);
        if (useKnown)
        {
            AddKnown(reading, all, votes);
        }

        foreach (var entity in votes.Men)
        {
            if (votes.BestOf(entity, all) is { } best)
            {
                sides.AddMan(entity, best);
            }
        }
    }

    /// <summary>A vote for its match from each sentence that names a man.</summary>
    private static void AddNamed(ReportReading reading, MatchFrame?[] frames, VoteTable votes)
    {
        foreach (var (s, i) in reading.Mentioned)
        {
            ref readonly var item = ref reading.Sentences[s].Items[i];
            if (item.Is(ItemType.PERSON) && (reading.Entities[item.Entity].Roles & (PersonRoles.Player | PersonRoles.Manager)) != 0)
            {
                votes.Name(item.Entity);
                if (frames[s] is { } frame)
                {
                    votes.Add(item.Entity, frame, 1);
                }
            }
        }
    }

    private void AddSaid(ReportReading reading, MatchFrame?[] frames, IReadOnlyList<MatchFrame> all, VoteTable votes)
    {
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            AddSaid(rules.Find("plays-for", reading, s), reading.Sentences[s].Items, frames[s], all, votes);
            AddSaid(rules.Find("manages", reading, s), reading.Sentences[s].Items, frames[s], all, votes);
        }
    }

    private static void AddSaid(ReadOnlySpan<RuleMatch> matches, PatternItem[] items, MatchFrame? current, IReadOnlyList<MatchFrame> all, VoteTable votes)
    {
        foreach (ref readonly var match in matches)
        {
            int man = match["player"] >= 0 ? match["player"] : match["manager"], team = match["team"];
            if (man < 0 || team < 0 || items[man].Entity < 0 || match.Rule.Flags.Contains("former") || match.Rule.Flags.Contains("weak") || match.Rule.Flags.Contains("loan-from"))
            {
                continue;
            }

            if (FrameOf(items[team].Entity, current, all) is { } frame)
            {
                votes.Add(items[man].Entity, frame, SaidVote);
            }
        }
    }

    private static void AddKnown(ReportReading reading, IReadOnlyList<MatchFrame> all, VoteTable votes)
    {
        if (reading.Day is not { } day)
        {
            return;
        }

        foreach (var entity in votes.Men)
        {
            if (reading.Entities[entity].Entry is not { Stints.Length: > 0 } man)
            {
                continue;
            }

            foreach (var frame in all)
            {
                if (frame is { IsMain: true } or { IsFixture: false, IsPast: false } && (SidePriors.IsAt(man, reading.Entities[frame.First], day) || SidePriors.IsAt(man, reading.Entities[frame.Second], day)))
                {
                    votes.Add(entity, frame, frame.IsMain ? KnownVote : KnownVote / 2);
                }
            }
        }
    }

    /// <summary>The reported match with a side: the sentence's own where it has it, else the first.</summary>
    private static MatchFrame? FrameOf(int team, MatchFrame? current, IReadOnlyList<MatchFrame> all)
    {
        if (current is not null && current.HasSide(team))
        {
            return current;
        }

        foreach (var frame in all)
        {
            if (frame.IsMain && frame.HasSide(team))
            {
                return frame;
            }
        }

        return null;
    }
}
