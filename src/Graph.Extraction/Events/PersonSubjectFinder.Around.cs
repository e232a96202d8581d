namespace Graph.Extraction;

/// <content>What the words before a man say of him: that he was given the ball, that another went past him, that he is no doer.</content>
public sealed partial class PersonSubjectFinder
{
    /// <summary>
    /// Whom "he" stands for behind "and" or a comma where the man told last before it was given the ball: "Smith played Jones in and he finished low". -1 where he was not, or no "he" stands there.
    /// </summary>
    private int Receiver(ReadOnlySpan<PatternItem> items, int pronoun)
    {
        if (pronoun < 3 || items[pronoun].Word < 0 || (items[pronoun].Word != he && items[pronoun].Word != she))
        {
            return -1;
        }

        var i = pronoun - 1;
        while (i > 0 && i >= pronoun - 5 && !(items[i].Word == and && and >= 0) && !items[i].Is(ItemType.COMMA) && !items[i].Is(ItemType.PERSON) && !items[i].Is(ItemType.VERB))
        {
            i--;
        }

        return i > 1 && ((items[i].Word == and && and >= 0) || items[i].Is(ItemType.COMMA)) && LastPerson(items, i) is >= 0 and var man && IsGivenBall(items, man) ? man : -1;
    }

    /// <summary>Words between a man and what he is ready to do.</summary>
    private const int ReadyReach = 6;

    /// <summary>Whether a man behind "with" is there to do what an infinitive says: "with Smith on hand to turn in the rebound", "with Smith the first to react and score".</summary>
    private bool IsReady(ReadOnlySpan<PatternItem> items, int man, int trigger)
    {
        var i = man - 1;
        while (i > 0 && (items[i].Is(ItemType.ADJ) || items[i].Is(ItemType.NOUN) || items[i].Is(ItemType.DET) || items[i].Is(ItemType.TEAM) || items[i].Is(ItemType.PROPN) || items[i].Is(ItemType.POSS)))
        {
            i--;
        }

        if (i < 0 || items[i].Word != with || with < 0)
        {
            return false;
        }

        for (i = man + 1; i < trigger && i <= man + ReadyReach; i++)
        {
            if (items[i].Word == to && to >= 0)
            {
                return i > man + 1;
            }

            if (items[i].Is(ItemType.PUNCT) || items[i].Is(ItemType.PERSON) || items[i].Is(ItemType.VERB))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a man was let do something and the trigger goes on with it: "allowing Smith to run through before beating Jones".</summary>
    private bool IsLetGoOn(ReadOnlySpan<PatternItem> items, int man, int trigger)
    {
        if (man + 1 >= trigger || items[man + 1].Word != to || to < 0 || !IsEnabled(items, man))
        {
            return false;
        }

        for (var i = man + 2; i < trigger; i++)
        {
            if (items[i].Is(ItemType.PUNCT) || items[i].Is(ItemType.COMMA) || items[i].Is(ItemType.BREAK))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words of a relative clause in which a further verb is looked for.</summary>
    private const int RelativeReach = 14;

    /// <summary>Whom "who" stands for, where the trigger is joined to the verb behind it: "found Smith, who dummied Jones and tapped in". -1 where it is not.</summary>
    private int OfRelative(ReadOnlySpan<PatternItem> items, int trigger)
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

    /// <summary>Words between the commas around what is said beside a man.</summary>
    private const int AppositionReach = 12;

    /// <summary>
    /// The man beside whom something is said between commas right before the trigger: "after Smith, who handled, was sent off", "before Smith, the captain, was booked".
    /// -1 where no such commas stand, or a preposition governs him: "a goal by Smith, who had come on, was not given".
    /// </summary>
    private int BeforeApposition(ReadOnlySpan<PatternItem> items, int trigger)
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
                return items[i - 1].Is(ItemType.PERSON) && !items[i - 1].Is(ItemType.REFEREE) && !IsObjectPronoun(items[i - 1]) && IsOfClause(items, i - 1, isFinite) ? i - 1 : -1;
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
            || (i >= 0 && !items[i].Is(ItemType.VERB) && !IsGoverned(items, man) && (isFinite || items[man + 2].Classes.Overlaps(relative) || items[man + 2].Is(ItemType.DET) || items[man + 2].Classes.Overlaps(replacing)));
    }

    /// <summary>Whether a man is told to have the ball from another: "played in Smith", "squared for Smith", "fell to Smith".</summary>
    private bool IsGivenBall(ReadOnlySpan<PatternItem> items, int man)
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
    private bool IsPassed(ReadOnlySpan<PatternItem> items, int man)
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

    /// <summary>"sending Smith the wrong way": Smith is a goalkeeper beaten.</summary>
    private bool IsSentWrongWay(ReadOnlySpan<PatternItem> items, int person) =>
        wrongWay >= 0 && person + 2 < items.Length && (items[person + 1].Word == wrongWay || items[person + 2].Word == wrongWay) && !items[person + 1].Is(ItemType.VERB);

    private bool IsGoverned(ReadOnlySpan<PatternItem> items, int person)
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

    /// <summary>Whether "for" or what lets someone act governs a man: "for Smith to score", but not "from Smith to score".</summary>
    private bool IsEnabled(ReadOnlySpan<PatternItem> items, int person)
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
    private bool IsAttribute(ReadOnlySpan<PatternItem> items, int person) =>
        person > 0 && person + 1 < items.Length && items[person].Mention >= 0 && !items[person].Is(ItemType.NOMINAL)
        && items[person + 1].Is(ItemType.NOUN) && items[person + 1].Classes.Overlaps(ballNouns)
        && (items[person - 1].Is(ItemType.DET) || items[person - 1].Is(ItemType.ADJ) || items[person - 1].Is(ItemType.ORD) || items[person - 1].Is(ItemType.ADP));
}
