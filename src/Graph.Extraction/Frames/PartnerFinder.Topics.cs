namespace Graph.Extraction;

/// <content>Whom a sentence is about, where others are named as opponents.</content>
public sealed partial class PartnerFinder
{
    /// <summary>Items that may describe a team between it and the preposition that governs it, at most.</summary>
    private const int PhraseReach = 7;

    /// <summary>The first team of a sentence that is neither named as an opponent nor as a ground that was gone to: whom the next sentence goes on about. -1 when none.</summary>
    public int TopicOf(PatternItem[] items)
    {
        var opponent = -1;
        for (var i = 0; i < items.Length; i++)
        {
            if (!items[i].Is(ItemType.TEAM))
            {
                continue;
            }

            if (IsOpposed(items, i) || (opponent >= 0 && IsJoined(items, opponent, i)))
            {
                opponent = i;
            }
            else if (!IsFormer(items, i) && !words.IsRanked(items, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a preposition or a verb of beating, over what describes the team, makes it an opponent: "a draw with Rovers", "beat the leaders Rovers", "at Rovers".</summary>
    private bool IsOpposed(PatternItem[] items, int team)
    {
        for (var i = team - 1; i >= 0 && i >= team - PhraseReach; i--)
        {
            if (IsOpposing(items, i))
            {
                return true;
            }

            if (!(items[i].Is(ItemType.DET) || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.PROPN) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.ORD) || items[i].Is(ItemType.COMP)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether what follows is an opponent: behind a preposition ("against", "over"; "at", "to" and "by" behind a result), a verb of beating or playing, a phrase that ends in a preposition ("at home to", "lost to").</summary>
    private bool IsOpposing(PatternItem[] items, int at)
    {
        ref readonly var item = ref items[at];
        var results = words.Won | words.Lost | words.Drew;
        return (item.Classes.Overlaps(words.Opposed) && !item.Classes.Overlaps(words.VictorNoun | words.AtWord))
            || (item.Classes.Overlaps(words.Against) && at > 0 && (items[at - 1].Is(ItemType.SCORE) || (items[at - 1].Mention < 0 && items[at - 1].Classes.Overlaps(results))))
            || (item.Is(ItemType.VERB) && item.Classes.Overlaps(words.Facing))
            || (item.End - item.First > 1 && item.Classes.Overlaps(results | words.AwayWord | words.HomeSideWord));
    }

    /// <summary>Whether commas or "and" alone stand between two teams: what one of them is, the other is too.</summary>
    private bool IsJoined(PatternItem[] items, int one, int other)
    {
        for (var i = one + 1; i < other; i++)
        {
            if (!items[i].Is(ItemType.COMMA) && !items[i].Classes.Overlaps(words.Coordinator))
            {
                return false;
            }
        }

        return FootballWords.AnyIn(items, one + 1, other + PhraseReach, words.Coordinator);
    }

    /// <summary>Items behind the second of two lists within which it is said that they belong together one by one.</summary>
    private const int InTurnReach = 14;

    /// <summary>
    /// The team that belongs to one of a list where the words say that those of two lists belong together: "Rovers and Albion lost to Town and United respectively". -1 where they do not.
    /// </summary>
    /// <param name="first">First item of the words between the lists.</param>
    /// <param name="opponent">Item of the first team of the second list, whose place in its list is <paramref name="place"/>.</param>
    public int InTurn(PatternItem[] items, int first, int opponent, int place)
    {
        if (!FootballWords.AnyIn(items, opponent, Math.Min(items.Length, opponent + InTurnReach), words.InTurn))
        {
            return -1;
        }

        var last = first - 1;
        while (last >= 0 && !items[last].Is(ItemType.TEAM))
        {
            last--;
        }

        var list = new List<int>();
        for (var i = last; i >= 0; i--)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                list.Insert(0, i);
            }
            else if (!items[i].Is(ItemType.COMMA) && !items[i].Classes.Overlaps(words.Coordinator))
            {
                break;
            }
        }

        return list.Count > 1 && place < list.Count ? items[list[place]].Entity : -1;
    }
}
