namespace Graph.Extraction;

/// <summary>Adds the men joined to a scorer: before the verb, or behind the word for the goals.</summary>
internal sealed class JoinedScorers(FootballWords words, PersonSubjectFinder subjects, Symbolizer symbols)
{
    /// <summary>Items between brackets that may stand between the men of a list.</summary>
    private const int BracketReach = 16;

    /// <summary>Items between dashes that may.</summary>
    private const int DashReach = 8;

    private readonly int and = symbols.WordOf("and"), of = symbols.WordOf("of"), then = symbols.WordOf("then"), when = symbols.WordOf("when");

    /// <summary>Men joined to the subject before it: "Smith, Jones (two each) and Rovers captain Brown scored".</summary>
    public void AddBefore(PatternItem[] items, int scorer, RuleMatch match, int trigger, List<GoalCandidate> candidates)
    {
        for (var i = scorer; ;)
        {
            var joint = JointBefore(items, i, i != scorer);
            if (joint < 0)
            {
                return;
            }

            var at = items[joint - 1].Is(ItemType.COMMA) ? BeforeCommas(items, joint - 1) : joint - 1;
            at = BeforePenalty(items, BeforeDashes(items, BeforeBrackets(items, at)));
            if (at < 0 || !items[at].Is(ItemType.PERSON))
            {
                return;
            }

            if (IsOfPhrase(items, at) || (trigger > scorer && items[scorer + 1].Is(ItemType.COMMA) && subjects.IsAgent(items, at)) || (i == scorer && OpensAfter(items, at)))
            {
                return;
            }

            candidates.Add(new GoalCandidate(match, at, trigger, ScorerOrigin.Joined));
            i = at;
        }
    }

    /// <summary>Men joined to the scorer by commas and "and": "goals from Smith, Jones and Brown".</summary>
    public void AddBehind(PatternItem[] items, int scorer, RuleMatch match, int trigger, List<GoalCandidate> candidates)
    {
        var isJoined = false;
        for (var i = scorer + 1; i < items.Length && i <= scorer + 14; i++)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                if (!isJoined || (items[i - 1].Is(ItemType.COMMA) && OpensClause(items, i, i - 1 > scorer + 1)))
                {
                    return;
                }

                candidates.Add(new GoalCandidate(match, i, trigger, ScorerOrigin.Joined));
                (scorer, isJoined) = (i, false);
                continue;
            }

            var joins = items[i].Is(ItemType.COMMA) || (and >= 0 && items[i].Word == and) || (then >= 0 && items[i].Word == then) || items[i].Classes.Overlaps(words.Coordinator);
            isJoined |= joins;
            if (items[i].Classes.Overlaps(words.KeeperNoun))
            {
                // "obtained by Smith, the custodian, Jones, being unsighted"
                return;
            }

            if (!joins && IsDescribed(items, i))
            {
                continue;
            }

