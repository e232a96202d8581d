namespace Graph.Extraction;

/// <summary>Finds the teams of men of whom only a deed for their team is told, and no match of the report has a side for them.</summary>
internal sealed class TeamsByDeed(RuleSet rules, FootballWords words)
{
    /// <summary>"Rovers led through Smith" where the report has no match with a side for him: the one team that such words name.</summary>
    public void Add(ReportReading reading, List<Affiliation> found)
    {
        var told = new Dictionary<int, Affiliation?>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            foreach (ref readonly var match in rules.Find("side", reading, s))
            {
                if (match.Rule.Flags.Contains("alone") && match["man"] is >= 0 and var man && match["team"] is >= 0 and var team
                    && IsDeed(reading, items, match, man, team) && !HasTeam(reading, found, items[man].Entity, items[team].Entity))
                {
                    var deed = new Affiliation(items[man].Entity, items[team].Entity, "current", s, match.First, match.End, "side.alone", 0.7);
                    told[deed.Person] = told.TryGetValue(deed.Person, out var other) && (other is null || other.Team != deed.Team) ? null : deed;
                }
            }
        }

        found.AddRange(told.Values.OfType<Affiliation>());
    }

    /// <summary>Whether words tell what a player did for a team: not for another, nor what he did not do or would have done.</summary>
    private bool IsDeed(ReportReading reading, PatternItem[] items, in RuleMatch match, int man, int team) =>
        reading.Entities[items[man].Entity].Roles == PersonRoles.Player && !IsModifier(items, man, team) && !SideRuleReader.IsOfOther(words, items, match, man, team)
        && !FootballWords.AnyIn(items, match.First - 3, match.End + 3, words.Negation | words.If | words.Unreal | words.Modal) && !FootballWords.AnyIn(items, match.First, match.End, words.Lost | words.ClauseJoiner);

    /// <summary>Whether a present team of a man is told that is a club, or a country, as the one asked of is.</summary>
    private static bool HasTeam(ReportReading reading, List<Affiliation> found, int man, int team) =>
        found.Exists(other => other.Person == man && other.Status != "former" && reading.Entities[other.Team].Type == reading.Entities[team].Type);

    /// <summary>Whether a team behind a man only describes another: "headed it down for the Rovers winger".</summary>
    private static bool IsModifier(PatternItem[] items, int man, int team) =>
        team > man && team + 1 < items.Length && (items[team + 1].Is(ItemType.NOUN) || items[team + 1].Is(ItemType.ADJ) || items[team + 1].Is(ItemType.PERSON) || items[team + 1].Is(ItemType.POSS));
}
