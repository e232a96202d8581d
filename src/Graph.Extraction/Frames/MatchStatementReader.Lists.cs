namespace Graph.Extraction;

/// <content>The opponents that a list joins to the one that a rule names.</content>
public sealed partial class MatchStatementReader
{
    /// <summary>The team that a comma or "and" joins to another as one more that the words tell of; -1 when none.</summary>
    /// <param name="isTold">Whether the words that tell of them have their verb already: then one behind "and" begins anew.</param>
    /// <param name="isClosed">Whether "and" has come: then no comma joins another, for "after draws with Rovers and Albion, Town" names a subject.</param>
    private int NextJoined(ReportReading reading, PatternItem[] items, int item, bool isTold, ref bool isClosed)
    {
        bool joined = false, coordinated = false, isScored = false;
        for (var i = item + 1; i < items.Length && i < item + ListReach; i++)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                if (!joined || (isClosed && !coordinated) || HasVerb(reading, items, i, isScored) || (coordinated && (IsOfAll(items, i) || (isTold && (FootballWords.HasOwnVerb(items, i) || BeginsPair(items, i))))) || (i + 1 < items.Length && items[i + 1].Classes.Overlaps(words.Versus)))
                {
                    return -1;
                }

                isClosed = coordinated;
                return i;
            }

            coordinated |= items[i].Classes.Overlaps(words.Coordinator);
            joined |= coordinated || items[i].Is(ItemType.COMMA);
            isScored |= items[i].Is(ItemType.SCORE);
            if (IsTrip(items[i]) || items[i].Classes.Overlaps(words.Standing) || IsOfNextClause(items[i]) || (!IsOfList(items[i]) && !IsOfDay(items, i) && !IsOfScore(items, i) && (i = EndOfAdjunct(items, i)) < 0))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a team and the one that "and" joins to it have a verb of their own: "beat Rovers, and Albion and Town shared the points".</summary>
    private bool BeginsPair(PatternItem[] items, int team)
    {
        var other = team + 2;
        while (other < items.Length && (items[other].Is(ItemType.DET) || items[other].Is(ItemType.ADJ)))
        {
            other++;
        }

        return other < items.Length && items[team + 1].Classes.Overlaps(words.Coordinator) && items[other].Is(ItemType.TEAM) && FootballWords.HasOwnVerb(items, other);
    }

    /// <summary>Whether a word begins a clause of its own and joins no further team: "visit Rovers on Sunday, when Albion entertain Town".</summary>
    private bool IsOfNextClause(in PatternItem item) => item.Classes.Overlaps(words.OtherClause) && !item.Classes.Overlaps(words.ClauseJoiner);

    /// <summary>Whether words tell of a way to another match, whatever the tagger makes of them: "lost at Rovers, travel to Albion".</summary>
    private bool IsTrip(in PatternItem item) => item.Is(ItemType.NOUN) && item.End - item.First > 1 && item.Classes.Overlaps(words.AwayWord);

    /// <summary>The last item of what a preposition tells of the place or round of a match in a list ("beat Rovers in the quarter-finals and Albion in the semi-finals"); -1 where it goes on otherwise.</summary>
    private int EndOfAdjunct(PatternItem[] items, int preposition)
    {
        if (!items[preposition].Is(ItemType.ADP))
        {
            return -1;
        }

        for (var i = preposition + 1; i < items.Length && i < preposition + AdjunctReach; i++)
        {
            if (i > preposition + 1 && (items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(words.Coordinator)))
            {
                return i - 1;
            }

            if (items[i].Is(ItemType.TEAM) || !(IsOfList(items[i]) || items[i].Is(ItemType.VENUE) || items[i].Is(ItemType.COMP) || items[i].Is(ItemType.ORD) || items[i].Is(ItemType.ADP) || items[i].Classes.Overlaps(words.Stage | words.Month)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The brackets around the score of a team in a list: "wins over Rovers (2-1), Albion (3-0) and Town".</summary>
    private static bool IsOfScore(PatternItem[] items, int at) =>
        (items[at].Is(ItemType.OPEN) && at + 1 < items.Length && items[at + 1].Is(ItemType.SCORE)) || (items[at].Is(ItemType.CLOSE) && items[at - 1].Is(ItemType.SCORE));

    /// <summary>Whether a team is the subject of a verb of its own: "Rovers beat Albion and Town lost".</summary>
    /// <param name="always">Whether any verb behind it is taken for its own.</param>
    private bool HasVerb(ReportReading reading, PatternItem[] items, int team, bool always)
    {
        for (var i = team + 1; i < items.Length && i < team + VerbReach && !items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.COMMA); i++)
        {
            if (!items[i].Is(ItemType.VERB) && !items[i].Is(ItemType.AUX))
            {
                continue;
            }

            var clause = reading.Clauses.Around(items[i].First);
            return always || items[i].Classes.Overlaps(words.Won | words.Lost | words.Drew) || (clause >= 0 && reading.Clauses[clause].Subject is var subject && subject >= items[team].First && subject < items[team].End);
        }

        return false;
    }

    /// <summary>Whether a verb stands before a place or there: "drew with Rovers", "went top with a win over Rovers", not "wins over Rovers".</summary>
    private static bool HasFiniteVerb(PatternItem[] items, int at)
    {
        for (var i = 0; i <= at; i++)
        {
            if (items[i].Is(ItemType.VERB) && items[i].Mention < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a team begins a list of teams of which "both" or "all" tells one thing: "won at Rovers and Albion and Town both lost".</summary>
    private bool IsOfAll(PatternItem[] items, int team)
    {
        var i = team + 1;
        while (i < items.Length && (items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(words.Coordinator)))
        {
            i++;
        }

        return i > team + 2 && i + 1 < items.Length && items[i].Classes.Overlaps(words.AllOf) && (items[i + 1].Is(ItemType.VERB) || items[i + 1].Is(ItemType.AUX));
    }

    /// <summary>Item of the score of a team joined to another: its own behind it, or one before both; one behind the other is the other's alone.</summary>
    private static int ScoreOfJoined(PatternItem[] items, in RuleMatch match, int head, int item)
    {
        var next = item + 1 < items.Length && items[item + 1].Is(ItemType.OPEN) ? item + 2 : item + 1;
        return next < items.Length && items[next].Is(ItemType.SCORE) ? next : match["score"] > head ? -1 : match["score"];
    }

    /// <summary>Whether a score stands behind a team, in brackets or without.</summary>
    private static bool HasOwnScore(PatternItem[] items, int team) =>
        team + 1 < items.Length && (items[team + 1].Is(ItemType.SCORE) || IsOfScore(items, team + 1));

    /// <summary>What may stand between the teams of a list: joints and what describes a team.</summary>
    private bool IsOfList(in PatternItem item) =>
        item.Classes.Overlaps(words.Coordinator) || item.Is(ItemType.COMMA) || item.Is(ItemType.DET) || item.Is(ItemType.ADJ) || item.Is(ItemType.NOUN) || item.Is(ItemType.NUM) || item.Is(ItemType.PROPN) || item.Is(ItemType.POSS) || item.Is(ItemType.SCORE) || item.Is(ItemType.ADV);

    /// <summary>What tells the day of a match between the teams of a list: "against Rovers on May 2, Albion on May 9 and Town".</summary>
    private bool IsOfDay(PatternItem[] items, int at) =>
        items[at].Classes.Overlaps(words.Weekday | words.Month) || (items[at].Is(ItemType.ADP) && at + 1 < items.Length && items[at + 1].Classes.Overlaps(words.Weekday | words.Month));
}
