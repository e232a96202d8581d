namespace Graph.Extraction;

/// <summary>
/// Finds the meetings of two sides that a sentence tells of beside the one that a rule read in it: by a score of their own ("won 2-1 at home and drew 1-1 away",
/// "4-0 and 2-1 wins over"), or by their number ("beat them twice", "two games against").
/// </summary>
public sealed class FurtherMeetings(RuleSet rules, FootballWords words)
{
    private const string Twice = "twice";

    private const int WordReach = 3;
    private const int ForeignReach = 16;
    private const int ListReach = 7;
    private const int MostFurther = 3;

    /// <summary>The accepted statements, each followed by what its sentence tells further of the same sides.</summary>
    public List<MatchStatement> With(ReportReading reading, List<MatchStatement> statements)
    {
        var result = new List<MatchStatement>(statements.Count);
        foreach (var statement in statements)
        {
            result.Add(statement);
            if (statement.IsLoose)
            {
                continue;
            }

            var items = reading.Sentences[statement.Sentence].Items;
            var count = result.Count;
            if (!statement.IsFixture && statement.Outcome >= 0 && !IsGoverned(items, statement.Partner))
            {
                AddScores(items, statement, statements, result);
                if (statement.Leg == FirstLeg && result.Count > count)
                {
                    // "Beaten 3-0 at Rovers in the first leg, they won the return 4-0": the first is what is looked back on.
                    result[result.IndexOf(statement)] = statement with { IsPast = true };
                }
            }

            if (result.Count == count && IsTwice(reading, statement) && statements.Count(told => told.Sentence == statement.Sentence && told.IsOf(statement.First, statement.Second)) == 1)
            {
                result.Add(statement with { FirstGoals = -1, SecondGoals = -1, FirstShootout = -1, SecondShootout = -1, Home = -1, IsPast = !statement.IsFixture, IsFurther = true });
            }
        }

        return result;
    }

    private const int FirstLeg = 1, SecondLeg = 2;

    /// <summary>Whether words about the opponent tell of two matches at once.</summary>
    private bool IsTwice(ReportReading reading, MatchStatement statement)
    {
        var found = new List<RuleMatch>();
        rules.Find(Twice, reading, statement.Sentence, found);
        return found.Exists(match => StatementInterpreter.ClubOf(reading.Sentences[statement.Sentence].Items, match["team"]) == statement.Object);
    }

    private void AddScores(PatternItem[] items, MatchStatement statement, List<MatchStatement> statements, List<MatchStatement> result)
    {
        var first = result.Count - 1;
        for (var i = 0; i < items.Length && result.Count <= first + MostFurther; i++)
        {
            if (words.IsFinalScore(items, i) && !FootballWords.AnyIn(items, i - ListReach, i + ListReach, words.Shootout) && IsNew(items[i].Value, statement, statements, result, first) && !IsOfOthers(items, i, statement) && Further(items, i, statement) is { } further)
            {
                result.Add(statement.Leg == FirstLeg ? further with { IsPast = false, Leg = SecondLeg } : further);
            }
        }

        if (!statement.HasScore && result.Count > first + 1)
        {
            // One of the scores is that of the words themselves.
            result.RemoveAt(first + 1);
        }
    }

    /// <summary>Whether the other side is an opponent too: "a draw with Rovers and a win over Albion" are matches of a third.</summary>
    private bool IsGoverned(PatternItem[] items, int team) => team > 0 && items[team - 1].Classes.Overlaps(words.Against | words.AtWord);

    /// <summary>Whether no statement of these sides in the sentence has the score.</summary>
    private static bool IsNew(int value, MatchStatement own, List<MatchStatement> statements, List<MatchStatement> found, int first)
    {
        bool Has(MatchStatement told) => told.Sentence == own.Sentence && told.IsOf(own.First, own.Second) && told.HasScore
            && ((told.FirstGoals * 100) + told.SecondGoals == value || (told.SecondGoals * 100) + told.FirstGoals == value);
        for (var i = first; i < found.Count; i++)
        {
            if (Has(found[i]))
            {
                return false;
            }
        }

        return !statements.Exists(Has);
    }

    /// <summary>Whether a team that is no side of the match stands near a score, or between it and the statement.</summary>
    private static bool IsOfOthers(PatternItem[] items, int score, MatchStatement statement)
    {
        for (int i = Math.Max(0, Math.Min(score - ForeignReach, statement.FirstItem)), end = Math.Min(items.Length, Math.Max(score + ForeignReach, statement.EndItem)); i < end; i++)
        {
            if (items[i].Is(ItemType.TEAM) && items[i].Entity != statement.First && items[i].Entity != statement.Second)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The meeting that a score tells of by a word of its own, or joined to another score; null where it is of the same.</summary>
    private MatchStatement? Further(PatternItem[] items, int score, MatchStatement statement)
    {
        var (one, other) = (items[score].Value / 100, items[score].Value % 100);
        var joined = score > 1 && items[score - 1].Classes.Overlaps(words.Coordinator) && FootballWords.AnyIn(items, score - 2 - ListReach, score - 1, WordClassSet.Of((int)ItemType.SCORE));
        var word = OwnWord(items, score, statement);
        if (!joined && word < 0)
        {
            return null;
        }

        if (one == other)
        {
            return Of(statement, score, statement.First, statement.Second, one, other, 0);
        }

        var subject = statement.Rule.Flags.Contains("subject-loser") ? statement.Second : statement.First;
        var winner = joined && word < 0 ? statement.First : items[word].Classes.Overlaps(words.Lost) ? Opponent(statement, subject) : subject;
        return word >= 0 && !items[word].Classes.Overlaps(words.Won | words.Lost) ? null
            : Of(statement, score, winner, Opponent(statement, winner), Math.Max(one, other), Math.Min(one, other), 1);
    }

    private static int Opponent(MatchStatement statement, int side) => side == statement.First ? statement.Second : statement.First;

    private static MatchStatement Of(MatchStatement statement, int score, int first, int second, int goals, int against, int outcome) => statement with
    {
        FirstItem = score, EndItem = score + 1, First = first, Second = second, FirstGoals = goals, SecondGoals = against, Home = -1, Outcome = outcome,
        IsPast = true, IsWeak = false, Leg = 0, FirstShootout = -1, SecondShootout = -1, IsFurther = true,
    };

    /// <summary>A word for winning, losing or drawing that stands nearer to a score than to any other, and is none of those that the statement was read from.</summary>
    private int OwnWord(PatternItem[] items, int score, MatchStatement statement)
    {
        for (var distance = 1; distance <= WordReach; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[score + distance, score - distance])
            {
                if (at >= 0 && at < items.Length && items[at].Mention < 0 && items[at].Classes.Overlaps(words.Won | words.Lost | words.Drew) && !IsOfStatement(items, at, statement) && !IsNearerToOther(items, at, score))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    private static bool IsOfStatement(PatternItem[] items, int at, MatchStatement statement) => at >= statement.FirstItem && at <= statement.Object && at < items.Length && at < statement.EndItem;

    private static bool IsNearerToOther(PatternItem[] items, int at, int score)
    {
        var own = Math.Abs(at - score);
        for (var i = Math.Max(0, at - own); i < items.Length && i <= at + own; i++)
        {
            if (i != score && items[i].Is(ItemType.SCORE))
            {
                return true;
            }
        }

        return false;
    }
}
