namespace Graph.Extraction;

/// <summary>Works out what the words of one reading tell: score, home side, outcome, whether it is still to come or looked back on.</summary>
public sealed partial class StatementInterpreter(FootballWords words, MatchRuleTable table)
{
    private const int MostGoals = 31;
    private const int ResultReach = 5;
    private const int OpponentReach = 5;
    private const int PhraseReach = 7;
    private const int ListReach = 14;

    /// <summary>Items from a score to the words that it stands before at most: "a 3-0 league win".</summary>
    private const int ScoreReach = 2;

    /// <param name="partner">The side that the pattern leaves out; <see cref="SideSources.Pattern"/> with entity -1 when it names both.</param>
    /// <param name="objectItem">Item of the named side, which may be another than the pattern's where several are joined by "and".</param>
    /// <param name="score">Item of the score that the words tell; -1 when they tell none.</param>
    /// <param name="head">Item of the team that the words are set beside: what stands before it says nothing of them; -1 for none.</param>
    /// <returns>null when the two are no sides of one match.</returns>
    public MatchStatement? Interpret(ReportReading reading, int sentence, in RuleMatch match, in Partner partner, int objectItem, int score, int head)
    {
        var items = reading.Sentences[sentence].Items;
        var flags = table[match.Rule];
        int winner = Role(items, match, "winner", partner, objectItem), loser = Role(items, match, "loser", partner, objectItem);
        int home = Role(items, match, "home", partner, objectItem), away = Role(items, match, "away", partner, objectItem);
        int first = Role(items, match, "first", partner, objectItem), second = Role(items, match, "second", partner, objectItem);
        if (partner.Entity >= 0)
        {
            winner = Fill(winner, flags, MatchRuleFlags.SubjectWinner, partner.Entity);
            loser = Fill(loser, flags, MatchRuleFlags.SubjectLoser, partner.Entity);
            home = Fill(home, flags, MatchRuleFlags.SubjectHome, partner.Entity);
            away = Fill(away, flags, MatchRuleFlags.SubjectAway, partner.Entity);
            first = Fill(first, flags, MatchRuleFlags.SubjectFirst, partner.Entity);
        }

        var (one, other) = (winner, loser) is (>= 0, >= 0) ? (winner, loser) : (home, away) is (>= 0, >= 0) ? (home, away) : (first, second);
        if (one < 0 || other < 0 || one == other || reading.Entities[one].Type != reading.Entities[other].Type)
        {
            return null;
        }

        score = OwnScore(items, match, score, objectItem, (one, other), winner >= 0 ? flags : flags & MatchRuleFlags.Draw);
        var (oneGoals, otherGoals) = Score(items, match, score, winner >= 0, flags);
        var isWeakScore = winner < 0 && score >= 0 && (flags & (MatchRuleFlags.Weak | MatchRuleFlags.SubjectFirst)) == (MatchRuleFlags.Weak | MatchRuleFlags.SubjectFirst);
        if ((flags & MatchRuleFlags.Draw) != 0 && oneGoals != otherGoals)
        {
            (oneGoals, otherGoals) = (-1, -1);
        }

        if (partner.Entity == one && isWeakScore && oneGoals != otherGoals && ListHead(items, score) is >= 0 and var list)
        {
            if (partner.Item > list)
            {
                return null;
            }

            // "Losing at home to Rovers and 3-1 at Albion": the score is of a defeat as well.
            var (most, least) = (Math.Max(oneGoals, otherGoals), Math.Min(oneGoals, otherGoals));
            (one, other, oneGoals, otherGoals) = items[list].Classes.Overlaps(words.Won) ? (one, other, most, least) : (other, one, most, least);
            winner = one;
        }

        if ((flags & MatchRuleFlags.Draw) != 0 && oneGoals < 0 && IsOnlyMatch(items, match))
        {
            return null;
        }

        if (winner >= 0 && oneGoals >= 0 && oneGoals == otherGoals && !FootballWords.AnyIn(items, 0, items.Length, words.Shootout))
        {
            // Who won did not draw: the score is of another match.
            (oneGoals, otherGoals) = (-1, -1);
        }

        if (winner >= 0 && oneGoals < 0 && (OwnsMan(items, objectItem) || IsOwnedDefeat(items, match.First)))
        {
            return null;
        }

        var isAggregate = false;
        var (oneKicks, otherKicks) = (-1, -1);
        if (oneGoals >= 0 && score >= 0 && words.IsShootoutBehind(items, score))
        {
            (oneKicks, otherKicks, oneGoals, otherGoals) = (oneGoals, otherGoals, -1, -1);
        }
        else if (oneGoals >= 0 && score >= 0 && FootballWords.AnyIn(items, score - 3, score + 4, words.Aggregate))
        {
            (oneGoals, otherGoals, isAggregate) = (-1, -1, true);
        }

        var denied = IsDenied(items, match, head + 1);
        var isWeak = (flags & MatchRuleFlags.Weak) != 0 || denied;
        var isLoose = (flags & MatchRuleFlags.Loose) != 0;
        var outcome = denied ? -1 : winner >= 0 ? 1 : (flags & MatchRuleFlags.Draw) != 0 ? 0 : -1;
        var partnerItem = partner.Entity >= 0 ? partner.Item : PartnerItem(items, match, objectItem);
        if (isWeak && oneGoals < 0 && (words.IsEither(items, objectItem) || (partnerItem >= 0 && words.IsEither(items, partnerItem))))
        {
            return null;
        }

        if (isWeak && oneGoals < 0 && IsMansReturn(items, match))
        {
            return null;
        }

        if (AreOpponents(items, partnerItem, objectItem) || IsOpponentElsewhere(items, match, partner.Item, objectItem, head))
        {
            return null;
        }

        int near = Math.Max(0, match.First - 7), far = Math.Min(items.Length, Math.Max(match.End, objectItem + 1) + 9);
        return new MatchStatement(
            sentence, match.First, Math.Max(match.End, objectItem + 1), one, other, oneGoals, otherGoals, Home(items, match, objectItem, one, other, home, flags), outcome,
            isWeak && oneGoals < 0, isLoose, IsFixture(reading, items, match, outcome, oneGoals >= 0, denied, head + 1), !isLoose && IsPast(items, near, far),
            partner.Sources, objectItem, partnerItem, match.Rule)
        {
            Leg = FootballWords.AnyIn(items, near, far, words.FirstLeg) ? 1 : FootballWords.AnyIn(items, near, far, words.SecondLeg) ? 2 : 0,
            IsAggregate = isAggregate && head >= 0,
            IsSet = head >= 0 && !isLoose && outcome >= 0,
            Opponent = items[objectItem].Entity,
            FirstShootout = oneKicks,
            SecondShootout = otherKicks,
        };
    }

