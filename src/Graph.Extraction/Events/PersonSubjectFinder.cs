namespace Graph.Extraction;

/// <summary>Finds who does what a trigger says, where the pattern leaves the subject out.</summary>
public sealed class PersonSubjectFinder(LexiconSet lexicons)
{
    private readonly WordClassSet governors = WordClassSet.Of(lexicons.ClassIndex("governor"));
    private readonly WordClassSet relative = WordClassSet.Of(lexicons.ClassIndex("relative-word"));
    private readonly int to = lexicons.Vocabulary.Find("to"), by = lexicons.Vocabulary.Find("by");

    /// <summary>The item of the person who is subject of the trigger at <paramref name="trigger"/>; -1 when none is found in the sentence.</summary>
    /// <remarks>
    /// The nearest person before the trigger that no preposition governs and that owns nothing; a governed one counts when a relative clause
    /// (", who …") or an infinitive ("for him to head home") starts right behind him.
    /// </remarks>
    public int Find(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var fallback = -1;
        for (var i = trigger - 1; i >= 0 && i >= trigger - 30; i--)
        {
            if (!items[i].Is(ItemType.PERSON) || items[i].Is(ItemType.REFEREE))
            {
                continue;
            }

            var owns = i + 1 < items.Length && items[i + 1].Is(ItemType.POSS);
            if (owns)
            {
                fallback = fallback < 0 && trigger - i <= 8 ? i : fallback;
                continue;
            }

            if (!IsGoverned(items, i) || StartsClause(items, i, trigger))
            {
                return i;
            }
        }

        return fallback;
    }

    private bool IsGoverned(ReadOnlySpan<PatternItem> items, int person)
    {
        // "past Jones", "from the tireless Smith": a governor up to three words before, with nothing but modifiers between.
        for (var i = person - 1; i >= 0 && i >= person - 5; i--)
        {
            if (items[i].Classes.Overlaps(governors))
            {
                return true;
            }

            var modifies = items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.DET) || items[i].Is(ItemType.TEAM)
                || items[i].Is(ItemType.POSS) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.PROPN);
            if (!modifies)
            {
                // "and Jones", ", Jones": governed as the man before is.
                return false;
            }
        }

        return false;
    }

    private bool StartsClause(ReadOnlySpan<PatternItem> items, int person, int trigger)
    {
        var next = person + 1;
        if (next < items.Length && items[next].Is(ItemType.COMMA))
        {
            next++;
        }

        if (next >= items.Length || next > trigger)
        {
            return false;
        }

        return items[next].Classes.Overlaps(relative) || (items[next].Word == to && items[next].Word >= 0 && next == person + 1);
    }

    /// <summary>Whether the person at an item stands right behind "by".</summary>
    public bool IsAgent(ReadOnlySpan<PatternItem> items, int person) => person > 0 && items[person - 1].Word == by && by >= 0;
}
