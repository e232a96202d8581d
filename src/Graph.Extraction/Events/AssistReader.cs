namespace Graph.Extraction;

/// <summary>Finds who made each goal, in the sentences that tell it and the one before.</summary>
public sealed class AssistReader(RuleSet rules, FootballWords words, PersonSubjectFinder subjects)
{
    private const string Relation = "assist";

    public void Attach(ReportReading reading, IReadOnlyList<GoalFact> goals, SideTable sides)
    {
        var cache = new Dictionary<int, List<RuleMatch>>();
        var told = goals.SelectMany(goal => goal.Tellings).ToLookup(telling => telling.Sentence);
        foreach (var goal in goals)
        {
            if (goal.IsOwnGoal || goal.Kind == "penalty")
            {
                // Nobody makes a penalty: the man fouled for it does not count.
                continue;
            }

            foreach (var telling in goal.Tellings)
            {
                if ((Maker(reading, goal, telling, telling.Sentence, cache, told, sides) ?? Beside(reading, goal, telling, -1, cache, told, sides) ?? Beside(reading, goal, telling, 1, cache, told, sides)) is { } maker)
                {
                    (goal.Maker, goal.MakerEvent) = (maker.Player, maker);
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Who passed to the scorer in the sentence before or behind, where that tells no goal: "Smith found Jones in the area. He swept it home.",
    /// "Jones equalised. He was found by Smith."
    /// </summary>
    private MatchEvent? Beside(ReportReading reading, GoalFact goal, MatchEvent telling, int step, Dictionary<int, List<RuleMatch>> cache, ILookup<int, MatchEvent> told, SideTable sides)
    {
        var at = telling.Sentence + step;
        return at >= 0 && at < reading.Sentences.Length && !told.Contains(at) && reading.Text.Sentences[at].Paragraph == reading.Text.Sentences[telling.Sentence].Paragraph
            ? Maker(reading, goal, telling, at, cache, told, sides)
            : null;
    }

    private MatchEvent? Maker(ReportReading reading, GoalFact goal, MatchEvent telling, int sentence, Dictionary<int, List<RuleMatch>> cache, ILookup<int, MatchEvent> told, SideTable sides)
    {
        var items = reading.Sentences[sentence].Items;
        if (!cache.TryGetValue(sentence, out var matches))
        {
            cache[sentence] = matches = [];
            rules.Find(Relation, reading, sentence, matches);
        }

        var isBefore = sentence < telling.Sentence;
        var isBehind = sentence > telling.Sentence;
        if (isBehind && !IsSubject(items, goal.Scorer))
        {
            return null;
        }

        MatchEvent? best = null;
        var bestRank = double.MinValue;
        foreach (var match in matches)
        {
            var maker = match["maker"];
            if (maker < 0 && match.Rule.Flags.Contains("subject-maker"))
            {
                maker = subjects.Find(reading, sentence, match["trigger"]);
            }

            var scorer = match["scorer"];
            if (maker < 0 || (scorer < 0 && (isBefore ? !IsDelivery(match, items) : match.Rule.Flags.Contains("delivery"))) || !MayMake(goal, items, sentence, maker, told, sides) || (scorer >= 0 && items[scorer].Entity != goal.Scorer))
            {
                continue;
            }

            // A shot that came back to another is no pass. In a sentence of several goals a pass belongs to the goal told nearest to it.
            if (scorer < 0 && !isBehind && (FootballWords.AnyIn(items, Math.Min(maker, telling.Trigger) - 2, Math.Max(maker, telling.Trigger) + 6, words.Rebound)
                || told[sentence].Any(other => Math.Abs(other.Trigger - maker) < Math.Abs(telling.Trigger - maker))))
            {
                continue;
            }

            var rank = match.Rule.Confidence + (scorer >= 0 ? 0.2 : 0) - (0.02 * (isBefore ? items.Length - maker : isBehind ? maker : Math.Abs(maker - telling.Trigger)));
            if (rank > bestRank)
            {
                bestRank = rank;
                best = telling with { Sentence = sentence, FirstItem = match.First, EndItem = match.End, Player = items[maker].Entity, Rule = match.Rule };
            }
        }

        return best;
    }

    /// <summary>Whether a sentence ends with a ball sent in: who turns it in is told in the next.</summary>
    private static bool IsDelivery(in RuleMatch match, PatternItem[] items) => match.Rule.Flags.Contains("delivery") && match.End >= items.Length - 1;

    /// <summary>Whether a sentence starts with a man, so that it goes on about his goal.</summary>
    private static bool IsSubject(PatternItem[] items, int scorer)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            if (item.Is(ItemType.PERSON))
            {
                return item.Entity == scorer;
            }

            if (item.Is(ItemType.VERB))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a man may have made a goal: a player on its side, not its scorer, and not told there of a goal of his own.</summary>
    private static bool MayMake(GoalFact goal, PatternItem[] items, int sentence, int maker, ILookup<int, MatchEvent> told, SideTable sides)
    {
        var entity = items[maker].Entity;
        return entity != goal.Scorer && !items[maker].Is(ItemType.MANAGER) && !items[maker].Is(ItemType.REFEREE)
            && !told[sentence].Any(other => other.Player == entity && maker >= other.FirstItem && maker < other.EndItem)
            && !(sides.SideIn(entity, goal.Frame) is >= 0 and var side && side != goal.For);
    }
}