    /// <summary>Whether the word for a draw may mean any match, and no score says that it means a draw: "a cup tie with Rovers".</summary>
    private bool IsOnlyMatch(PatternItem[] items, in RuleMatch match)
    {
        var isMatch = false;
        for (var i = match.First; i < match.End && i < items.Length; i++)
        {
            if (items[i].Classes.Overlaps(words.Drew))
            {
                if (!items[i].Classes.Overlaps(words.MatchNoun))
                {
                    return false;
                }

                isMatch = true;
            }
        }

        return isMatch;
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

    private static int Fill(int known, MatchRuleFlags flags, MatchRuleFlags flag, int entity) => known < 0 && (flags & flag) != 0 ? entity : known;

    private static int Role(PatternItem[] items, in RuleMatch match, string role, in Partner partner, int objectItem)
    {
        var item = match[role];
        return item < 0 ? -1 : items[partner.Entity >= 0 ? objectItem : ClubOf(items, item)].Entity;
    }

    private bool IsDenied(PatternItem[] items, in RuleMatch match, int from)
    {
        var first = Math.Max(from, match.First - 4);
        return FootballWords.AnyIn(items, first, match.End, words.Modal)
            || FootballWords.AnyIn(items, first, match.End, words.Negation)
            || FootballWords.AnyIn(items, first, match.End, words.NearMiss)
            || FootballWords.AnyIn(items, Math.Max(from, match.First - 8), match.First + 1, words.If);
    }

    private bool IsFixture(ReportReading reading, PatternItem[] items, in RuleMatch match, int outcome, bool hasScore, bool denied, int from)
    {
        if ((outcome >= 0 || hasScore) && !denied)
        {
            return false;
        }

        var near = Math.Max(from, match.First - 5);
        var far = Math.Min(items.Length, match.End + 6);
        var future = FootballWords.AnyIn(items, near, far, words.FixtureCue) || FootballWords.AnyIn(items, near, far, words.Modal);
        var past = FootballWords.AnyIn(items, near, far, words.PastCue) || HasVerb(reading, items, match, true);
        return future && !past || (!past && HasVerb(reading, items, match, false));
    }

    private static bool HasVerb(ReportReading reading, PatternItem[] items, in RuleMatch match, bool past)
    {
        for (var i = Math.Max(0, match.First - 2); i < match.End; i++)
        {
            if (items[i].Is(ItemType.VERB) && reading.Text[items[i].First].EndsWith("ed") == past)
            {
                return true;
            }
        }

        return false;
    }

    private int Home(PatternItem[] items, in RuleMatch match, int last, int one, int other, int home, MatchRuleFlags flags)
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

        // "at Albion", "away to Albion": the side after the preposition is at home; "a home win over Albion": the subject is.
        var guest = items[last].Entity == one ? other : one;
        for (var i = Math.Max(0, match.First - 2); i < last; i++)
        {
            if ((items[i].Classes.Overlaps(words.AtWord) && (i == last - 1 || (i >= match.First && (flags & MatchRuleFlags.Weak) == 0 && Describes(items, i + 1, last)))) || items[i].Classes.Overlaps(words.AwayWord))
            {
                return items[last].Entity;
            }

            if (items[i].Classes.Overlaps(words.HomeSideWord))
            {
                return guest;
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
