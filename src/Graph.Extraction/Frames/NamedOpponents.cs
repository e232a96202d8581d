namespace Graph.Extraction;

/// <summary>
/// The teams that a goal's own words name as opponents: "netted in both semi-finals against Rovers" is of no match of other sides.
/// </summary>
internal sealed class NamedOpponents(ReportReading reading, FootballWords words)
{
    /// <summary>Items between the trigger and "against" at most, and from there to the team.</summary>
    private const int Reach = 7, ModifierReach = 3;

    /// <summary>Whether a match may be the one that a telling of a goal is of: at one of the places that tell of it no opponent is named, or a side of the match among them ("who netted against Rovers last week, scored the second").</summary>
    public bool MayBeOf(MatchEvent told, MatchFrame frame)
    {
        var items = reading.Sentences[told.Sentence].Items;
        foreach (var trigger in told.Triggers)
        {
            if (OpponentBehind(items, trigger.Item) is not (>= 0 and var opponent) || NamesSide(items, opponent, frame))
            {
                return true;
            }
        }

        return told.Triggers.IsEmpty;
    }

    /// <summary>The item of the team that stands behind "against" in the clause of the trigger; -1 where none does.</summary>
    private int OpponentBehind(PatternItem[] items, int trigger)
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
    private bool NamesSide(PatternItem[] items, int opponent, MatchFrame frame)
    {
        for (var i = opponent; i < items.Length; i++)
        {
            if (items[i].Is(ItemType.TEAM) && (i == opponent || IsNamedFurther(items, i)) && IsSide(frame, items[i].Entity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a team stands in a list or behind a word like "against" of its own.</summary>
    private bool IsNamedFurther(PatternItem[] items, int team)
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

    /// <summary>Whether a team is a side of a match, be it as its women or men.</summary>
    private bool IsSide(MatchFrame frame, int team) =>
        frame.HasSide(team) || (reading.Entities[team].Name is var name && (IsLike(reading.Entities[frame.First].Name, name) || IsLike(reading.Entities[frame.Second].Name, name)));

    private static bool IsLike(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
}
