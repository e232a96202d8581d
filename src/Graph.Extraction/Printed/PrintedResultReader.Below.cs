namespace Graph.Extraction;

/// <content>Scorers in lines of their own below a result: those of the side printed first, then those of the other, or each side's behind its name.</content>
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
        for (var s = from; s < reading.Sentences.Length && Below(reading, s, goals.Count < one.Goals ? one.Team : other.Team, goals.Count == 0 ? other.Team : -1) is { Count: > 0 } line; s++)
        {
            // A line more than there are goals: these are ratings or shirts.
            if (goals.Count == all)
            {
                return [];
            }

            isParted |= goals.Count + line.Count(goal => goal.Side == one.Team) == one.Goals;
            goals.AddRange(line);
        }

        return goals.Count == all && isParted ? goals : [];
    }

    /// <summary>Lines below a result among which those of its scorers are looked for.</summary>
    private const int SideReach = 12;

    /// <summary>
    /// The goals that lines below a result tell behind the names of its sides: <c>Goals: Rovers - Smith 20, 61 pen; Albion - Jones 33</c>, on one line or on several.
    /// Empty where the number of a side's is not that of the result.
    /// </summary>
    private List<PrintedGoal> ScorersBySide(ReportReading reading, int from, Part[] sides)
    {
        Part one = sides[0], other = sides[1];
        var goals = new List<PrintedGoal>();
        var end = Math.Min(reading.Sentences.Length, from + SideReach);
        for (var s = from; s < end && one.Goals + other.Goals > 0; s++)
        {
            var line = BySide(reading, s, one.Team, other.Team);
            if (line.Count == 0 && goals.Count > 0)
            {
                break;
            }

            goals.AddRange(line);
        }

        return goals.Count(goal => goal.Side == one.Team) == one.Goals && goals.Count(goal => goal.Side == other.Team) == other.Goals ? goals : [];
    }

    /// <summary>The goals of a line that holds nothing but the names of sides, each with its scorers and their minutes; empty for another line.</summary>
    private List<PrintedGoal> BySide(ReportReading reading, int sentence, int one, int other)
    {
        var goals = new List<PrintedGoal>();
        var items = reading.Sentences[sentence].Items;
        var start = Array.FindIndex(items, static item => item.Is(ItemType.TEAM));
        if (start is < 0 or > MostLabel || Array.Exists(items[..start], static item => item.Is(ItemType.PERSON) || item.Is(ItemType.VERB))
            || !Array.TrueForAll(items[start..], item => item.Is(ItemType.TEAM) ? item.Entity == one || item.Entity == other : IsOfScorers(item)))
        {
            return goals;
        }

        var matches = new List<RuleMatch>();
        rules.Find(Relation, reading, sentence, matches);
        for (int from = start, to; from < items.Length; from = to)
        {
            to = Array.FindIndex(items, from + 1, static item => item.Is(ItemType.TEAM));
            to = to < 0 ? items.Length : to;
            var (men, before) = (items[from..to].Count(static item => item.Is(ItemType.PERSON)), goals.Count);
            Scorers(reading, sentence, matches, from, to, items[from].Entity, -1, goals);
            if (men > goals.Count - before)
            {
                return [];
            }
        }

        return goals;
    }

    /// <summary>Items of the words that head a line of scorers at most.</summary>
    private const int MostLabel = 3;

    /// <summary>The sides of a line that holds nothing but <c>Rovers 2-1 Albion</c>, the score at half-time in brackets behind it perhaps; null for another line.</summary>
    private static Part[]? Scored(ReportReading reading, int sentence, List<RuleMatch> matches)
    {
        const int Items = 3;
        var items = reading.Sentences[sentence].Items;
        foreach (var match in matches)
        {
            int home = match["home"], score = match["score"], away = match["away"];
            if (home == 0 && away == Items - 1 && (items.Length == Items || (items[Items].Is(ItemType.OPEN) && items[^1].Is(ItemType.CLOSE))) && items[score].Value >= 0 && items[home].Entity != items[away].Entity)
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

    /// <summary>The sides of a headline that starts with <c>Rovers 2-1 Albion:</c> and goes on; null for another line.</summary>
    private static Part[]? Headed(ReportReading reading, int sentence, List<RuleMatch> matches)
    {
        var items = reading.Sentences[sentence].Items;
        foreach (var match in matches)
        {
            int home = match["home"], score = match["score"], away = match["away"];
            if (sentence == 0 && home == 0 && away == 2 && items.Length > 3 && items[3].Is(ItemType.BREAK) && items[score].Value >= 0 && items[home].Entity != items[away].Entity)
            {
                return
                [
                    new Part(sentence, home, score + 1, items[home].Entity, items[score].Value / 100, false, false, [], match.Rule),
                    new Part(sentence, score, away + 1, items[away].Entity, items[score].Value % 100, false, false, [], match.Rule),
                ];
            }
        }

        return null;
    }

    /// <summary>
    /// The goals of the one bracket behind both sides of a result, those of the side printed first before its semicolon: <c>Rovers 1 Albion 2 (Smith 20; Jones 33, 61)</c>.
    /// Empty where their numbers are not those of the result.
    /// </summary>
    private List<PrintedGoal> Shared(ReportReading reading, List<RuleMatch> matches, Part one, Part other)
    {
        var goals = new List<PrintedGoal>();
        var items = reading.Sentences[other.Sentence].Items;
        var open = Array.FindIndex(items, other.FirstItem, static item => item.Is(ItemType.OPEN));
        if (one.Sentence != other.Sentence || one.HasBrackets || one.Goals == 0 || open < 0 || open >= other.EndItem)
        {
            return goals;
        }

        var parting = Array.FindIndex(items, open, other.EndItem - open, item => item.Is(ItemType.BREAK) && reading.Text[item.First] is ";");
        parting = parting < 0 && other.Goals == 0 ? other.EndItem : parting;
        if (parting > 0)
        {
            Scorers(reading, other.Sentence, matches, open, parting, one.Team, one.Goals, goals);
            Scorers(reading, other.Sentence, matches, parting, other.EndItem, other.Team, other.Goals, goals);
        }

        return goals.Count(goal => goal.Side == one.Team) == one.Goals && goals.Count(goal => goal.Side == other.Team) == other.Goals ? goals : [];
    }

    /// <summary>The goals of a line that holds nothing but scorers with their minutes, in brackets perhaps; empty for another line.</summary>
    /// <param name="other">The side of the scorers behind a semicolon; -1 where those of one side fill the line.</param>
    private List<PrintedGoal> Below(ReportReading reading, int sentence, int side, int other)
    {
        var goals = new List<PrintedGoal>();
        var items = reading.Sentences[sentence].Items;
        var first = items.Length > 2 && items[0].Is(ItemType.OPEN) && items[^1].Is(ItemType.CLOSE) ? 1 : 0;
        if (items.Length < 2 || !items[first].Is(ItemType.PERSON) || !Array.TrueForAll(items, IsOfScorers))
        {
            return goals;
        }

        var matches = new List<RuleMatch>();
        rules.Find(Relation, reading, sentence, matches);
        var parting = other < 0 ? -1 : Array.FindIndex(items, item => item.Is(ItemType.BREAK) && reading.Text[item.First] is ";");
        if (parting > 0 && Array.FindLastIndex(items, item => item.Is(ItemType.BREAK) && reading.Text[item.First] is ";") == parting)
        {
            Scorers(reading, sentence, matches, first, parting, side, -1, goals);
            Scorers(reading, sentence, matches, parting, items.Length, other, -1, goals);
            return goals;
        }

        Scorers(reading, sentence, matches, first, items.Length, side, -1, goals);
        return goals;
    }

    private bool IsOfScorers(PatternItem item) =>
        item.Is(ItemType.PERSON) || item.Is(ItemType.NUM) || item.Is(ItemType.MINUTE) || item.Is(ItemType.COMMA) || item.Is(ItemType.OPEN) || item.Is(ItemType.CLOSE) || item.Is(ItemType.PUNCT) || item.Classes.Overlaps(minutes.Marks);
}
