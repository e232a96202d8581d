namespace Graph.Extraction;

/// <summary>Finds the old clubs that are told only as the other side of a match.</summary>
internal sealed class OldClubs(RuleSet rules)
{
    /// <summary>"against his former club": the other side of the sentence's match, once it is known which is his.</summary>
    public void Add(ReportReading reading, MatchFrame?[] frames, SideTable sideOf, List<Affiliation> found)
    {
        for (var s = 0; s < frames.Length; s++)
        {
            foreach (ref readonly var match in rules.Find("plays-for", reading, s))
            {
                if (frames[s] is { } frame && match.Rule.Flags.Contains("opponent") && match["player"] is >= 0 and var man
                    && reading.Sentences[s].Items[man].Entity is var player && sideOf.SideIn(player, frame) is >= 0 and var side)
                {
                    var items = reading.Sentences[s].Items;
                    var named = match.End < items.Length && items[match.End].Is(ItemType.TEAM) ? items[match.End].Entity : frame.OtherSide(side);
                    if (named != side && !found.Exists(other => other.Person == player && other.Team == named))
                    {
                        found.Add(new Affiliation(player, named, "former", s, match.First, match.End, match.Rule.Id, match.Rule.Confidence));
                    }
                }
            }
        }
    }
}
