namespace Graph.Extraction;

/// <summary>Tells which side is at home by the words of a result or of a fixture.</summary>
internal sealed class StatementHomes(FootballWords words)
{
    /// <summary>The side at home; -1 where the words don't tell.</summary>
    /// <param name="last">Item of the side that the words name last.</param>
    /// <param name="home">The side that the rule says is at home; -1 for none.</param>
    public int HomeOf(PatternItem[] items, in RuleMatch match, int last, int one, int other, int home, MatchRuleFlags flags)
    {
        if (home >= 0)
        {
            return home;
        }

        if (match["away"] >= 0)
        {
            return one == items[last].Entity ? other : one;
        }

        if ((flags & (MatchRuleFlags.ScoreLine | MatchRuleFlags.FirstHome)) != 0 && !IsVictorFirst(items, match))
        {
            return one;
        }

        return ByPlace(items, match, last, items[last].Entity == one ? other : one, flags);
    }

    /// <summary>Who is at home by the words for a place before a team; -1 where they don't tell.</summary>
    /// <param name="last">Item of the team.</param>
    /// <param name="other">The other side.</param>
    private int ByPlace(PatternItem[] items, in RuleMatch match, int last, int other, MatchRuleFlags flags)
    {
        // "at Albion", "away to Albion": the side after the preposition is at home; "a home win over Albion": the subject is.
        for (var i = Math.Max(0, match.First - 2); i < last; i++)
        {
            if ((items[i].Classes.Overlaps(words.AtWord) && (i == last - 1 || (i >= match.First && (flags & MatchRuleFlags.Weak) == 0 && Describes(items, i + 1, last)))) || items[i].Classes.Overlaps(words.AwayWord))
            {
                return items[last].Entity;
            }

            if (items[i].Classes.Overlaps(words.HomeSideWord))
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>Whether the items of a range only describe the team behind them: "at struggling Rovers", "at ten-man Albion".</summary>
    private static bool Describes(PatternItem[] items, int from, int team)
    {
        for (var i = from; i < team; i++)
        {
            if (items[i].Mention >= 0 || !(items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.VERB) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.ORD) || items[i].Is(ItemType.COMP)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a printed result has a comma between its sides and the one with more goals first, as American papers print it wherever it was played: "Rovers 3, Albion 2".</summary>
    private static bool IsVictorFirst(PatternItem[] items, in RuleMatch match) =>
        match["a"] is >= 0 and var most && match["b"] is >= 0 and var least && items[most].Value > items[least].Value && Array.Exists(items[most..least], static item => item.Is(ItemType.COMMA));
}
