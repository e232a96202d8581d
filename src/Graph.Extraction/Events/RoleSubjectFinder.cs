using System.Collections.Frozen;

namespace Graph.Extraction;

/// <summary>Finds the man whom a rule for a card, a substitution or a missed penalty leaves to be found.</summary>
internal sealed class RoleSubjectFinder(PersonSubjectFinder subjects, Symbolizer symbols)
{
    /// <summary>Items between a verb and one that "and" joins to it.</summary>
    private const int JointReach = 3;

    /// <summary>Items between the comma that ends a clause and the man of the next.</summary>
    private const int BehindReach = 4;

    private readonly int and = symbols.WordOf("and");

    /// <summary>The item of the man whom a rule leaves to be found: who does what the trigger says. -1 where the rule names all men itself, or nobody is found.</summary>
    public int Find(ReportReading reading, int sentence, RuleMatch match, int trigger)
    {
        var flags = match.Rule.Flags;
        if (!HasSubject(flags) || (!flags.Contains("pair") && (match.Program.SlotOf("player") >= 0 || match.Program.SlotOf("on") >= 0 || match.Program.SlotOf("off") >= 0)))
        {
            return -1;
        }

        var men = new List<int>();
        subjects.FindAll(reading, sentence, JoinedTo(reading.Sentences[sentence].Items, trigger), men);
        var found = men.Count > 0 ? men[0] : -1;
        return found < 0 && flags.Contains("behind") ? Behind(reading.Sentences[sentence].Items, trigger) : found;
    }

    /// <summary>The verb right before "and" to which a trigger is joined, whose subject is the trigger's: "was booked and then sent off". The trigger itself where there is none.</summary>
    private int JoinedTo(PatternItem[] items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && items[i].Is(ItemType.ADV))
        {
            i--;
        }

        if (i < 1 || items[i].Word != and || and < 0)
        {
            return trigger;
        }

        for (var verb = i - 1; verb > 0 && verb >= i - JointReach; verb--)
        {
            if (items[verb].Is(ItemType.PERSON) || items[verb].Is(ItemType.TEAM) || items[verb].Is(ItemType.COMMA) || items[verb].Is(ItemType.BREAK))
            {
                return trigger;
            }

            if (items[verb].Is(ItemType.VERB) && items[verb - 1].Is(ItemType.AUX))
            {
                return verb;
            }
        }

        return trigger;
    }

    private static bool HasSubject(FrozenSet<string> flags)
    {
        foreach (var flag in flags)
        {
            if (flag.StartsWith("subject-", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The man of the clause behind one that opens the sentence: "Minutes after coming on, Smith scored". -1 where none stands right behind its comma.</summary>
    private static int Behind(PatternItem[] items, int trigger)
    {
        var i = trigger + 1;
        while (i < items.Length && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.PERSON))
        {
            i++;
        }

        for (var last = i + BehindReach; i < items.Length && i <= last; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Is(ItemType.REFEREE) || (i + 1 < items.Length && items[i + 1].Is(ItemType.POSS)) || !items[i - 1].Is(ItemType.COMMA) && items[i - 1].Is(ItemType.ADP) ? -1 : i;
            }

            if (items[i].Is(ItemType.VERB) || (items[i].Is(ItemType.POSS) && !items[i - 1].Is(ItemType.TEAM)))
            {
                return -1;
            }
        }

        return -1;
    }
}
