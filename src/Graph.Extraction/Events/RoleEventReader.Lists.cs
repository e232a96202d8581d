namespace Graph.Extraction;

/// <content>Men told together: lists that one trigger has, and men that come on for as many others.</content>
public sealed partial class RoleEventReader
{
    /// <summary>Items that may stand between two men of a list: what describes the second.</summary>
    private const int Description = 5;

    /// <summary>All of whom a rule tells the same: those who came on for as many others, or those listed with the man that it found.</summary>
    private List<(int On, int Off)> AllOf(PatternItem[] items, RuleMatch match, EventKind kind, int subject, int player, int other)
    {
        if (match.Rule.Flags.Contains("replaced") && match["on"] >= 0 && match["off"] >= 0 && Pairs(items, match, out var pairs))
        {
            return pairs;
        }

        return [(player, other), .. FurtherMen(items, match, kind, subject).Select(man => player >= 0 ? (man, -1) : (-1, man))];
    }

    /// <summary>The entities of the men listed with the one that a rule found.</summary>
    private List<int> FurtherMen(PatternItem[] items, RuleMatch match, EventKind kind, int subject)
    {
        var men = new List<int>();
        if (match.Rule.Flags.Contains("list"))
        {
            AddBehind(items, match["on"] >= 0 ? match["on"] : match["off"] >= 0 ? match["off"] : match["player"], match.Rule.Flags.Contains("named"), men);
        }

        var last = subject >= 0 ? subject : kind == EventKind.MissedPenalty && match.Rule.Flags.Contains("list") ? match["player"] : -1;
        if (last >= 2 && BeforeDescription(items, last) is var joint && items[joint].Word == and && and >= 0)
        {
            // "Smith, Brown and Rovers captain Jones were booked": the man before the "and" too, and those before him.
            men.AddRange(JoinedBefore(items, joint + 1));
        }

        return men;
    }

    /// <summary>The men behind the first of a list, up to what ends it.</summary>
    /// <param name="isSubject">Whether the men of the list may go on to do something: "substitutes Smith and Jones scored".</param>
    private void AddBehind(PatternItem[] items, int head, bool isSubject, List<int> men)
    {
        for (int i = head + 1, last = head; head >= 0 && i < items.Length && i <= last + Description; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                if (!isSubject && i + 1 < items.Length && (items[i + 1].Is(ItemType.VERB) || items[i + 1].Is(ItemType.AUX) || items[i + 1].Is(ItemType.POSS)))
                {
                    // He does something of his own: "sent on Smith and Jones scored".
                    break;
                }

                men.Add(items[i].Entity);
                last = i;
            }
            else if (IsTeamInBrackets(items, i))
            {
                // "Smith (Rovers); Jones (Albion)": the team closes no list, nor does the mark that parts those of one from those of the other.
                i += i + 3 < items.Length && !items[i + 3].Is(ItemType.PERSON) && i + 4 < items.Length && items[i + 4].Is(ItemType.PERSON) ? 3 : 2;
                last = i;
            }
            else if (items[i].Is(ItemType.VERB) || (items[i].Is(ItemType.PUNCT) && !items[i].Is(ItemType.COMMA)) || items[i].Is(ItemType.POSS) || items[i].Is(ItemType.ADP)
                || (items[i].Classes.Overlaps(words.OtherClause) && items[i].Word != and))
            {
                break;
            }
        }
    }

    private static bool IsTeamInBrackets(PatternItem[] items, int open) => open + 2 < items.Length && items[open].Is(ItemType.OPEN) && items[open + 1].Is(ItemType.TEAM) && items[open + 2].Is(ItemType.CLOSE);

    /// <summary>The item before a man and what describes him: "and" in "and Rovers captain Smith".</summary>
    private static int BeforeDescription(PatternItem[] items, int man)
    {
        var i = man - 1;
        while (i > 0 && i >= man - Description && (items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.POSS) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.DET)))
        {
            i--;
        }

        return i;
    }

    /// <summary>The men listed before the last of a list, the nearest first: "Smith, the young Brown and Jones". None where a preposition governs them: "fouled by Smith and Jones was booked".</summary>
    private List<int> JoinedBefore(PatternItem[] items, int last)
    {
        var men = new List<int>();
        for (var i = last - 2; i >= 0 && i >= last - 2 - Description;)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                men.Add(items[i].Entity);
                var before = BeforeDescription(items, i);
                if (before >= 0 && items[before].Word >= 0 && governors.Contains(items[before].Word))
                {
                    return [];
                }

                if (before < 1 || !items[before - 1].Is(ItemType.PERSON) || !(items[before].Is(ItemType.COMMA) || (items[before].Word == and && items[i - 1].Is(ItemType.POSS))))
                {
                    break;
                }

                (i, last) = (before - 1, before + 1);
                continue;
            }

            if (!items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.OPEN) && !items[i].Is(ItemType.CLOSE) && !items[i].Is(ItemType.TEAM))
            {
                break;
            }

            i--;
        }

        return men;
    }

    /// <summary>"Smith, Jones and Brown came on for White, Black and Gray": as many on as off, one for one.</summary>
    private bool Pairs(PatternItem[] items, RuleMatch match, out List<(int On, int Off)> pairs)
    {
        var (on, off) = (Joined(items, match["on"]), Joined(items, match["off"]));
        pairs = [];
        if (on.Count < 2 || on.Count != off.Count)
        {
            return false;
        }

        for (var i = 0; i < on.Count; i++)
        {
            pairs.Add((on[i], off[i]));
        }

        return true;
    }

    /// <summary>The men of the list that an item stands in, in the order of the text.</summary>
    private List<int> Joined(PatternItem[] items, int at)
    {
        var men = new List<int> { items[at].Entity };
        for (var i = at; i >= 2;)
        {
            // The last of a list stands behind "and": a lone comma parts clauses ("Smith is on for Jones, Brown replaces White").
            var left = items[i - 1].Word == and || (items[i - 1].Is(ItemType.COMMA) && i < at) ? items[i - 2].Is(ItemType.COMMA) ? i - 3 : i - 2 : -1;
            if (left < 0 || !items[left].Is(ItemType.PERSON))
            {
                break;
            }

            men.Insert(0, items[left].Entity);
            i = left;
        }

        return men.Count > 1 ? men : [.. men, .. JoinedBehind(items, at)];
    }

    /// <summary>The men of a list behind its first: none where no "and" ends it, or the last does something of his own.</summary>
    private List<int> JoinedBehind(PatternItem[] items, int at)
    {
        var men = new List<int>();
        var isClosed = false;
        for (var i = at; i + 2 < items.Length && !isClosed;)
        {
            isClosed = items[i + 1].Word == and || (items[i + 1].Is(ItemType.COMMA) && items[i + 2].Word == and && and >= 0);
            var right = items[i + 1].Word == and || items[i + 1].Is(ItemType.COMMA) ? items[i + 2].Word == and && and >= 0 ? i + 3 : i + 2 : -1;
            if (right < 0 || right >= items.Length || !items[right].Is(ItemType.PERSON) || (right + 1 < items.Length && (items[right + 1].Is(ItemType.VERB) || items[right + 1].Is(ItemType.AUX))))
            {
                return [];
            }

            men.Add(items[right].Entity);
            i = right;
        }

        return isClosed ? men : [];
    }
}
