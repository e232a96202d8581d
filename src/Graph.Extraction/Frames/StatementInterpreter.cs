namespace Graph.Extraction;

/// <summary>Works out what the words of one reading tell: score, home side, outcome, whether it is still to come or looked back on.</summary>
public sealed partial class StatementInterpreter(FootballWords words, MatchRuleTable table)
{
    private readonly StatementScores scores = new(words);
    private readonly StatementOpponents opponents = new(words);
    private readonly StatementTimes times = new(words);
    private readonly StatementHomes homes = new(words);

    /// <param name="partner">The side that the pattern leaves out; <see cref="SideSources.Pattern"/> with entity -1 when it names both.</param>
    /// <param name="objectItem">Item of the named side, which may be another than the pattern's where several are joined by "and".</param>
    /// <param name="score">Item of the score that the words tell; -1 when they tell none.</param>
    /// <param name="head">Item of the team that the words are set beside: what stands before it says nothing of them; -1 for none.</param>
    /// <returns>null when the two are no sides of one match.</returns>
    public MatchStatement? Interpret(ReportReading reading, int sentence, in RuleMatch match, in Partner partner, int objectItem, int score, int head)
    {
        var items = reading.Sentences[sentence].Items;
        var flags = table[match.Rule];
        var sides = SidesOf(items, match, flags, partner, objectItem);
        if (sides.One < 0 || sides.Other < 0 || sides.One == sides.Other || reading.Entities[sides.One].Type != reading.Entities[sides.Other].Type)
        {
            return null;
        }

        score = scores.OwnScore(items, match, score, objectItem, (sides.One, sides.Other), sides.Winner >= 0 ? flags : flags & MatchRuleFlags.Draw);
        if (ResultOf(items, match, flags, partner, objectItem, score, sides) is not { } told)
        {
            return null;
        }

        var result = WithKicksApart(items, score, told);
        var denied = times.IsDenied(items, match, head + 1);
        var isWeak = ((flags & MatchRuleFlags.Weak) != 0 || denied) && result.OneGoals < 0;
        var partnerItem = partner.Entity >= 0 ? partner.Item : PartnerItem(items, match, objectItem);
        if ((isWeak && IsVague(items, match, objectItem, partnerItem)) || opponents.AreOpponents(items, partnerItem, objectItem) || opponents.IsOpponentElsewhere(items, match, partner.Item, objectItem, head))
        {
            return null;
        }

        var isLoose = (flags & MatchRuleFlags.Loose) != 0;
        var outcome = denied ? -1 : result.Winner >= 0 ? 1 : (flags & MatchRuleFlags.Draw) != 0 ? 0 : -1;
        int near = Math.Max(0, match.First - 7), far = Math.Min(items.Length, Math.Max(match.End, objectItem + 1) + 9);
        return new MatchStatement(
            sentence, match.First, Math.Max(match.End, objectItem + 1), result.One, result.Other, result.OneGoals, result.OtherGoals,
            homes.HomeOf(items, match, objectItem, result.One, result.Other, sides.Home, flags), outcome, isWeak, isLoose,
            times.IsFixture(reading, items, match, outcome, result.OneGoals >= 0, denied, head + 1), !isLoose && times.IsPast(items, near, far), partner.Sources, objectItem, partnerItem, match.Rule)
        {
            Leg = FootballWords.AnyIn(items, near, far, words.FirstLeg) ? 1 : FootballWords.AnyIn(items, near, far, words.SecondLeg) ? 2 : 0,
            IsAggregate = result.IsAggregate && head >= 0,
            IsSet = head >= 0 && !isLoose && outcome >= 0,
            Opponent = items[objectItem].Entity,
            FirstShootout = result.OneKicks,
            SecondShootout = result.OtherKicks,
        };
    }

    /// <summary>The sides with the goals that the words give them; null when the words can't tell of a match of the two.</summary>
    private StatementResult? ResultOf(PatternItem[] items, in RuleMatch match, MatchRuleFlags flags, in Partner partner, int objectItem, int score, in StatementSides sides)
    {
        var isDraw = (flags & MatchRuleFlags.Draw) != 0;
        var (oneGoals, otherGoals) = StatementScores.GoalsOf(items, match, score, sides.Winner >= 0, flags);
        var told = new StatementResult(sides.One, sides.Other, oneGoals, otherGoals, sides.Winner);
        told = isDraw && oneGoals != otherGoals ? told.WithoutGoals : told;
        if (partner.Entity == told.One && score >= 0 && IsWeakScore(told.Winner, flags) && told.OneGoals != told.OtherGoals && scores.ListHead(items, score) is >= 0 and var list)
        {
            if (partner.Item > list)
            {
                return null;
            }

            told = OfList(items, list, told);
        }

        if (isDraw && told.OneGoals < 0 && IsOnlyMatch(items, match))
        {
            return null;
        }

        if (told is { Winner: >= 0, OneGoals: >= 0 } && told.OneGoals == told.OtherGoals && !FootballWords.AnyIn(items, 0, items.Length, words.Shootout))
        {
            // Who won did not draw: the score is of another match.
            told = told.WithoutGoals;
        }

        return told is { Winner: >= 0, OneGoals: < 0 } && (StatementOpponents.OwnsMan(items, objectItem) || opponents.IsOwnedDefeat(items, match.First)) ? null : told;
    }

    /// <summary>"Losing at home to Rovers and 3-1 at Albion": the score is of a defeat as well.</summary>
    /// <param name="list">Item of the word for wins or defeats whose list the score goes on.</param>
    private StatementResult OfList(PatternItem[] items, int list, in StatementResult told)
    {
        var (most, least) = (Math.Max(told.OneGoals, told.OtherGoals), Math.Min(told.OneGoals, told.OtherGoals));
        return items[list].Classes.Overlaps(words.Won)
            ? new StatementResult(told.One, told.Other, most, least, told.One)
            : new StatementResult(told.Other, told.One, most, least, told.Other);
    }

    /// <summary>Whether nothing but the score says what the match was for the side that the words leave out.</summary>
    private static bool IsWeakScore(int winner, MatchRuleFlags flags) =>
        winner < 0 && (flags & (MatchRuleFlags.Weak | MatchRuleFlags.SubjectFirst)) == (MatchRuleFlags.Weak | MatchRuleFlags.SubjectFirst);

    /// <summary>Tells goals of the match from kicks of a shoot-out and from goals of both legs.</summary>
    /// <param name="score">Item of the score; -1 when the words tell none.</param>
    private StatementResult WithKicksApart(PatternItem[] items, int score, in StatementResult result)
    {
        if (result.OneGoals < 0 || score < 0)
        {
            return result;
        }

        if (words.IsShootoutBehind(items, score))
        {
            return result.WithoutGoals with { OneKicks = result.OneGoals, OtherKicks = result.OtherGoals };
        }

        return FootballWords.AnyIn(items, score - 3, score + 4, words.Aggregate) ? result.WithoutGoals with { IsAggregate = true } : result;
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

    /// <summary>Whether words without a result may mean no match at all: one of the sides is only one of two that may be meant, or a man went back to a club.</summary>
    private bool IsVague(PatternItem[] items, in RuleMatch match, int objectItem, int partnerItem) =>
        words.IsEither(items, objectItem) || (partnerItem >= 0 && words.IsEither(items, partnerItem)) || opponents.IsMansReturn(items, match);
}
