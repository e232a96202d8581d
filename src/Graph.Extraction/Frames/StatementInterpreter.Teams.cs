namespace Graph.Extraction;

/// <content>Which teams the words of a reading mean.</content>
public sealed partial class StatementInterpreter
{
    /// <summary>The club after its country, or after the club that it is described by: "Uzbekistan's Navbahor", "Norwegian side Brann", "Albion's rivals Town".</summary>
    public static int ClubOf(PatternItem[] items, int item)
    {
        if (item < 0 || !(items[item].Is(ItemType.NATION) || (item + 2 < items.Length && items[item].Is(ItemType.CLUB) && items[item + 1].Is(ItemType.POSS) && items[item + 2].Is(ItemType.NOUN) && !items[item + 2].Is(ItemType.NOMINAL))))
        {
            return item;
        }

        for (var i = item + 1; i < items.Length && i < item + 4; i++)
        {
            if (items[i].Is(ItemType.CLUB))
            {
                return i;
            }

            if (!items[i].Is(ItemType.POSS) && !items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.ADJ))
            {
                break;
            }
        }

        return item;
    }

    /// <summary>A nation that only says where a man is from: "Sweden striker Berg", "the Peru international Paz".</summary>
    public static bool IsOrigin(PatternItem[] items, int item)
    {
        if (!items[item].Is(ItemType.NATION) || items[item].Is(ItemType.NOMINAL))
        {
            return false;
        }

        var nouns = 0;
        for (var i = item + 1; i < items.Length && i < item + 5; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return nouns > 0;
            }

            if (!items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.ADJ))
            {
                return false;
            }

            nouns++;
        }

        return false;
    }

    /// <summary>The sides by the roles that the rule gives them.</summary>
    private static StatementSides SidesOf(PatternItem[] items, in RuleMatch match, MatchRuleFlags flags, in Partner partner, int objectItem)
    {
        var winner = Side(items, match, "winner", partner, objectItem, flags & MatchRuleFlags.SubjectWinner);
        var loser = Side(items, match, "loser", partner, objectItem, flags & MatchRuleFlags.SubjectLoser);
        var home = Side(items, match, "home", partner, objectItem, flags & MatchRuleFlags.SubjectHome);
        var away = Side(items, match, "away", partner, objectItem, flags & MatchRuleFlags.SubjectAway);
        var first = Side(items, match, "first", partner, objectItem, flags & MatchRuleFlags.SubjectFirst);
        var second = Side(items, match, "second", partner, objectItem, default);
        var (one, other) = (winner, loser) is (>= 0, >= 0) ? (winner, loser) : (home, away) is (>= 0, >= 0) ? (home, away) : (first, second);
        return new StatementSides(one, other, winner, home);
    }

    /// <summary>The side of a role; -1 for none.</summary>
    /// <param name="left">Not 0 where the side that the pattern leaves out has the role.</param>
    private static int Side(PatternItem[] items, in RuleMatch match, string role, in Partner partner, int objectItem, MatchRuleFlags left)
    {
        var item = match[role];
        var known = item < 0 ? -1 : items[partner.Entity >= 0 ? objectItem : ClubOf(items, item)].Entity;
        return known < 0 && left != 0 && partner.Entity >= 0 ? partner.Entity : known;
    }

    /// <summary>The team of the pattern that is not the object.</summary>
    private static int PartnerItem(PatternItem[] items, in RuleMatch match, int objectItem)
    {
        for (var i = 0; i < match.Captures.Length; i += 2)
        {
            var item = ClubOf(items, match.Captures[i]);
            if (item >= 0 && item != objectItem && items[item].Is(ItemType.TEAM))
            {
                return item;
            }
        }

        return -1;
    }
}