            if (!joins && (!StandsInList(items[i]) || (items[i].Word == when && when >= 0) || IsOfOtherNoun(items, i, scorer)))
            {
                return;
            }
        }
    }

    /// <summary>The word that joins a man, and what describes him, to the one before him; -1 where none does.</summary>
    /// <param name="isInList">Whether he is joined himself to one behind him, so that a comma is enough.</param>
    private int JointBefore(PatternItem[] items, int man, bool isInList)
    {
        var at = man - 1;
        while (at > 0 && man - at < 6 && !items[at].Is(ItemType.PERSON) && !items[at].Classes.Overlaps(words.Coordinator) && IsModifier(items[at]))
        {
            at--;
        }

        return at > 0 && (items[at].Classes.Overlaps(words.Coordinator) || (isInList && items[at].Is(ItemType.COMMA))) ? at : -1;
    }

    /// <summary>What stands before words between commas: "Smith, albeit via Jones's back, and Brown scored". Where no man is right before such words, what stands before the second comma.</summary>
    private static int BeforeCommas(PatternItem[] items, int comma)
    {
        if (items[comma - 1].Is(ItemType.PERSON))
        {
            return comma - 1;
        }

        for (var open = comma - 1; open > 0 && open >= comma - DashReach && !items[open].Is(ItemType.VERB) && !items[open].Is(ItemType.AUX); open--)
        {
            if (items[open].Is(ItemType.COMMA))
            {
                return items[open - 1].Is(ItemType.PERSON) && (items[open + 1].Is(ItemType.ADP) || items[open + 1].Is(ItemType.ADV) || items[open + 2].Is(ItemType.ADP)) ? open - 1 : comma - 1;
            }
        }

        return comma - 1;
    }

    /// <summary>What stands before brackets: "Smith (2) and Jones scored".</summary>
    private static int BeforeBrackets(PatternItem[] items, int at)
    {
        for (var open = at - 1; at > 0 && items[at].Is(ItemType.CLOSE) && open > 0 && open >= at - BracketReach; open--)
        {
            if (items[open].Is(ItemType.OPEN))
            {
                return open - 1;
            }
        }

        return at;
    }

    /// <summary>What stands before words between dashes: "Smith – from the spot – and Jones scored".</summary>
    private static int BeforeDashes(PatternItem[] items, int at)
    {
        if (at <= 0 || !items[at].Is(ItemType.BREAK))
        {
            return at;
        }

        for (var open = at - 1; open > 0 && open >= at - DashReach; open--)
        {
            if (items[open].Is(ItemType.BREAK))
            {
                return open - 1;
            }
        }

        return at;
    }

    /// <summary>What stands before words for a penalty: "Jones from the spot, Smith and Brown scored" tells how one of them did it.</summary>
    private int BeforePenalty(PatternItem[] items, int at)
    {
        while (at > 1 && !items[at].Is(ItemType.PERSON) && items[at].Classes.Overlaps(words.Penalty))
        {
            at -= items[at - 1].Is(ItemType.DET) && items[at - 2].Is(ItemType.ADP) ? 3 : items[at - 1].Is(ItemType.ADP) ? 2 : 1;
        }

        return at;
    }

    /// <summary>Whether a verb or preposition governs a man, and a comma with "and" opens a clause behind him: "after Brown felled Smith, and Jones scored", "slotted past the keeper Smith, and Jones scored".</summary>
    private static bool OpensAfter(PatternItem[] items, int man)
    {
        if (!items[man + 1].Is(ItemType.COMMA))
        {
            return false;
        }

        var i = man - 1;
        while (i > 0 && i >= man - 4 && IsModifier(items[i]))
        {
            i--;
        }

        return i >= 0 && (items[i].Is(ItemType.ADP) || (i == man - 1 && items[i].Is(ItemType.VERB)));
    }

    /// <summary>Whether a man only belongs to what "of" governs: "hit the heel of his captain Smith and Jones scored".</summary>
    private bool IsOfPhrase(PatternItem[] items, int man)
    {
        for (var i = man - 1; i >= 0 && i >= man - 4; i--)
        {
            if (items[i].Word == of && of >= 0)
            {
                return true;
            }

            if (!IsModifier(items[i]) && !subjects.IsObjectPronoun(items[i]))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsModifier(in PatternItem item) =>
        item.Is(ItemType.NOUN) || item.Is(ItemType.ADJ) || item.Is(ItemType.TEAM) || item.Is(ItemType.POSS) || item.Is(ItemType.DET) || item.Is(ItemType.CAP) || item.Is(ItemType.ORD) || item.Is(ItemType.PROPN);

    /// <summary>Whether a man behind a comma is the subject of what follows: "after goals from Smith, Jones was glad", "after the goal for Smith in the final, Jones missed".</summary>
    /// <param name="isApart">Whether more than the comma parts him from the man before; without it a headline's verb may be that of the goals.</param>
    private static bool OpensClause(PatternItem[] items, int man, bool isApart)
    {
        var next = man + 1;
        while (next < items.Length && items[next].Is(ItemType.ADV))
        {
            next++;
        }

        return next < items.Length && (items[next].Is(ItemType.AUX) || (isApart && items[next].Is(ItemType.VERB)));
    }

    /// <summary>Whether a word opens the description of a further man: "goals from Smith and youngster Jones", "Smith and leading scorer Jones".</summary>
    private bool IsDescribed(PatternItem[] items, int at)
    {
        if (!items[at - 1].Classes.Overlaps(words.Coordinator))
        {
            // "and Rovers' leading scorer Jones"
            return items[at].Is(ItemType.VERB) && at + 1 < items.Length && items[at + 1].Is(ItemType.NOUN) && items[at - 1].Is(ItemType.NOUN) && at >= 2 && items[at - 2].Classes.Overlaps(words.Coordinator);
        }

        return at + 1 < items.Length && !items[at].Is(ItemType.AUX) && (items[at + 1].Is(ItemType.PERSON) || (items[at].Is(ItemType.VERB) && items[at + 1].Is(ItemType.NOUN)));
    }

    /// <summary>"a finish from Smith, relentless pressure from Jones": what comes from the second man is told of him, and is no goal; "a strike from Smith and a shot from Jones": it is told for itself.</summary>
    private bool IsOfOtherNoun(PatternItem[] items, int at, int scorer)
    {
        if (!items[at].Is(ItemType.ADP) || !items[at - 1].Is(ItemType.NOUN))
        {
            return false;
        }

        for (var i = scorer + 1; i < at; i++)
        {
            if (items[i].Is(ItemType.COMMA) || items[i].Classes.Overlaps(words.Coordinator))
            {
                return items[at - 1].Classes.Overlaps(words.GoalNoun) || !FootballWords.AnyIn(items, i, at, words.Scoring);
            }
        }

        return false;
    }

    private static bool StandsInList(in PatternItem item) =>
        item.Is(ItemType.MINUTE) || item.Is(ItemType.OPEN) || item.Is(ItemType.NUM) || item.Is(ItemType.ADJ) || item.Is(ItemType.NOUN) || item.Is(ItemType.TEAM) || item.Is(ItemType.CLOSE)
        || item.Is(ItemType.DET) || item.Is(ItemType.ADV) || item.Is(ItemType.ADP) || item.Is(ItemType.POSS) || item.Is(ItemType.CAP) || item.Is(ItemType.PROPN);
}
