namespace Graph.Extraction;

/// <summary>
/// Reads printed results. Both sides stand on one line, or each on a line of its own under the other. Nothing here is weighed: print is exact,
/// so what it says goes before what is read from sentences.
/// </summary>
public sealed partial class PrintedResultReader(RuleSet rules, PrintedMinuteReader minutes)
{
    private const string Relation = "printed";
    private const int MostGoals = 31;

    /// <summary>Lines that may stand between the lines of two sides.</summary>
    private const int LinesBetween = 1;

    private sealed record Part(int Sentence, int FirstItem, int EndItem, int Team, int Goals, bool HasBrackets, bool IsLine, List<PrintedGoal> Scorers, ExtractionRule Rule);

    /// <summary>The printed results of a report, in their order; read once.</summary>
    public IReadOnlyList<PrintedResult> Read(ReportReading reading) => reading.PrintedResults ??= Assemble(reading);

    private List<PrintedResult> Assemble(ReportReading reading)
    {
        var results = new List<PrintedResult>();
        Part? open = null;
        Part[]? last = null;
        var matches = new List<RuleMatch>();
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            matches.Clear();
            rules.Find(Relation, reading, s, matches);
            foreach (var part in Parts(reading, s, matches))
            {
                if (open is not null && (AreOneResult(reading, open, part) || AreHeading(reading, open, part)))
                {
                    var shared = Shared(reading, matches, open, part);
                    results.Add(shared.Count > 0 ? Result(open, part) with { Goals = shared } : Result(open, part));
                    last = [open, part];
                    open = null;
                }
                else
                {
                    open = part;
                }
            }

            if (last is not null && Below(reading, s + 1, last) is { Count: > 0 } scorers)
            {
                results[^1] = results[^1] with { Goals = scorers };
            }
            else if (last is null && Scored(reading, s, matches) is { } sides && Below(reading, s + 1, sides) is { Count: > 0 } below)
            {
                results.Add(Result(sides[0], sides[1]) with { Goals = below });
            }
            else if (last is null && Headed(reading, s, matches) is { } headed && ScorersBySide(reading, s + 1, headed) is { Count: > 0 } told)
            {
                results.Add(Result(headed[0], headed[1]) with { Goals = told });
            }

            last = null;
        }

