namespace Graph.Extraction;

/// <summary>Finds the subject of a trigger in or behind a relative clause, or what is said of a man between commas.</summary>
internal sealed class RelativeSubjectFinder(LexiconSet lexicons, PersonContext context)
{
    /// <summary>Words of a relative clause in which a further verb is looked for.</summary>
    private const int RelativeReach = 14;

    /// <summary>Words between the commas around what is said beside a man.</summary>
    private const int AppositionReach = 12;

    private readonly WordClassSet replacing = WordClassSet.Of(lexicons.ClassIndex("replace-on"));
    private readonly WordClassSet relative = WordClassSet.Of(lexicons.ClassIndex("relative-word"));
    private readonly WordClassSet clauseStarts = WordClassSet.Of(lexicons.ClassIndex("other-clause")) | WordClassSet.Of(lexicons.ClassIndex("clause-joiner"));
    private readonly int and = lexicons.Vocabulary.Find("and"), who = lexicons.Vocabulary.Find("who"), he = lexicons.Vocabulary.Find("he"), she = lexicons.Vocabulary.Find("she");

    /// <summary>Whom "who" stands for: the man before it, with no more between than where he was: "found Smith in the box who swept home".</summary>
    public static int BeforeRelative(ReadOnlySpan<PatternItem> items, int relative)
    {
        for (var i = relative - 1; i >= 0 && i >= relative - 5; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Is(ItemType.REFEREE) || items[i + 1].Is(ItemType.POSS) ? -1 : i;
            }

            if (!items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.DET) && !items[i].Is(ItemType.ADP) && !items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.TEAM))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whom "who" stands for, where the trigger is joined to the verb behind it: "found Smith, who dummied Jones and tapped in". -1 where it is not.</summary>
    public int OfRelative(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && items[i].Is(ItemType.ADV))
        {
            i--;
        }

        if (i < 3 || items[i].Word != and || and < 0)
        {
            return -1;
        }

        for (i--; i > 0 && i >= trigger - RelativeReach; i--)
        {
            if (items[i].Word == who && who >= 0)
            {
                return items[i + 1].Is(ItemType.VERB) || items[i + 1].Is(ItemType.ADV) || items[i + 1].Is(ItemType.AUX) ? BeforeRelative(items, i) : -1;
            }

            if (items[i].Is(ItemType.PUNCT) || items[i].Word == he || items[i].Word == she || items[i].Classes.Overlaps(clauseStarts))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// The man beside whom something is said between commas right before the trigger: "after Smith, who handled, was sent off", "before Smith, the captain, was booked".
    /// -1 where no such commas stand, or a preposition governs him: "a goal by Smith, who had come on, was not given".
    /// </summary>
    public int BeforeApposition(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var close = trigger - 1;
        var isFinite = false;
        while (close > 0 && (items[close].Is(ItemType.AUX) || items[close].Is(ItemType.ADV)))
        {
            isFinite |= items[close--].Is(ItemType.AUX);
        }

        if (close < 3 || !items[close].Is(ItemType.COMMA))
        {
            return -1;
        }

        for (var i = close - 2; i > 0 && i >= close - AppositionReach && !items[i].Is(ItemType.BREAK); i--)
        {
            if (items[i].Is(ItemType.COMMA))
            {
                return items[i - 1].Is(ItemType.PERSON) && !items[i - 1].Is(ItemType.REFEREE) && !context.IsObjectPronoun(items[i - 1]) && IsOfClause(items, i - 1, isFinite) ? i - 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a man before a comma is subject of his clause: a word that opens one stands before him and what describes him, or nothing governs him and what the comma opens is no further deed.</summary>
    private bool IsOfClause(ReadOnlySpan<PatternItem> items, int man, bool isFinite)
    {
        var i = man - 1;
        while (i > 0 && (items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.DET) || items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.POSS)))
        {
            i--;
        }

        return (i >= 0 && items[i].Classes.Overlaps(clauseStarts) && items[i].Word != and)
            || (i >= 0 && !items[i].Is(ItemType.VERB) && !context.IsGoverned(items, man) && (isFinite || items[man + 2].Classes.Overlaps(relative) || items[man + 2].Is(ItemType.DET) || items[man + 2].Classes.Overlaps(replacing)));
    }
}
