namespace Graph.Extraction;

/// <content>Who managed a team before the one whose team is told elsewhere.</content>
public sealed partial class AffiliationReader
{
    /// <summary>"Brown replaced the sacked Green in May", where the sentence names no team: Green was of the one that Brown has.</summary>
    private void AddPredecessors(ReportReading reading, List<Affiliation> found)
    {
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            foreach (ref readonly var match in rules.Find("manages", reading, s))
            {
                if (match.Rule.Flags.Contains("near-team") && match.Rule.Flags.Contains("former") && match["manager"] is >= 0 and var man && FirstTeam(items) < 0 && HeirBefore(items, match.First) is >= 0 and var heir && heir != items[man].Entity
                    && !FootballWords.AnyIn(items, match.First - PlanReach, match.End, words.Negation | words.If | words.Unreal | words.Modal | words.Plan)
                    && TeamOf(found, heir) is >= 0 and var team)
                {
                    found.Add(new Affiliation(items[man].Entity, team, "former", s, match.First, match.End, match.Rule.Id, match.Rule.Confidence * 0.9));
                }
            }
        }
    }

    /// <summary>The manager named right before the words of a succession; -1 where another or nobody stands there.</summary>
    private static int HeirBefore(PatternItem[] items, int before)
    {
        for (var i = before - 1; i >= 0 && i >= before - PlanReach; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Is(ItemType.MANAGER) && !items[i + 1].Is(ItemType.POSS) ? items[i].Entity : -1;
            }
        }

        return -1;
    }

    /// <summary>The one team that somebody is told to manage; -1 for none or several.</summary>
    private static int TeamOf(List<Affiliation> found, int manager)
    {
        var own = found.FindAll(one => one.Person == manager && one.Status == "current");
        return own.Count > 0 && own.TrueForAll(one => one.Team == own[0].Team) ? own[0].Team : -1;
    }
}
