namespace Graph.Extraction;

/// <summary>Reads the statements of matches of a report, sentence by sentence; sides left out are filled in from the subject of the sentence.</summary>
public sealed class MatchStatementReader(RuleSet rules, FootballWords words)
{
    private const string Relation = "match";

    /// <summary>Statements in the order of the text, at most one for each pair of sides and sentence.</summary>
    /// <param name="focus">Sides of the report's main match, for sides left out; -1 while they are not known.</param>
    public List<MatchStatement> Read(ReportReading reading, int focusOne, int focusOther)
    {
        var statements = new List<MatchStatement>();
        var matches = new List<RuleMatch>();
        var lastSubject = -1;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var items = reading.Sentences[s].Items;
            matches.Clear();
            rules.Find(Relation, items, matches);
            var found = new List<MatchStatement>();
            foreach (var match in matches)
            {
                if (Interpret(reading, s, match, focusOne, focusOther, lastSubject) is { } statement)
                {
                    found.Add(statement);
                }
            }

            Keep(found, statements);
            lastSubject = SubjectOf(items, lastSubject);
        }

        return statements;
    }

    /// <summary>The best statement of each pair: explicit before implied, with a score before without, strong before weak, then the longer.</summary>
    private static void Keep(List<MatchStatement> found, List<MatchStatement> statements)
    {
        found.Sort(static (x, y) => Rank(y).CompareTo(Rank(x)) is not 0 and var byRank ? byRank : x.FirstItem.CompareTo(y.FirstItem));
        var used = new List<MatchStatement>();
        foreach (var statement in found)
        {
            var clash = false;
            foreach (var other in used)
            {
                clash |= other.IsOf(statement.First, statement.Second)
                    || (statement.FirstItem < other.EndItem && other.FirstItem < statement.EndItem && Rank(other) > Rank(statement) && SharesSide(other, statement));
            }

            if (!clash)
            {
                used.Add(statement);
            }
        }

        used.Sort(static (x, y) => x.FirstItem.CompareTo(y.FirstItem));
        statements.AddRange(used);
    }

    private static bool SharesSide(MatchStatement x, MatchStatement y) => x.First == y.First || x.First == y.Second || x.Second == y.First || x.Second == y.Second;

    private static int Rank(MatchStatement statement) =>
        (statement.HasScore ? 8 : 0) + (statement.IsImplied ? 0 : 4) + (statement.Outcome >= 0 ? 2 : 0) + (statement.IsWeak ? 0 : 1);

    private MatchStatement? Interpret(ReportReading reading, int sentence, RuleMatch match, int focusOne, int focusOther, int lastSubject)
    {
        var items = reading.Sentences[sentence].Items;
        var flags = match.Rule.Flags;
        int winner = EntityOf(items, match["winner"]), loser = EntityOf(items, match["loser"]);
        int home = EntityOf(items, match["home"]), away = EntityOf(items, match["away"]);
        int first = EntityOf(items, match["first"]), second = EntityOf(items, match["second"]);
        var implied = false;
        var known = new[] { winner, loser, home, away, first, second }.Where(entity => entity >= 0).ToArray();
        if (known.Length == 1)
        {
            var subject = Subject(items, match.First, known[0], focusOne, focusOther, lastSubject, out implied);
            if (subject < 0)
            {
                return null;
            }

            (winner, loser, home, away, first) = (
                flags.Contains("subject-winner") ? subject : winner, flags.Contains("subject-loser") ? subject : loser,
                flags.Contains("subject-home") ? subject : home, flags.Contains("subject-away") ? subject : away,
                flags.Contains("subject-first") ? subject : first);
        }

        var (one, other) = (winner, loser) is (>= 0, >= 0) ? (winner, loser) : (home, away) is (>= 0, >= 0) ? (home, away) : (first, second);
        if (one < 0 || other < 0 || one == other || reading.Entities[one].Type != reading.Entities[other].Type)
        {
            return null;
        }

        if (winner < 0 && flags.Contains("bare") && implied)
        {
            return null;
        }

        var (oneGoals, otherGoals) = Score(items, match, winner >= 0, flags.Contains("scoreline"));
        if (flags.Contains("draw") && oneGoals != otherGoals)
        {
            (oneGoals, otherGoals) = (-1, -1);
        }

        var denied = IsDenied(items, match);
        var isWeak = flags.Contains("weak") || denied;
        var outcome = denied ? -1 : winner >= 0 ? 1 : flags.Contains("draw") ? 0 : -1;
        return new MatchStatement(
            sentence, match.First, match.End, one, other, oneGoals, otherGoals, Home(reading, items, match, one, other, home), outcome,
            isWeak && oneGoals < 0, IsFixture(reading, items, match, outcome, oneGoals >= 0, denied), IsPast(items, match), implied, match.Rule);
    }

    private static int EntityOf(PatternItem[] items, int item) => item < 0 ? -1 : items[item].Entity;

    private static (int First, int Second) Score(PatternItem[] items, RuleMatch match, bool winnerFirst, bool scoreline)
    {
        if (match["a"] >= 0 && match["b"] >= 0)
        {
            var (a, b) = (items[match["a"]].Value, items[match["b"]].Value);
            return a is >= 0 and <= 20 && b is >= 0 and <= 20 ? (a, b) : (-1, -1);
        }

        if (match["score"] < 0 || items[match["score"]].Value < 0)
        {
            return (-1, -1);
        }

        var (x, y) = (items[match["score"]].Value / 100, items[match["score"]].Value % 100);
        if (x > 20 || y > 20)
        {
            return (-1, -1);
        }

        return winnerFirst && !scoreline ? (Math.Max(x, y), Math.Min(x, y)) : (x, y);
    }

    /// <summary>The side that the sentence is about where a pattern leaves one out: the nearest team before it that no preposition governs, else a main side, else the last sentence's.</summary>
    private int Subject(PatternItem[] items, int before, int other, int focusOne, int focusOther, int lastSubject, out bool implied)
    {
        implied = false;
        var governed = -1;
        for (var i = before - 1; i >= 0; i--)
        {
            if (!items[i].Is(ItemType.TEAM) || items[i].Entity == other)
            {
                continue;
            }

            var free = i == 0 || !items[i - 1].Classes.Overlaps(words.Against);
            if (free)
            {
                return items[i].Entity;
            }

            governed = governed < 0 ? items[i].Entity : governed;
        }

        implied = true;
        if (focusOne == other)
        {
            return focusOther;
        }

        if (focusOther == other)
        {
            return focusOne;
        }

        for (var i = before; i < items.Length && i < before + 14; i++)
        {
            // "After a win over Albion, Rovers host Town": the subject stands behind.
            if (items[i].Is(ItemType.TEAM) && items[i].Entity != other && i > 0 && (items[i - 1].Is(ItemType.COMMA) || items[i - 1].Is(ItemType.PUNCT)))
            {
                implied = false;
                return items[i].Entity;
            }
        }

        return lastSubject != other ? lastSubject : -1;
    }

    /// <summary>The first team of a sentence that no preposition governs; the one before stays where there is none.</summary>
    private int SubjectOf(PatternItem[] items, int lastSubject)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.TEAM) && (i == 0 || !items[i - 1].Classes.Overlaps(words.Against)))
            {
                return items[i].Entity;
            }
        }

        return lastSubject;
    }

    private bool IsDenied(PatternItem[] items, RuleMatch match)
    {
        var first = Math.Max(0, match.First - 4);
        return FootballWords.AnyIn(items, first, match.End, words.Modal)
            || FootballWords.AnyIn(items, first, match.End, words.Negation)
            || FootballWords.AnyIn(items, first, match.End, words.NearMiss)
            || FootballWords.AnyIn(items, Math.Max(0, match.First - 8), match.First + 1, words.If);
    }

    private bool IsFixture(ReportReading reading, PatternItem[] items, RuleMatch match, int outcome, bool hasScore, bool denied)
    {
        if ((outcome >= 0 || hasScore) && !denied)
        {
            return false;
        }

        var near = Math.Max(0, match.First - 5);
        var far = Math.Min(items.Length, match.End + 6);
        var future = FootballWords.AnyIn(items, near, far, words.FixtureCue) || FootballWords.AnyIn(items, near, far, words.Modal);
        var past = FootballWords.AnyIn(items, near, far, words.PastCue) || HasPastVerb(reading, items, match);
        return future && !past || (!past && HasPresentVerb(reading, items, match));
    }

    private static bool HasPastVerb(ReportReading reading, PatternItem[] items, RuleMatch match)
    {
        for (var i = Math.Max(0, match.First - 2); i < match.End; i++)
        {
            if (items[i].Is(ItemType.VERB) && reading.Text[items[i].First].EndsWith("ed"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPresentVerb(ReportReading reading, PatternItem[] items, RuleMatch match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (items[i].Is(ItemType.VERB) && !reading.Text[items[i].First].EndsWith("ed"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPast(PatternItem[] items, RuleMatch match) =>
        FootballWords.AnyIn(items, Math.Max(0, match.First - 4), Math.Min(items.Length, match.End + 5), words.PastSeason);

    private int Home(ReportReading reading, PatternItem[] items, RuleMatch match, int one, int other, int home)
    {
        if (home >= 0)
        {
            return home;
        }

        if (match["away"] >= 0)
        {
            return one == items[match["away"]].Entity ? other : one;
        }

        if (match.Rule.Flags.Contains("scoreline") || match.Rule.Id == "match.versus")
        {
            return one;
        }

        // "at Albion", "away to Albion": the side after the preposition is at home; "a home win over Albion": the subject is.
        var last = -1;
        for (var i = match.First; i < match.End; i++)
        {
            last = items[i].Is(ItemType.TEAM) ? i : last;
        }

        for (var i = match.First; last >= 0 && i < last; i++)
        {
            var word = reading.Text[items[i].First];
            var previous = items[last - 1];
            if (i == last - 1 && word.Equals("at", StringComparison.OrdinalIgnoreCase))
            {
                return items[last].Entity;
            }

            if (word.Equals("away", StringComparison.OrdinalIgnoreCase))
            {
                return items[last].Entity;
            }

            if (word.Equals("home", StringComparison.OrdinalIgnoreCase))
            {
                return items[last].Entity == one ? other : one;
            }

            _ = previous;
        }

        return -1;
    }
}
