using Graph.Text;

namespace Graph.Extraction;

/// <content>Subjects that do not stand nearest: owners of what did it, those whom another only helped.</content>
public sealed partial class PersonSubjectFinder
{
    /// <summary>Words between an owner's possessive and what is his.</summary>
    private const int OwnedReach = 5;

    /// <summary>Who is subject of a trigger though others stand nearer, as the words before it show; -1 where they do not.</summary>
    private int Elsewhere(AnnotatedText text, ReadOnlySpan<PatternItem> items, int trigger) =>
        OwnerOfStrike(items, trigger) is >= 0 and var owner ? owner : OverCompanion(text, items, trigger);

    /// <summary>Whose strike did it: "Smith scored after Jones's second header had made it 2-2". -1 where no strike is its subject, or nobody's.</summary>
    private int OwnerOfStrike(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var strike = trigger - 1;
        while (strike > 0 && (items[strike].Is(ItemType.AUX) || items[strike].Is(ItemType.ADV)))
        {
            strike--;
        }

        if (strike < 2 || strike == trigger - 1 || !items[strike].Classes.Overlaps(strikes) || items[strike].Is(ItemType.VERB))
        {
            return -1;
        }

        for (var i = strike - 1; i > 0 && i >= strike - OwnedReach; i--)
        {
            if (items[i].Is(ItemType.POSS))
            {
                return items[i - 1].Is(ItemType.PERSON) && !items[i - 1].Is(ItemType.REFEREE) ? i - 1 : -1;
            }

            if (!items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.ORD) && !items[i].Is(ItemType.NUM) && !items[i].Is(ItemType.MINUTE))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Who did it with another's help, where "and" or "then" alone joins the trigger to that: "Smith exchanged passes with Jones and shot home".</summary>
    private int OverCompanion(AnnotatedText text, ReadOnlySpan<PatternItem> items, int trigger)
    {
        var joint = trigger - 1;
        while (joint > 0 && items[joint].Is(ItemType.ADV) && items[joint].Word != then)
        {
            joint--;
        }

        if (joint < 3 || items[joint].Word < 0 || (items[joint].Word != and && items[joint].Word != then) || !items[joint - 1].Is(ItemType.PERSON) || items[joint - 1].Is(ItemType.NOMINAL))
        {
            return -1;
        }

        var help = joint - 2;
        while (help > 0 && (items[help].Is(ItemType.ADJ) || items[help].Is(ItemType.TEAM) || items[help].Is(ItemType.DET)))
        {
            help--;
        }

        // "With Smith and Jones gone", ", with Smith scoring": no deed that "with" belongs to.
        var isShared = help > 0 && text[items[help].End - 1] is "with"
            && (items[help].End - items[help].First > 1 || items[help - 1].Is(ItemType.NOUN) || items[help - 1].Is(ItemType.VERB) || items[help - 1].Is(ItemType.ADP) || items[help - 1].Is(ItemType.ADV));
        return isShared && Find(items, help) is >= 0 and var doer && !items[doer + 1].Is(ItemType.POSS) ? doer : -1;
    }
}
