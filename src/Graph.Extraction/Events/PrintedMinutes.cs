namespace Graph.Extraction;

/// <summary>Finds the minutes that are printed behind the names of men, not told in a sentence: "Smith 19", "Smith (19, 45)".</summary>
internal sealed class PrintedMinutes(FootballWords words)
{
    /// <summary>Most goals of a man that a number in brackets behind his name counts.</summary>
    private const int MostTally = 6;

    /// <summary>The bare numbers that are printed behind a man as his minutes: "Smith 19", "Smith (19, 45)".</summary>
    public List<int> Of(ReportReading reading, PatternItem[] items, int man)
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
    public static int BracketedBehind(PatternItem[] items, int minute)
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
    public static bool IsPrintedBehind(PatternItem[] items, int minute) => minute > 0 && items[minute].End == items[minute].First + 1 && items[minute - 1].Is(ItemType.PERSON);
}
