namespace Graph.Extraction;

/// <summary>
/// The team that a goal's own words name as beaten by it: "netted in both semi-finals against Rovers". Where that match is not among those found, the goal is of none of them.
/// </summary>
public static class NamedOpponents
{
    /// <summary>Items between the trigger and "against" at most, and from there to the team.</summary>
    private const int Reach = 7, ModifierReach = 3;

    /// <summary>Takes out the tellings each of whose words name teams as opponents of which none is a side of their match.</summary>
    public static void Apply(ReportReading reading, List<MatchEvent> goals, EventFrames frames, FootballWords words) =>
        goals.RemoveAll(told => told.Result is null && OpponentIn(reading.Sentences[told.Sentence].Items, told.Trigger, words) >= 0 && frames.Of(told) is { } frame && IsElsewhere(reading, told, frame, words));

    /// <summary>Whether all places of the sentence that tell of the goal tell of another match: "who netted against Rovers last week, scored the second" does not.</summary>
    private static bool IsElsewhere(ReportReading reading, MatchEvent told, MatchFrame frame, FootballWords words)
    {
        foreach (var trigger in told.Triggers)
        {
            if (OpponentIn(reading.Sentences[told.Sentence].Items, trigger.Item, words) is not (>= 0 and var opponent) || NamesSide(reading, told.Sentence, opponent, frame, words))
            {
                return false;
            }
        }

        return !told.Triggers.IsEmpty;
    }

    /// <summary>The item of the team that stands behind "against" in the clause of the trigger; -1 where none does.</summary>
    private static int OpponentIn(PatternItem[] items, int trigger, FootballWords words)
    {
        for (var i = trigger + 1; i < items.Length && i <= trigger + Reach && !EndsClause(items[i]); i++)
        {
            if (items[i].Classes.Overlaps(words.Opposing))
            {
                return TeamBehind(items, i);
            }
        }

        return -1;
    }

    private static int TeamBehind(PatternItem[] items, int against)
    {
        for (var i = against + 1; i < items.Length && i <= against + 1 + ModifierReach && !EndsClause(items[i]); i++)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                return i + 1 < items.Length && items[i + 1].Is(ItemType.POSS) ? -1 : i;
            }
        }

        return -1;
    }

    private static bool EndsClause(in PatternItem item) => item.Is(ItemType.VERB) || item.Is(ItemType.PERSON) || item.Is(ItemType.BREAK) || item.Is(ItemType.COMMA);

    /// <summary>Whether a side of the match is the opponent named, or one of others named behind it: "against Rovers, Albion and United", "the first against Rovers and one over Albion".</summary>
    private static bool NamesSide(ReportReading reading, int sentence, int opponent, MatchFrame frame, FootballWords words)
    {
        var items = reading.Sentences[sentence].Items;
        for (var i = opponent; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.TEAM) && (i == opponent || IsNamedFurther(reading, items, i, words)) && IsSide(reading, frame, items[i].Entity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a team stands in a list or behind a word like "against" of its own.</summary>
    private static bool IsNamedFurther(ReportReading reading, PatternItem[] items, int team, FootballWords words)
    {
        for (var i = team - 1; i >= 0 && i >= team - 1 - ModifierReach && !items[i].Is(ItemType.VERB); i--)
        {
            if (items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(words.Opposing | words.Against) || reading.Text[items[i].First] is "and" or "or")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an entity is a side of a match, be it as its women or men.</summary>
    private static bool IsSide(ReportReading reading, MatchFrame frame, int team) =>
        frame.HasSide(team) || reading.Entities[team].Name is var name && (IsLike(reading.Entities[frame.First].Name, name) || IsLike(reading.Entities[frame.Second].Name, name));

    private static bool IsLike(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
}
