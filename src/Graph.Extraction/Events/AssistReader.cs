namespace Graph.Extraction;

/// <summary>Finds who made each goal, in the sentences that tell it and the one before.</summary>
public sealed class AssistReader(RuleSet rules, FootballWords words)
{
    private const string Relation = "assist";

    public void Attach(ReportReading reading, IReadOnlyList<GoalFact> goals, SideTable sides)
    {
        var cache = new Dictionary<int, List<RuleMatch>>();
        var triggers = goals.SelectMany(goal => goal.Tellings).ToLookup(telling => telling.Sentence, telling => telling.Trigger);
        foreach (var goal in goals)
        {
            if (goal.IsOwnGoal || goal.Kind == "penalty")
            {
                // Nobody makes a penalty: the man fouled for it does not count.
                continue;
            }

            foreach (var telling in goal.Tellings)
            {
                if (Maker(reading, goal, telling, cache, triggers[telling.Sentence], sides) is { } maker)
                {
                    (goal.Maker, goal.MakerEvent) = (maker.Player, maker);
                    break;
                }
            }
        }
    }

    private MatchEvent? Maker(ReportReading reading, GoalFact goal, MatchEvent telling, Dictionary<int, List<RuleMatch>> cache, IEnumerable<int> triggers, SideTable sides)
    {
        var items = reading.Sentences[telling.Sentence].Items;
        if (!cache.TryGetValue(telling.Sentence, out var matches))
        {
            cache[telling.Sentence] = matches = [];
            rules.Find(Relation, reading, telling.Sentence, matches);
        }

        MatchEvent? best = null;
        var bestRank = double.MinValue;
        foreach (var match in matches)
        {
            var maker = match["maker"];
            if (maker < 0 || items[maker].Entity == goal.Scorer || items[maker].Is(ItemType.MANAGER) || items[maker].Is(ItemType.REFEREE))
            {
                continue;
            }

            var scorer = match["scorer"];
            if (scorer >= 0 && items[scorer].Entity != goal.Scorer)
            {
                continue;
            }

            if (sides.SideIn(items[maker].Entity, goal.Frame) is >= 0 and var side && side != goal.For)
            {
                continue;
            }

            // A shot that came back to another is no pass.
            if (scorer < 0 && FootballWords.AnyIn(items, Math.Min(maker, telling.Trigger), Math.Max(maker, telling.Trigger) + 6, words.Rebound))
            {
                continue;
            }

            // In a sentence of several goals a pass belongs to the goal told nearest to it.
            if (scorer < 0 && triggers.Any(other => Math.Abs(other - maker) < Math.Abs(telling.Trigger - maker)))
            {
                continue;
            }

            var rank = match.Rule.Confidence + (scorer >= 0 ? 0.2 : 0) - (0.02 * Math.Abs(maker - telling.Trigger));
            if (rank > bestRank)
            {
                bestRank = rank;
                best = telling with { Player = items[maker].Entity, Rule = match.Rule };
            }
        }

        return best;
    }
}
