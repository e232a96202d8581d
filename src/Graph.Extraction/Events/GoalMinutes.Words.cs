namespace Graph.Extraction;

/// <summary>The words between and beside minutes and tellings.</summary>
public sealed partial class GoalMinutes
{
    /// <summary>The bare numbers that are printed behind a man as his minutes: "Smith 19", "Smith (19, 45)".</summary>
    private List<int> Printed(ReportReading reading, PatternItem[] items, int man)
    {
        var found = new List<int>();
        for (var i = 1; i < items.Length; i++)
        {
            if (IsPrintedNumber(reading, items, i) && IsPrinted(items, i, man))
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>Whether an item is a number in digits that counts nothing: "25 yards" and "two each" are no minutes.</summary>
    private bool IsPrintedNumber(ReportReading reading, PatternItem[] items, int at) =>
        items[at].Is(ItemType.NUM) && items[at].Value is > 0 and <= 120 && !items[at].Is(ItemType.MINUTE) && char.IsAsciiDigit(reading.Text[items[at].First][0])
        && !(at + 1 < items.Length && items[at + 1].Is(ItemType.NOUN) && !items[at + 1].Is(ItemType.PROPN) && !items[at + 1].Classes.Overlaps(words.Penalty) && !items[at + 1].Classes.Overlaps(words.OwnGoal))
        && !IsTally(items, at);

    /// <summary>Most goals of a man that a number in brackets behind his name counts.</summary>
    private const int MostTally = 6;

    /// <summary>"goals from Smith (2) and Jones": a small number alone in brackets, in a sentence where no greater one stands so, counts his goals.</summary>
    private static bool IsTally(PatternItem[] items, int at)
    {
        if (!IsAloneInBrackets(items, at) || items[at].Value > MostTally)
        {
            return false;
        }

        for (var i = 0; i < items.Length; i++)
        {
            if ((items[i].Is(ItemType.NUM) && items[i].Value > MostTally && IsAloneInBrackets(items, i)) || (items[i].Is(ItemType.MINUTE) && i > 0 && items[i - 1].Is(ItemType.OPEN)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAloneInBrackets(PatternItem[] items, int at) =>
        at > 1 && at + 1 < items.Length && items[at - 1].Is(ItemType.OPEN) && items[at + 1].Is(ItemType.CLOSE) && items[at - 2].Is(ItemType.PERSON);

    /// <summary>Whether a bare number is a printed minute of the man before it: "Smith 19", "Smith (19, 45)".</summary>
    private bool IsPrinted(PatternItem[] items, int number, int scorer)
    {
        for (var i = number - 1; i >= 0 && i >= number - 7; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Entity == scorer && !IsAge(items, number);
            }

            if (!items[i].Is(ItemType.OPEN) && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.MINUTE) && !items[i].Classes.Overlaps(words.Penalty))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a number between commas behind a name is how old he is: "Smith, 38, netted".</summary>
    private static bool IsAge(PatternItem[] items, int number) =>
        number > 1 && number + 2 < items.Length && items[number - 1].Is(ItemType.COMMA) && items[number - 2].Is(ItemType.PERSON) && items[number + 1].Is(ItemType.COMMA)
        && (items[number + 2].Is(ItemType.VERB) || items[number + 2].Is(ItemType.AUX) || items[number + 2].Is(ItemType.ADV) || items[number + 2].Is(ItemType.PRON));

    /// <summary>The man behind whose name a minute stands in brackets, "Smith (20', 63')"; -1 when it stands in none.</summary>
    private static int BracketedBehind(PatternItem[] items, int minute)
    {
        for (var i = minute - 1; i > 0 && i >= minute - 7; i--)
        {
            if (items[i].Is(ItemType.OPEN))
            {
                return items[i - 1].Is(ItemType.PERSON) ? items[i - 1].Entity : -1;
            }

            if (!items[i].Is(ItemType.MINUTE) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.COMMA))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a minute of one word is printed right behind a name: "Smith 19'".</summary>
    private static bool IsPrintedBehind(PatternItem[] items, int minute) => minute > 0 && items[minute].End == items[minute].First + 1 && items[minute - 1].Is(ItemType.PERSON);

    /// <summary>Whether a minute opens its sentence, so that it may date what comes far behind: "In the 20th minute", but not "Rovers levelled in the 20th minute".</summary>
    private bool Opens(PatternItem[] items, int minute) => minute <= 2 && !FootballWords.AnyIn(items, 0, minute, words.Goal);

    /// <summary>Whether "again" stands shortly before a minute: "then again in the 65th".</summary>
    private bool FollowsAgain(PatternItem[] items, int minute)
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
    private bool IsRepeated(PatternItem[] items, List<int> places, int minute)
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
    private bool InARow(PatternItem[] items, int one, int other)
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
    private bool IsOfGoal(PatternItem[] items, int minute, List<MatchEvent> told) =>
        told.TrueForAll(one => one.Player == told[0].Player) && !FootballWords.AnyIn(items, 0, minute, Minute) && !FootballWords.AnyIn(items, minute + 1, items.Length, Minute)
        && !Array.Exists(items[minute..], item => item.Word == but && but >= 0) && (FootballWords.AnyIn(items, minute - 3, minute, words.Goal) || (when >= 0 && minute + 1 < items.Length && items[minute + 1].Word == when));

    /// <summary>Whether words beside a minute that are nearer than the goal tell of a change or a card: "a 60th-minute substitute", "was booked in the 60th minute".</summary>
    private bool IsOfOther(PatternItem[] items, int minute, int nearest)
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
    private static bool IsFronted(PatternItem[] items, in GoalTrigger trigger, int minute)
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
    private static bool IsBroken(PatternItem[] items, int one, int other)
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

    private int ItemsBetween(PatternItem[] items, int one, int other)
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
