namespace Graph.Extraction;

/// <summary>The words between and beside minutes and tellings of goals.</summary>
internal sealed class MinuteWords(FootballWords words, Symbolizer symbols)
{
    /// <summary>Items that a comma or "and" between a minute and a goal counts for.</summary>
    private const int ClauseBreak = 5;

    private static readonly WordClassSet Minute = WordClassSet.Of((int)ItemType.MINUTE);

    /// <summary>Words by their vocabulary ids; negative where the vocabulary has none.</summary>
    private readonly int and = symbols.WordOf("and"), again = symbols.WordOf("again"), but = symbols.WordOf("but"), when = symbols.WordOf("when"),
        only = symbols.WordOf("only"), purpose = symbols.WordOf("for");

    /// <summary>Whether a minute opens its sentence, so that it may date what comes far behind: "In the 20th minute", but not "Rovers levelled in the 20th minute".</summary>
    public bool Opens(PatternItem[] items, int minute) => minute <= 2 && !FootballWords.AnyIn(items, 0, minute, words.Goal);

    /// <summary>Whether "again" stands shortly before a minute: "then again in the 65th".</summary>
    public bool FollowsAgain(PatternItem[] items, int minute)
    {
        for (var i = minute - 1; i >= 0 && i >= minute - 6; i--)
        {
            if (items[i].Word == again && again >= 0)
            {
                return true;
            }

            if (items[i].Is(ItemType.PERSON) || items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.VERB))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether words between a minute and those that a man has say that he did it again: "in the 20th minute and again in the 63rd".</summary>
    public bool IsRepeated(PatternItem[] items, List<int> places, int minute)
    {
        int low = Math.Min(minute, places.Min()), high = Math.Max(minute, places.Max());
        for (var i = low + 1; i < high; i++)
        {
            if (items[i].Word == again && again >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two minutes stand in a row: "in the 20th and 56th minutes".</summary>
    public bool InARow(PatternItem[] items, int one, int other)
    {
        for (var i = one + 1; i < other; i++)
        {
            var between = items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(words.Coordinator) || items[i].Is(ItemType.OPEN) || items[i].Is(ItemType.CLOSE) || items[i].Is(ItemType.ADV)
                || items[i].Classes.Overlaps(words.Penalty) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.MINUTE);
            if (!between)
            {
                return false;
            }
        }

        return other - one <= 5;
    }

    /// <summary>
    /// Whether the only minute of a sentence with one scorer is of his goal however far off he is: words beside it tell of a goal ("opened the scoring in the 25th minute with
    /// a move that …"), or it opens what led to it ("in the 25th minute when …").
    /// </summary>
    public bool IsOfGoal(PatternItem[] items, int minute, List<MatchEvent> told) =>
        told.TrueForAll(one => one.Player == told[0].Player) && !FootballWords.AnyIn(items, 0, minute, Minute) && !FootballWords.AnyIn(items, minute + 1, items.Length, Minute)
        && !Array.Exists(items[minute..], item => item.Word == but && but >= 0) && (FootballWords.AnyIn(items, minute - 3, minute, words.Goal) || (when >= 0 && minute + 1 < items.Length && items[minute + 1].Word == when));

    /// <summary>Whether words beside a minute that are nearer than the goal tell of a change or a card: "a 60th-minute substitute", "was booked in the 60th minute".</summary>
    public bool IsOfOther(PatternItem[] items, int minute, int nearest)
    {
        for (var i = minute - 1; i >= 0 && i >= minute - 3 && minute - i < nearest && !items[i].Is(ItemType.PUNCT); i--)
        {
            if (items[i].Classes.Overlaps(words.NotGoal))
            {
                return true;
            }
        }

        for (var i = minute + 1; i < items.Length && i <= minute + 2 && i - minute < nearest; i++)
        {
            if (items[i].Classes.Overlaps(words.NotGoal))
            {
                return true;
            }

            if (!items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.NOUN))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Having opened the scoring, Smith …": what stands before a man and a comma, with nobody between, is over when the minute behind him comes.</summary>
    public static bool IsFronted(PatternItem[] items, in GoalTrigger trigger, int minute)
    {
        if (trigger.Item > trigger.Scorer || trigger.Scorer > minute || !IsBroken(items, trigger.Item, trigger.Scorer))
        {
            return false;
        }

        for (var i = trigger.Item + 1; i < trigger.Scorer; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a comma stands between two items.</summary>
    public static bool IsBroken(PatternItem[] items, int one, int other)
    {
        for (var i = Math.Min(one, other) + 1; i < Math.Max(one, other); i++)
        {
            if (items[i].Is(ItemType.COMMA))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far two items are from each other, clause breaks counted.</summary>
    public int ItemsBetween(PatternItem[] items, int one, int other)
    {
        int low = Math.Min(one, other), high = Math.Max(one, other), distance = high - low;
        for (var i = low + 1; i < high; i++)
        {
            distance += items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.BREAK) || items[i].Word == and || items[i].Classes.Overlaps(words.OtherClause) || IsOnlyFor(items, i) ? ClauseBreak : 0;
        }

        return distance;
    }

    /// <summary>"Smith levelled in the 58th minute only for Jones to score again": another's deed follows.</summary>
    private bool IsOnlyFor(PatternItem[] items, int at) => items[at].Word == only && only >= 0 && items[at + 1].Word == purpose;
}
