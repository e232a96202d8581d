namespace Graph.Extraction;

public sealed partial class SideEvidenceReader
{
    /// <summary>
    /// Each man belongs to the match of most of the sentences that name him, the earlier one on a tie; a team that is said outright of him,
    /// or that he is known to have been at, weighs more than sentences.
    /// </summary>
    private Dictionary<int, int> Variables(ReportReading reading, MatchFrame?[] frames, IReadOnlyList<MatchFrame> all, bool useKnown, bool named, List<SideVariable> variables)
    {
        var votes = new Dictionary<(int Entity, int Frame), int>();
        var order = new List<int>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            foreach (ref readonly var item in reading.Sentences[s].Items.AsSpan())
            {
                if (item.Entity >= 0 && item.Is(ItemType.PERSON) && (reading.Entities[item.Entity].Roles & (PersonRoles.Player | PersonRoles.Manager)) != 0)
                {
                    if (!votes.ContainsKey((item.Entity, -1)))
                    {
                        votes.Add((item.Entity, -1), 0);
                        order.Add(item.Entity);
                    }

                    if (frames[s] is { } frame)
                    {
                        votes[(item.Entity, frame.Index)] = votes.GetValueOrDefault((item.Entity, frame.Index)) + 1;
                    }
                }
            }
        }

        AddSaid(reading, frames, all, votes);
        if (useKnown)
        {
            AddKnown(reading, all, order, votes);
        }

        var byEntity = new Dictionary<int, int>();
        foreach (var entity in order)
        {
            MatchFrame? best = null;
            foreach (var frame in all)
            {
                if (votes.GetValueOrDefault((entity, frame.Index)) > (best is null ? 0 : votes.GetValueOrDefault((entity, best.Index))))
                {
                    best = frame;
                }
            }

            if (best is not null)
            {
                byEntity.Add(entity, variables.Count);
                variables.Add(new SideVariable(entity, best, new FeatureVector(named)));
            }
        }

        return byEntity;
    }

    private void AddSaid(ReportReading reading, MatchFrame?[] frames, IReadOnlyList<MatchFrame> all, Dictionary<(int Entity, int Frame), int> votes)
    {
        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            matches.Clear();
            rules.Find("plays-for", reading, s, matches);
            rules.Find("manages", reading, s, matches);
            foreach (var match in matches)
            {
                int man = match["player"] >= 0 ? match["player"] : match["manager"], team = match["team"];
                if (man < 0 || team < 0 || match.Rule.Flags.Contains("former") || match.Rule.Flags.Contains("weak") || match.Rule.Flags.Contains("loan-from"))
                {
                    continue;
                }

                if (FrameOf(items[team].Entity, frames[s], all) is { } frame)
                {
                    votes[(items[man].Entity, frame.Index)] = votes.GetValueOrDefault((items[man].Entity, frame.Index)) + SaidVote;
                }
            }
        }
    }

    private static void AddKnown(ReportReading reading, IReadOnlyList<MatchFrame> all, List<int> order, Dictionary<(int Entity, int Frame), int> votes)
    {
        if (reading.Day is not { } day)
        {
            return;
        }

        foreach (var entity in order)
        {
            if (reading.Entities[entity].Entry is not { Stints.Length: > 0 } man)
            {
                continue;
            }

            foreach (var frame in all)
            {
                if (frame is { IsMain: true } or { IsFixture: false, IsPast: false } && (SidePriors.IsAt(man, reading.Entities[frame.First], day) || SidePriors.IsAt(man, reading.Entities[frame.Second], day)))
                {
                    votes[(entity, frame.Index)] = votes.GetValueOrDefault((entity, frame.Index)) + (frame.IsMain ? KnownVote : KnownVote / 2);
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

    private static MatchFrame? FrameOf(PatternItem[] items, Dictionary<int, int> byEntity, List<SideVariable> variables)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Entity >= 0 && byEntity.TryGetValue(item.Entity, out var variable))
            {
                return variables[variable].Frame;
            }
        }

        return null;
    }
}
