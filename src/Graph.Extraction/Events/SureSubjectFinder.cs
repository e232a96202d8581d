using Graph.Text;

namespace Graph.Extraction;

/// <summary>Finds the subject of a trigger where the words around leave no doubt.</summary>
internal sealed class SureSubjectFinder(LexiconSet lexicons, PersonContext context)
{
    private const string AgeSuffix = "-year-old";

    private readonly WordClassSet enablers = WordClassSet.Of(lexicons.ClassIndex("enabler"));
    private readonly WordClassSet descriptions = WordClassSet.Of(lexicons.ClassIndex("position-noun"));
    private readonly int to = lexicons.Vocabulary.Find("to"), purpose = lexicons.Vocabulary.Find("for"), definite = lexicons.Vocabulary.Find("the"), and = lexicons.Vocabulary.Find("and"), who = lexicons.Vocabulary.Find("who"), he = lexicons.Vocabulary.Find("he"), she = lexicons.Vocabulary.Find("she");

    private readonly RelativeSubjectFinder relatives = new(lexicons, context);

    /// <summary>Who is subject of a trigger as the words beside it or before it leave no doubt; -1 for nobody.</summary>
    public int Find(AnnotatedText text, ReadOnlySpan<PatternItem> items, int trigger)
    {
        var sure = Beside(items, trigger);
        sure = sure >= 0 ? sure : relatives.OfRelative(items, trigger);
        return Receiver(items, sure) is >= 0 and var receiver ? receiver : sure >= 0 ? sure : Described(text, items, trigger);
    }

    /// <summary>Who stands so before the trigger that nobody else can be its subject; -1 for nobody.</summary>
    public int Beside(ReadOnlySpan<PatternItem> items, int trigger) =>
        BeforeInfinitive(items, trigger) is >= 0 and var inner ? inner : RightBefore(items, trigger) is >= 0 and var beside ? beside : relatives.BeforeApposition(items, trigger);

    /// <summary>Who is to do what the infinitive says: "crossed for Smith to head in"; where a description that stands for nobody known is to do it, the man before.</summary>
    private int BeforeInfinitive(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && items[i].Is(ItemType.ADV) && items[i].Word != to)
        {
            i--;
        }

        return i < 2 || items[i].Word != to || to < 0 ? -1 : DoerOf(items, i);
    }

    /// <summary>Who is to do what stands behind an item "to".</summary>
    private int DoerOf(ReadOnlySpan<PatternItem> items, int infinitive)
    {
        for (int at = infinitive - 1, inner = -1; at > 0 && at >= infinitive - 6; at--)
        {
            if (items[at].Is(ItemType.PERSON) && inner < 0 && !items[at].Is(ItemType.REFEREE) && at >= infinitive - 2)
            {
                inner = at;
                continue;
            }

            if (inner >= 0 && items[at].Classes.Overlaps(enablers))
            {
                return inner;
            }

            if (items[at].Word == purpose && purpose >= 0)
            {
                return inner >= 0 ? inner : at < infinitive - 1 ? PersonContext.LastPerson(items, at) : -1;
            }

            if (items[at].Is(ItemType.VERB) || items[at].Is(ItemType.PUNCT) || items[at].Is(ItemType.TEAM))
            {
                return -1;
            }
        }

        return AtPlace(items, infinitive);
    }

    /// <summary>A man who was given the ball at a place where he is to act: "fell for Smith at the far post to tuck home", "crossed to Smith in the middle to head in".</summary>
    private int AtPlace(ReadOnlySpan<PatternItem> items, int infinitive)
    {
        for (var i = infinitive - 1; i > 0 && i >= infinitive - 9; i--)
        {
            if (items[i].Is(ItemType.PERSON))
            {
                return !items[i].Is(ItemType.REFEREE) && i < infinitive - 2 && items[i + 1].Is(ItemType.ADP) && context.IsGivenBall(items, i) ? i : -1;
            }

            if (!items[i].Is(ItemType.NOUN) && !items[i].Is(ItemType.DET) && !items[i].Is(ItemType.ADP) && !items[i].Is(ItemType.ADJ) && !items[i].Is(ItemType.ADV) && !items[i].Is(ItemType.NUM))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A man right before the trigger, with nothing but an adverb or auxiliary between, is its subject unless "by" governs him.</summary>
    private int RightBefore(ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        for (var skipped = 0; i > 0 && skipped < 2 && (items[i].Is(ItemType.ADV) || items[i].Is(ItemType.AUX)) && !items[i].Is(ItemType.PERSON); skipped++)
        {
            i--;
        }

        if (i > 0 && items[i].Word == who && who >= 0)
        {
            return RelativeSubjectFinder.BeforeRelative(items, i);
        }

        return i >= 0 && items[i].Is(ItemType.PERSON) && !items[i].Is(ItemType.REFEREE) && !context.IsObjectPronoun(items[i]) && !context.IsAgent(items, i) && !(i > 0 && items[i - 1].Is(ItemType.POSS)) && !(i < trigger - 1 && items[i + 1].Is(ItemType.ADV) && context.IsPassed(items, i)) ? i : -1;
    }

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

        return i > 1 && ((items[i].Word == and && and >= 0) || items[i].Is(ItemType.COMMA)) && PersonContext.LastPerson(items, i) is >= 0 and var man && context.IsGivenBall(items, man) ? man : -1;
    }

    /// <summary>
    /// A description beside the trigger that stands for nobody known, behind "and" or a comma: the man told last before it, whatever governs him
    /// ("Smith found Jones in the area and the 23-year-old swept home").
    /// </summary>
    private int Described(AnnotatedText text, ReadOnlySpan<PatternItem> items, int trigger)
    {
        var i = trigger - 1;
        while (i > 0 && items[i].Is(ItemType.ADV))
        {
            i--;
        }

        if (i < 3 || items[i].Mention >= 0 || !(items[i].Classes.Overlaps(descriptions) || text[items[i].First].EndsWith(AgeSuffix, StringComparison.OrdinalIgnoreCase)))
        {
            return -1;
        }

        var start = i - 1;
        while (start > 0 && start >= i - 3 && items[start].Word != definite && (items[start].Is(ItemType.ADJ) || items[start].Is(ItemType.NOUN) || items[start].Is(ItemType.TEAM)))
        {
            start--;
        }

        if (start <= 1 || items[start].Word != definite || definite < 0)
        {
            return -1;
        }

        // "Smith was denied by Jones, but the substitute tapped in": who was denied.
        var last = PersonContext.LastPerson(items, start);
        return last >= 0 && context.IsAgent(items, last) && PersonContext.LastPerson(items, last - 1) is >= 0 and var done ? done : last;
    }
}