        return results;
    }

    private List<PrintedGoal> Below(ReportReading reading, int from, Part[] sides) => ScorersBelow(reading, from, sides) is { Count: > 0 } inOrder ? inOrder : ScorersBySide(reading, from, sides);

    private List<Part> Parts(ReportReading reading, int sentence, List<RuleMatch> matches)
    {
        var parts = new List<Part>();
        var items = reading.Sentences[sentence].Items;
        foreach (var match in matches)
        {
            int team = match["team"], goals = match["goals"];
            if (team < 0 || goals < 0 || items[goals].Value is < 0 or > MostGoals)
            {
                continue;
            }

            var end = goals + 1;
            var scorers = new List<PrintedGoal>();
            var close = Close(items, end);
            if (close > 0)
            {
                Scorers(reading, sentence, matches, end, close, items[team].Entity, items[goals].Value, scorers);
                end = close + 1;
            }

            parts.Add(new Part(sentence, team, end, items[team].Entity, items[goals].Value, scorers.Count > 0, IsLine(items, team, end), scorers, match.Rule));
        }

        return parts;
    }

    /// <summary>The bracket that closes the one at an item; -1 when none opens there.</summary>
    private static int Close(PatternItem[] items, int at)
    {
        for (var i = at; at < items.Length && items[at].Is(ItemType.OPEN) && i < items.Length; i++)
        {
            if (items[i].Is(ItemType.CLOSE))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The scorers in a bracket: each with his minutes, or, where names and numbers add up to the side's goals, with how many he scored.</summary>
    private void Scorers(ReportReading reading, int sentence, List<RuleMatch> matches, int from, int to, int side, int goals, List<PrintedGoal> scorers)
    {
        var items = reading.Sentences[sentence].Items;
        var named = new List<(int Scorer, int End, ExtractionRule Rule, List<PrintedMinute> Numbers)>();
        foreach (var match in matches)
        {
            if (match["scorer"] is not (>= 0 and var scorer) || scorer < from || scorer >= to || named.Exists(other => other.Scorer == scorer))
            {
                continue;
            }

            var end = scorer + 1;
            while (end < to && !items[end].Is(ItemType.PERSON))
            {
                end++;
            }

            named.Add((scorer, end, match.Rule, minutes.Read(reading.Text.Text.AsSpan()[reading.Text.Tokens[items[scorer].End - 1].End..StartOf(reading, items, end)])));
        }

        var isCounted = named.Sum(static man => man.Numbers.Count) < goals
            && named.TrueForAll(static man => man.Numbers.Count <= 1) && named.Sum(static man => man.Numbers.Count == 0 ? 1 : man.Numbers[0].Minute) == goals;
        foreach (var (scorer, end, rule, numbers) in named)
        {
            if (isCounted)
            {
                var goal = new PrintedGoal(sentence, scorer, end, items[scorer].Entity, side, -1, 0, false, false, rule);
                scorers.AddRange(Enumerable.Repeat(goal, numbers.Count == 0 ? 1 : numbers[0].Minute));
                continue;
            }

            foreach (var told in numbers)
            {
                scorers.Add(new PrintedGoal(sentence, scorer, end, items[scorer].Entity, side, told.Minute, told.Added, told.IsOwnGoal, told.IsPenalty, rule));
            }
        }
    }

    /// <summary>Where an item starts in the text; behind the last one, where that ends.</summary>
    private static int StartOf(ReportReading reading, PatternItem[] items, int item) => item < items.Length ? reading.Text.Tokens[items[item].First].Start : reading.Text.Tokens[items[item - 1].End - 1].End;

    /// <summary>Whether a side fills its line.</summary>
    private static bool IsLine(PatternItem[] items, int first, int end) => first == 0 && (end == items.Length || (end == items.Length - 1 && items[end].Is(ItemType.PUNCT)));

    private static bool AreOneResult(ReportReading reading, Part one, Part other)
    {
        if (one.Team == other.Team || reading.Entities[one.Team].Type != reading.Entities[other.Team].Type)
        {
            return false;
        }

        if (one.Sentence == other.Sentence)
        {
            var gap = other.FirstItem - one.EndItem;
            var items = reading.Sentences[one.Sentence].Items;

            // "Rovers 2 (Smith 2) d Albion 0": a short word says which way it went.
            var isJoined = gap == 0 || (gap == 1 && (items[one.EndItem].Is(ItemType.COMMA) || ((one.HasBrackets || other.HasBrackets) && items[one.EndItem].End - items[one.EndItem].First == 1 && !items[one.EndItem].Is(ItemType.PUNCT))));
            return isJoined && (one.HasBrackets || other.HasBrackets || (one.FirstItem == 0 && other.EndItem >= items.Length - 1));
        }

        return one.IsLine && other.IsLine && other.Sentence - one.Sentence <= 1 + LinesBetween && (one.HasBrackets || other.HasBrackets) && one.Scorers.Count <= one.Goals && other.Scorers.Count <= other.Goals;
    }

    /// <summary>Sentences of a report among which the two lines of its result stand.</summary>
    private const int HeadingReach = 5;

    /// <summary>Goals from which on both sides do not have as many: those are points.</summary>
    private const int NeverBoth = 7;

    /// <summary>"Rovers 2" and under it "Albion 1", over the report; a third such line makes it a table.</summary>
    private bool AreHeading(ReportReading reading, Part one, Part other) =>
        one.IsLine && other.IsLine && other.Sentence == one.Sentence + 1 && other.Sentence < HeadingReach && one.Team != other.Team && Math.Min(one.Goals, other.Goals) < NeverBoth
        && reading.Entities[one.Team].Type == reading.Entities[other.Team].Type && !IsSideLine(reading, one.Sentence - 1) && !IsSideLine(reading, other.Sentence + 1);

    private bool IsSideLine(ReportReading reading, int sentence)
    {
        if (sentence < 0 || sentence >= reading.Sentences.Length)
        {
            return false;
        }

        var matches = new List<RuleMatch>();
        rules.Find(Relation, reading, sentence, matches);
        return Parts(reading, sentence, matches).Exists(static part => part.IsLine);
    }

    private static PrintedResult Result(Part one, Part other)
    {
        var end = one.Sentence == other.Sentence ? other.EndItem : one.EndItem;
        var outcome = one.Goals == other.Goals ? 0 : 1;
        var (first, second) = one.Goals >= other.Goals ? (one, other) : (other, one);

        // "Rovers 3, Albion 2": with a comma the victor stands first, wherever they played.
        var home = one.Sentence == other.Sentence && other.FirstItem > one.EndItem && !one.HasBrackets && !other.HasBrackets && one.Goals > other.Goals ? -1 : one.Team;
        var statement = new MatchStatement(
            one.Sentence, one.FirstItem, end, first.Team, second.Team, first.Goals, second.Goals, home, outcome,
            false, false, false, false, SideSources.Pattern, one.FirstItem, one.Sentence == other.Sentence ? other.FirstItem : one.FirstItem, one.Rule) { Confidence = 10000 };
        return new PrintedResult(statement, [.. one.Scorers, .. other.Scorers]);
    }
}
