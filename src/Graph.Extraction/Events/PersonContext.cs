namespace Graph.Extraction;

/// <summary>What the words beside a man say of him: that he was given the ball, that another went past him, that he is no doer.</summary>
internal sealed class PersonContext(LexiconSet lexicons)
{
    private readonly WordClassSet governors = WordClassSet.Of(lexicons.ClassIndex("governor")) | WordClassSet.Of(lexicons.ClassIndex("assist-out")) | WordClassSet.Of(lexicons.ClassIndex("replace-off")) | WordClassSet.Of(lexicons.ClassIndex("opponent-verb"));
    private readonly WordClassSet opponents = WordClassSet.Of(lexicons.ClassIndex("opponent-verb")) | WordClassSet.Of(lexicons.ClassIndex("beaten-keeper"));
    private readonly WordClassSet passes = WordClassSet.Of(lexicons.ClassIndex("assist-verb")) | WordClassSet.Of(lexicons.ClassIndex("enabler"));
    private readonly WordClassSet replacing = WordClassSet.Of(lexicons.ClassIndex("replace-on"));
    private readonly WordClassSet relative = WordClassSet.Of(lexicons.ClassIndex("relative-word"));
    private readonly WordClassSet enablers = WordClassSet.Of(lexicons.ClassIndex("enabler"));
    private readonly WordClassSet ballNouns = WordClassSet.Of(lexicons.ClassIndex("assist-noun")) | WordClassSet.Of(lexicons.ClassIndex("goal-noun")) | WordClassSet.Of(lexicons.ClassIndex("shot-noun"));
    private readonly WordClassSet objectPronouns = WordClassSet.Of(lexicons.ClassIndex("object-pronoun"));
    private readonly int to = lexicons.Vocabulary.Find("to"), by = lexicons.Vocabulary.Find("by"), purpose = lexicons.Vocabulary.Find("for"), definite = lexicons.Vocabulary.Find("the"), and = lexicons.Vocabulary.Find("and"), inside = lexicons.Vocabulary.Find("inside"), across = lexicons.Vocabulary.Find("across"), outside = lexicons.Vocabulary.Find("outside"), wrongWay = lexicons.Vocabulary.Find("wrong");

    /// <summary>Whether an item is a pronoun that does nothing itself: "his", "him".</summary>
    public bool IsObjectPronoun(in PatternItem item) => item.Word >= 0 && lexicons.ClassesOf(item.Word).Overlaps(objectPronouns);

    /// <summary>Whether the person at an item stands right behind "by".</summary>
    public bool IsAgent(ReadOnlySpan<PatternItem> items, int person) => person > 0 && items[person - 1].Word == by && by >= 0;

    /// <summary>Whether a relative clause (", who …") or an infinitive ("for him to head home") that leads to the trigger starts right behind a man.</summary>
    public bool StartsClause(ReadOnlySpan<PatternItem> items, int person, int trigger)
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

        return items[next].Classes.Overlaps(relative) || (items[next].Word == to && items[next].Word >= 0 && next == person + 1 && IsEnabled(items, person));
    }

    /// <summary>Whether a man is told to have the ball from another: "played in Smith", "squared for Smith", "fell to Smith".</summary>
    public bool IsGivenBall(ReadOnlySpan<PatternItem> items, int man)
    {
        for (var i = man - 1; i >= 0 && i >= man - 4; i--)
        {
            if (items[i].Classes.Overlaps(passes) || (i > 0 && ((items[i].Word == purpose && purpose >= 0) || (items[i].Word == to && to >= 0))))
            {
                return man + 1 >= items.Length || !items[man + 1].Is(ItemType.POSS);
            }

            if (!items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.DET) && !items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.POSS))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a man is one whom another went past: "outmuscled Smith then scored", "stepped inside Smith and shot".</summary>
    public bool IsPassed(ReadOnlySpan<PatternItem> items, int man)
    {
        for (var i = man - 1; i >= 0 && i >= man - 4; i--)
        {
            if (items[i].Classes.Overlaps(opponents) || (items[i].Word >= 0 && (items[i].Word == inside || items[i].Word == across || items[i].Word == outside)))
            {
                return true;
            }

            if (!items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.DET) && !items[i].Is(ItemType.TEAM) && !items[i].Is(ItemType.POSS))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a preposition or what takes an object governs a man, or he is a goalkeeper beaten.</summary>
    public bool IsGoverned(ReadOnlySpan<PatternItem> items, int person)
    {
        if (IsSentWrongWay(items, person))
        {
            return true;
        }

        // "past Jones", "from the tireless Smith": a governor up to three words before, with nothing but modifiers between.
        var isDescribed = false;
        for (var i = person - 1; i >= 0 && i >= person - 5; i--)
        {
            if ((items[i].Classes.Overlaps(governors) && !isDescribed) || items[i].Classes.Overlaps(replacing))
            {
                return true;
            }

            // "on for the injured Smith": a verb behind an article describes.
            var describes = items[i].Is(ItemType.VERB) && i > 0 && items[i - 1].Word == definite && definite >= 0;
            isDescribed |= describes;
            var modifies = describes || items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.DET) || items[i].Is(ItemType.TEAM)
                || items[i].Is(ItemType.POSS) || items[i].Is(ItemType.NUM) || items[i].Is(ItemType.PROPN);
            if (!modifies)
            {
                // "and Jones": governed as the man before is.
                return items[i].Word == and && and >= 0 && i > 0 && items[i - 1].Is(ItemType.PERSON) && IsGoverned(items, i - 1);
            }
        }

        return false;
    }

    /// <summary>"sending Smith the wrong way": Smith is a goalkeeper beaten.</summary>
    private bool IsSentWrongWay(ReadOnlySpan<PatternItem> items, int person) =>
        wrongWay >= 0 && person + 2 < items.Length && (items[person + 1].Word == wrongWay || items[person + 2].Word == wrongWay) && !items[person + 1].Is(ItemType.VERB);

    /// <summary>Whether "for" or what lets someone act governs a man: "for Smith to score", but not "from Smith to score".</summary>
    public bool IsEnabled(ReadOnlySpan<PatternItem> items, int person)
    {
        for (var i = person - 1; i >= 0 && i >= person - 5; i--)
        {
            if ((items[i].Word == purpose && purpose >= 0) || items[i].Classes.Overlaps(enablers))
            {
                return true;
            }

            if (items[i].Is(ItemType.ADP) || items[i].Is(ItemType.VERB) || items[i].Is(ItemType.PUNCT))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a name only says whose ball it was: "met a Smith corner".</summary>
    public bool IsAttribute(ReadOnlySpan<PatternItem> items, int person) =>
        person > 0 && person + 1 < items.Length && items[person].Mention >= 0 && !items[person].Is(ItemType.NOMINAL)
        && items[person + 1].Is(ItemType.NOUN) && items[person + 1].Classes.Overlaps(ballNouns)
        && (items[person - 1].Is(ItemType.DET) || items[person - 1].Is(ItemType.ADJ) || items[person - 1].Is(ItemType.ORD) || items[person - 1].Is(ItemType.ADP));

    /// <summary>The man told last before an item, a few words before it at most; -1 where nobody is, or a referee.</summary>
    public static int LastPerson(ReadOnlySpan<PatternItem> items, int before)
    {
        for (var i = before - 1; i >= 0 && i >= before - 8; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return items[i].Is(ItemType.REFEREE) ? -1 : i;
            }
        }

        return -1;
    }
}
