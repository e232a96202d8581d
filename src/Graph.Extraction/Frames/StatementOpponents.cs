namespace Graph.Extraction;

/// <summary>Tells which teams the words around show to be no side of what is read: opponents of a third, and clubs that a man went back to.</summary>
internal sealed class StatementOpponents(FootballWords words)
{
    /// <summary>Items from a team to the preposition or the verb that governs it, and from a return to its day at most.</summary>
    private const int PhraseReach = 7, DayReach = 5;

    /// <summary>Items between a team's possessive and its man at most.</summary>
    private const int OwnedReach = 8;

    /// <summary>Whether both teams are named as opponents, each behind a preposition of its own or joined by "and": "a draw against Rovers and a win over Albion" are matches of a third.</summary>
    public bool AreOpponents(PatternItem[] items, int partner, int objectItem) =>
        partner >= 0 && PrepositionOf(items, partner) is >= 0 and var one && PrepositionOf(items, objectItem) is >= 0 and var other
        && items[one].Classes.Overlaps(words.Opposing) && items[other].Classes.Overlaps(words.Opposing);

    /// <summary>Whether a man, not a side, went back to a club: "he returned to Rovers in May", where no day says that it is for a match.</summary>
    public bool IsMansReturn(PatternItem[] items, in RuleMatch match)
    {
        if (!items[match.First].Classes.Overlaps(words.Return) || FootballWords.AnyIn(items, match.First, match.End + DayReach, words.Weekday))
        {
            return false;
        }

        for (var i = match.First - 1; i >= 0; i--)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                return false;
            }

            if (items[i].Is(ItemType.PERSON))
            {
                return !items[i + 1].Is(ItemType.POSS);
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a team is named as the opponent of another result, joined to this one: it is no side of this. "They beat Rovers and lost to Albion", "losing to Rovers and 3-1 at Albion",
    /// "a loss to Rovers, after which they beat Albion" are told of a third.
    /// </summary>
    public bool IsOpponentElsewhere(PatternItem[] items, in RuleMatch match, int team, int objectItem, int head)
    {
        if (team < 0 || head >= 0)
        {
            return false;
        }

        if (team > objectItem)
        {
            return (team >= match.End && IsBeaten(items, team)) || (team > 1 && items[team - 2].Is(ItemType.SCORE) && items[team - 1].Classes.Overlaps(words.AtWord | words.Opposing));
        }

        return team < match.First && FootballWords.AnyIn(items, team + 1, match.First, words.Coordinator) && !FootballWords.AnyIn(items, team + 1, match.First, words.Relative)
            && (IsBeaten(items, team) || IsOfResult(items, team));
    }

    /// <summary>A noun that may be a verb of beating, and is somebody's: "Albion's defeat gave Rovers the title".</summary>
    public bool IsOwnedDefeat(PatternItem[] items, int word) => word > 0 && items[word - 1].Is(ItemType.POSS) && items[word].Is(ItemType.NOUN) && items[word].Classes.Overlaps(words.Beat);

    /// <summary>A team that only says whose man was beaten: "beat Albion's veteran keeper Jones".</summary>
    public static bool OwnsMan(PatternItem[] items, int team)
    {
        if (team + 1 >= items.Length || !items[team + 1].Is(ItemType.POSS))
        {
            return false;
        }

        for (var i = team + 2; i < items.Length && i < team + OwnedReach; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return true;
            }

            if (!items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.PROPN) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.COMP) && items[i].Mention < 0 && !items[i].Is(ItemType.VERB))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a preposition makes a team the opponent of a result: "a rout of Rovers", "lost to Rovers", "lost 2-1 to Rovers".</summary>
    private bool IsOfResult(PatternItem[] items, int team)
    {
        var word = PrepositionOf(items, team) - 1;
        word -= word > 0 && items[word].Is(ItemType.SCORE) ? 1 : 0;
        return word >= 0 && items[word].Mention < 0 && items[word].Classes.Overlaps(words.Won | words.Lost | words.Drew);
    }

    /// <summary>Whether a team is the object of a verb for winning.</summary>
    private bool IsBeaten(PatternItem[] items, int team)
    {
        for (var i = team - 1; i >= 0 && i >= team - PhraseReach; i--)
        {
            if (items[i].Classes.Overlaps(words.Beat) && !items[i].Classes.Overlaps(words.VictorNoun))
            {
                return true;
            }

            if (!(items[i].Is(ItemType.DET) || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.PROPN) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.COMP)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The preposition that governs a team over what describes it, and over a team that "and" joins it to; -1 for none.</summary>
    private int PrepositionOf(PatternItem[] items, int team)
    {
        for (var i = team - 1; i >= 0 && i >= team - PhraseReach; i--)
        {
            if (items[i].Is(ItemType.ADP) || items[i].Classes.Overlaps(words.Against))
            {
                return i;
            }

            if (i > 0 && items[i].Classes.Overlaps(words.Coordinator) && items[i - 1].Is(ItemType.TEAM))
            {
                if (FootballWords.HasOwnVerb(items, team))
                {
                    return -1;
                }

                i--;
            }
            else if (items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.VERB) || items[i].Is(ItemType.AUX) || !(items[i].Is(ItemType.DET) || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.PROPN) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.ORD) || items[i].Is(ItemType.COMP)))
            {
                return -1;
            }
        }

        return -1;
    }
}
