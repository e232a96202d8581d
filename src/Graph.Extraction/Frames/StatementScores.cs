namespace Graph.Extraction;

/// <summary>Tells which of the scores of a sentence is that of the words, and whose goals come first in it.</summary>
internal sealed class StatementScores(FootballWords words)
{
    /// <summary>Goals of a side at most: more is no score of a match.</summary>
    private const int MostGoals = 31;

    /// <summary>Items from a score to another result, from a result to its opponent, and from a list's first word to its scores at most.</summary>
    private const int ResultReach = 5, OpponentReach = 5, ListReach = 14;

    /// <summary>Items from a score to the words that it stands before at most: "a 3-0 league win".</summary>
    private const int ScoreReach = 2;

    /// <summary>The goals of both sides in the order in which the words tell the sides; -1 where they tell none.</summary>
    public static (int First, int Second) GoalsOf(PatternItem[] items, in RuleMatch match, int score, bool winnerFirst, MatchRuleFlags flags)
    {
        int a = match["a"], b = match["b"];
        if (a >= 0 && b >= 0)
        {
            var (x, y) = (items[a].Value, items[b].Value);
            return x is >= 0 and <= MostGoals && y is >= 0 and <= MostGoals ? (x, y) : (-1, -1);
        }

        if (score < 0 || items[score].Value < 0)
        {
            return (-1, -1);
        }

        var (one, other) = (items[score].Value / 100, items[score].Value % 100);
        if (one > MostGoals || other > MostGoals)
        {
            return (-1, -1);
        }

        return winnerFirst && (flags & MatchRuleFlags.ScoreLine) == 0 ? (Math.Max(one, other), Math.Min(one, other)) : (one, other);
    }

    /// <summary>The score of the words: one before the opponent goes before one behind, and one behind that another result goes with is of that one: "a 2-0 win over Rovers and a 3-1 win over Town".</summary>
    public int OwnScore(PatternItem[] items, in RuleMatch match, int score, int objectItem, (int One, int Other) sides, MatchRuleFlags flags)
    {
        var isBracketed = score == objectItem + 2 && items[objectItem + 1].Is(ItemType.OPEN);
        if (score <= objectItem + 1 || isBracketed || FootballWords.AnyIn(items, 0, items.Length, words.Shootout))
        {
            return score;
        }

        for (var i = objectItem - 1; i >= match.First - ScoreReach && i >= 0 && !items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.COMMA); i--)
        {
            if (items[i].Is(ItemType.SCORE))
            {
                return i;
            }
        }

        return IsOfOtherResult(items, score, objectItem, sides, flags) ? -1 : score;
    }

    /// <summary>Whether a score behind the opponent is that of a result told behind it.</summary>
    private bool IsOfOtherResult(PatternItem[] items, int score, int objectItem, (int One, int Other) sides, MatchRuleFlags flags)
    {
        if (items[score - 1].Classes.Overlaps(words.Coordinator) && HasOpponent(items, score, sides))
        {
            return true;
        }

        var same = (flags & MatchRuleFlags.Draw) != 0 ? words.Drew : (flags & MatchRuleFlags.SubjectLoser) != 0 ? words.Lost : words.Won;
        var isResult = flags != 0;
        for (var i = objectItem + 1; i < items.Length && i < score + ResultReach; i++)
        {
            if (i == score || items[i].Mention >= 0 || !items[i].Classes.Overlaps(words.Won | words.Lost | words.Drew))
            {
                continue;
            }

            if ((isResult && !items[i].Classes.Overlaps(same)) || HasOpponent(items, Math.Max(i, score), sides))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word for wins or defeats whose list a score goes on; -1 where it goes on none.</summary>
    public int ListHead(PatternItem[] items, int score)
    {
        if (score < 2 || !(items[score - 1].Classes.Overlaps(words.Coordinator) || items[score - 1].Is(ItemType.COMMA)))
        {
            return -1;
        }

        for (var i = score - 2; i >= 0 && i >= score - ListReach; i--)
        {
            if (items[i].Mention < 0 && items[i].Classes.Overlaps(words.Won | words.Lost | words.Drew))
            {
                return items[i].Classes.Overlaps(words.Drew) || items[i].Classes.Overlaps(words.Won) == items[i].Classes.Overlaps(words.Lost) ? -1 : i;
            }

            if (items[i].Is(ItemType.VERB) || items[i].Is(ItemType.PERSON))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a third team is named as opponent just behind a result.</summary>
    private bool HasOpponent(PatternItem[] items, int result, (int One, int Other) sides)
    {
        for (var i = result + 1; i < items.Length && i <= result + OpponentReach && !items[i].Is(ItemType.COMMA); i++)
        {
            if (items[i].Is(ItemType.TEAM))
            {
                return items[i].Entity != sides.One && items[i].Entity != sides.Other && (items[result + 1].Is(ItemType.ADP) || FootballWords.AnyIn(items, result + 1, i, words.Against | words.AtWord));
            }
        }

        return false;
    }
}
