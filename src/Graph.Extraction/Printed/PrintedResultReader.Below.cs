namespace Graph.Extraction;

/// <content>Scorers in lines of their own below a result: those of the side printed first, then those of the other.</content>
public sealed partial class PrintedResultReader
{
    /// <summary>The goals that lines below a result tell; empty where their number is not that of the result, or they can be shared out among the sides in several ways.</summary>
    private List<PrintedGoal> ScorersBelow(ReportReading reading, int from, Part[] sides)
    {
        Part one = sides[0], other = sides[1];
        var all = one.Goals + other.Goals;
        if (one.Sentence != other.Sentence || one.HasBrackets || other.HasBrackets || all == 0 || other.EndItem < reading.Sentences[other.Sentence].Items.Length - 1)
        {
            return [];
        }

        var goals = new List<PrintedGoal>();
        var isParted = one.Goals == 0;
        for (var s = from; s < reading.Sentences.Length && Below(reading, s, goals.Count < one.Goals ? one.Team : other.Team) is { Count: > 0 } line; s++)
        {
            // A line more than there are goals: these are ratings or shirts.
            if (goals.Count == all)
            {
                return [];
            }

            goals.AddRange(line);
            isParted |= goals.Count == one.Goals;
        }

        return goals.Count == all && isParted ? goals : [];
    }

    /// <summary>The sides of a line that holds nothing but <c>Rovers 2-1 Albion</c>; null for another line.</summary>
    private static Part[]? Scored(ReportReading reading, int sentence, List<RuleMatch> matches)
    {
        const int Items = 3;
        var items = reading.Sentences[sentence].Items;
        foreach (var match in matches)
        {
            int home = match["home"], score = match["score"], away = match["away"];
            if (home == 0 && away == Items - 1 && items.Length == Items && items[score].Value >= 0 && items[home].Entity != items[away].Entity)
            {
                return
                [
                    new Part(sentence, home, score + 1, items[home].Entity, items[score].Value / 100, false, false, [], match.Rule),
                    new Part(sentence, score, Items, items[away].Entity, items[score].Value % 100, false, false, [], match.Rule),
                ];
            }
        }

        return null;
    }

    /// <summary>The goals of a line that holds nothing but scorers with their minutes; empty for another line.</summary>
    private List<PrintedGoal> Below(ReportReading reading, int sentence, int side)
    {
        var goals = new List<PrintedGoal>();
        var items = reading.Sentences[sentence].Items;
        if (items.Length < 2 || !items[0].Is(ItemType.PERSON) || !Array.TrueForAll(items, IsOfScorers))
        {
            return goals;
        }

        var matches = new List<RuleMatch>();
        rules.Find(Relation, reading, sentence, matches);
        Scorers(reading, sentence, matches, 0, items.Length, side, -1, goals);
        return goals;
    }

    private bool IsOfScorers(PatternItem item) =>
        item.Is(ItemType.PERSON) || item.Is(ItemType.NUM) || item.Is(ItemType.MINUTE) || item.Is(ItemType.COMMA) || item.Is(ItemType.OPEN) || item.Is(ItemType.CLOSE) || item.Is(ItemType.PUNCT) || item.Classes.Overlaps(minutes.Marks);
}
